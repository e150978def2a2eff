import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Evidence } from '../../src/diagnosis/evidence/types';
import { diagnose } from '../../src/diagnosis/judging';
import { targetOf } from '../../src/diagnosis/engine/target-of';
import { searchCulprits } from '../../src/run/find-plugin/search';
import { claimOf } from '../../src/report/isolation/claim';
import { readHtaccess } from '../../src/transport/htaccess';
import { diagnoseSite } from '../causes/diagnose-site';
import type { RunningSite } from '../env/running-site';
import { fingerprintOf } from '../sandbox/fingerprint';
import { INNOCENT, phpString } from '../sandbox/plugin-files';
import { cookieOf, openSession, type Session } from '../sandbox/session';
import type { Row } from './rows';
import { shape, type Folders } from './shape';

/** What is tried on each site, in this order. */
export const STEPS = [
	'page',
	'diagnosis',
	'named',
	'search',
	'htaccess',
	'clean',
] as const;

/** What each step came to: null is well, else a sentence. A step that is missing could not be tried. */
export type Tried = Partial<
	Record< ( typeof STEPS )[ number ], string | null >
>;

const CULPRIT = 'mm/mm.php';
const NAME = 'Meadow Matters';

const PLUGINS: Record< string, string > = {
	...Object.fromEntries(
		Object.entries( INNOCENT ).map( ( [ basename, code ] ) => [
			basename,
			`/* Plugin Name: ${ basename } */\n${ code }`,
		] )
	),
	[ CULPRIT ]: `/* Plugin Name: ${ NAME } */
add_filter( 'rest_authentication_errors', function () {
	return new WP_Error( 'members_only', 'Members only.', array( 'status' => 401 ) );
}, 50 );`,
};

/** Files that change whatever is done: the database of SQLite, and the log. */
const ALWAYS_NEW = /^(database\/|debug\.log$)/;

/** Puts the plugins on the site, active for all of a network. */
async function placePlugins(
	site: RunningSite,
	{ plugins }: Folders,
	isNetwork: boolean
): Promise< void > {
	for ( const [ basename, code ] of Object.entries( PLUGINS ) ) {
		const file = join( site.root, plugins, basename );
		mkdirSync( dirname( file ), { recursive: true } );
		writeFileSync( file, `<?php\n${ code }\n` );
	}
	const names = `json_decode( ${ phpString( JSON.stringify( Object.keys( PLUGINS ) ) ) }, true )`;
	await site.php(
		isNetwork
			? `update_site_option( 'active_sitewide_plugins', get_site_option( 'active_sitewide_plugins' ) + array_fill_keys( ${ names }, 1700000000 ) );`
			: `update_option( 'active_plugins', array_merge( ${ names }, array_diff( get_option( 'active_plugins' ), ${ names } ) ) );`
	);
}

async function tryPage( session: Session ): Promise< string | null > {
	const answer = await session.fetch(
		new URL( 'tools.php?page=who-said-401', session.ajaxUrl ).href
	);
	const html = await answer.text();
	if ( answer.status !== 200 || ! html.includes( 'id="ws401-root"' ) ) {
		return `It answered ${ answer.status } without the root of the page.`;
	}
	const notice =
		/(?:Notice|Warning|Deprecated|Fatal error)<\/b>:.*who-said-401.*/.exec(
			html
		);
	return notice ? `PHP says in it: ${ notice[ 0 ] }` : null;
}

async function trySearch(
	site: RunningSite,
	session: Session,
	evidence: Evidence
): Promise< string | null > {
	const { exchanges, components } = evidence;
	const exchange = diagnose( evidence )
		.findings.map( ( { finding } ) => targetOf( finding, exchanges ?? [] ) )
		.find( ( target ) => target !== null );
	if ( ! exchange?.response || ! components ) {
		return 'Nothing was found that could be searched for.';
	}
	const outcome = await searchCulprits(
		{ ...session, components, hooks: null, now: Date.now },
		{
			exchange,
			failure: {
				status: exchange.response.status,
				code: exchange.response.code,
			},
		},
		() => {},
		new AbortController().signal
	);
	const { isolation, mode } = outcome;
	const found =
		isolation?.kind === 'found' ? JSON.stringify( isolation.culprits ) : '';
	if ( found !== JSON.stringify( [ [ CULPRIT ] ] ) ) {
		return claimOf( outcome ).headline;
	}
	return mode === 'loader'
		? null
		: `It went by ${ mode }: ${ outcome.reason }`;
}

async function tryHtaccess(
	{ server }: Session,
	{ htaccess, server: facts }: Evidence
): Promise< string | null > {
	const { files, homePath, wordpressBlock } = await readHtaccess( server );
	if ( ! files.some( ( { directory } ) => directory === homePath ) ) {
		return `The folder ${ homePath } is not among ${ files.map( ( { directory } ) => directory ).join( ' ' ) }.`;
	}
	if ( wordpressBlock === null ) {
		return 'WordPress’s own block is missing.';
	}
	return htaccess || ! /apache/i.test( facts?.software ?? '' )
		? null
		: 'The diagnosis says nothing of the files, though Apache reads them.';
}

/** What of this plugin PHP complained about, from the beginning. */
function complaints( site: RunningSite, { content }: Folders ): string | null {
	const log = join( site.root, content, 'debug.log' );
	const lines = existsSync( log )
		? readFileSync( log, 'utf8' )
				.split( '\n' )
				.filter(
					( line ) =>
						/PHP (Notice|Warning|Deprecated|Fatal|Parse)/.test(
							line
						) && line.includes( 'who-said-401' )
				)
		: [];
	return lines[ 0 ] ?? null;
}

/** What a site keeps, options one by one: a table alone would not tell which of them changed. */
async function keptBy(
	site: RunningSite,
	{ content }: Folders
): Promise< Record< string, string > > {
	const options = await site.php(
		`global $wpdb;
		$rows = $wpdb->get_results( "SELECT option_name, option_value FROM $wpdb->options", ARRAY_N );
		echo wp_json_encode( array( $wpdb->options => '' ) + array_combine( array_column( $rows, 0 ), array_map( 'md5', array_column( $rows, 1 ) ) ) );`
	);
	return {
		...( await fingerprintOf( site, '', content, ALWAYS_NEW ) ),
		...JSON.parse( options ),
	};
}

function tryClean(
	before: Record< string, string >,
	after: Record< string, string >
): string | null {
	const changed = Object.keys( { ...before, ...after } ).filter(
		( name ) => before[ name ] !== after[ name ]
	);
	return changed.length > 0 ? `Changed: ${ changed.join( ', ' ) }.` : null;
}

/**
 * Tries everything on a site that was just started. What can be tried is, whatever failed before.
 *
 * @param site   The site.
 * @param row    What it shall be.
 * @param onStep Gets each step when it is done.
 */
export async function tryRow(
	site: RunningSite,
	row: Row,
	onStep: ( step: keyof Tried, trouble: string | null ) => void
): Promise< void > {
	const folders = await shape( site, row.kind );
	const cookie = await cookieOf( site, 'admin', 'password' );
	await placePlugins( site, folders, row.kind === 'network' );
	const session = await openSession(
		site,
		'admin',
		'password',
		{},
		{ cookie }
	);
	onStep( 'page', await tryPage( session ) );
	// WordPress makes its menu and some transients when it is visited first.
	await fetch( `${ site.url }/` );
	const print = () => keptBy( site, folders );
	const before = await print();
	const evidence = await diagnoseSite( site, cookie );
	const { findings, headline } = diagnose( evidence );
	onStep( 'diagnosis', findings.length > 0 ? null : headline );
	onStep( 'named', headline.includes( NAME ) ? null : headline );
	onStep( 'search', await trySearch( site, session, evidence ) );
	onStep( 'htaccess', await tryHtaccess( session, evidence ) );
	onStep(
		'clean',
		tryClean( before, await print() ) ?? complaints( site, folders )
	);
}
