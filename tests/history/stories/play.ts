import { UTC_CLOCKS } from '../utc-clocks';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { askedOf } from '../../../src/admin/history/failing-of';
import type { Evidence } from '../../../src/diagnosis/evidence/types';
import { diagnose } from '../../../src/diagnosis/judging';
import { beginningOf } from '../../../src/history/beginning';
import { beginningSentence } from '../../../src/history/beginning-words';
import type { RecordedLogins } from '../../../src/history/logins';
import { recentTrouble } from '../../../src/history/recent';
import { recentSaid } from '../../../src/history/recent-words';
import type {
	RecordedChange,
	RecordedHistory,
} from '../../../src/history/types';
import { verdictNow } from '../../../src/report/verdict/verdict-now';
import { LoginsSchema } from '../../../src/transport/history/login-schemas';
import { HistorySchema } from '../../../src/transport/history/schemas';
import { diagnoseSite } from '../../causes/diagnose-site';
import { cookieOf, openSession, type Session } from '../../sandbox/session';
import { openSite, type TestSite } from '../../sandbox/test-site';
import { writeOn } from '../../security/rows';
import { clockOf, hourly } from '../clock';
import { switchHistory } from '../recorded';

/** What a story can do to its site. */
interface Stage {
	site: TestSite;
	/** Of an administrator who logged in before the history was switched on. */
	session: Session;
	/** Asks with the login cookie of an administrator who logged in while it was on. */
	ask: (
		path: string,
		headers?: Record< string, string >
	) => Promise< unknown >;
	/** Sets the site’s clock wrong. */
	jump: ( seconds: number ) => void;
	/** Writes a file below wp-content. */
	write: ( path: string, text: string ) => Promise< unknown >;
	edit: (
		path: string,
		change: ( text: string ) => string
	) => Promise< unknown >;
	activate: ( basename: string ) => Promise< unknown >;
	deactivate: ( basename: string ) => Promise< unknown >;
	/** Lets an hour pass. */
	hour: () => Promise< unknown >;
}

/** Something that happens to a site, and what the history has to name as the change behind it. */
export interface Story {
	name: string;
	/** How the site was when all was well. */
	before?: ( stage: Stage ) => Promise< unknown >;
	change: ( stage: Stage ) => Promise< unknown >;
	/** Somebody comes by afterwards. */
	visit: ( stage: Stage ) => Promise< unknown >;
	/** Subject, id and what became of it. */
	culprit: string;
	/** What the page’s first sentence has to say. */
	says: RegExp;
	/** The administrator has to log in again. */
	endsLogins?: boolean;
}

/** What the page says afterwards. */
export interface Told {
	headline: string;
	/** When it began and what changed then. */
	began: string;
	/** Subject, id and what became of the change that is named first; empty where none is. */
	named: string;
}

const idOf = ( change: RecordedChange | null | undefined ) =>
	change ? `${ change.subject } ${ change.id } ${ change.what }` : '';

/** The change of an innocent plugin, some hours before or after. */
const innocent = ( { site, write }: Stage, version: string ) =>
	write(
		'plugins/calm/calm.php',
		`<?php\n/*\nPlugin Name: Calm\nVersion: ${ version }\n*/`
	).then( () =>
		version === '1.0'
			? site.php(
					`require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin( 'calm/calm.php' );`
				)
			: undefined
	);

/** What changes in the same hour and breaks nothing. */
async function decoys( stage: Stage ): Promise< void > {
	await innocent( stage, '1.2.1' );
	await stage.write(
		'themes/bright/style.css',
		'/*\nTheme Name: Bright\nVersion: 1.0\n*/'
	);
	await stage.write( 'themes/bright/index.php', '<?php echo "Hello.";' );
	await stage.site.php(
		`update_option( 'no_such_plugin_mode', 'strict' ); switch_theme( 'bright' );`
	);
}

function read(
	history: RecordedHistory,
	logins: RecordedLogins,
	evidence: Evidence,
	asked: number
): Told {
	const verdict = diagnose( evidence );
	const question = askedOf( verdict, evidence.exchanges ?? [], asked );
	const began = question?.failing
		? beginningOf( history, question.failing )
		: null;
	const recent =
		question?.failing === null
			? recentTrouble( history, logins, question.healthyAt )
			: null;
	const now = verdictNow( {
		verdict,
		evidence,
		search: null,
		fixed: [],
		began: began ? beginningSentence( began, UTC_CLOCKS ) : '',
		recorded: recent && recentSaid( recent, UTC_CLOCKS ),
	} );
	return {
		headline: now.headline,
		began: now.began,
		named: idOf( ( began ?? recent?.beginning )?.changes[ 0 ] ),
	};
}

/** Plays a story on a site of its own, hours in seconds. */
export async function play( story: Story ): Promise< Told > {
	const site = await openSite();
	try {
		const session = await openSession( site );
		const clock = await clockOf( site );
		await switchHistory( session, 'on' );
		const cookie = await cookieOf( site, 'admin', 'password' );
		const stage: Stage = {
			site,
			session,
			write: ( path, text ) =>
				writeOn( site, `wp-content/${ path }`, text ),
			edit: ( path, change ) => {
				const place = join( 'wp-content', path );
				return writeOn(
					site,
					place,
					change( readFileSync( join( site.root, place ), 'utf8' ) )
				);
			},
			activate: ( basename ) =>
				site.php(
					`require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin( '${ basename }' );`
				),
			deactivate: ( basename ) =>
				site.php(
					`require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins( '${ basename }' );`
				),
			ask: ( path, headers = {} ) =>
				fetch( site.url + path, {
					headers: { Cookie: cookie, ...headers },
				} ),
			jump: clock.jump,
			hour: () => {
				clock.forward( 3600 );
				return hourly( site );
			},
		};
		await hourly( site );
		await innocent( stage, '1.0' );
		await stage.hour();
		await story.before?.( stage );
		for ( const version of [ '1.1', '1.2' ] ) {
			await innocent( stage, version );
			await stage.hour();
			await stage.hour();
		}
		clock.forward( 14 * 60 );
		await story.change( stage );
		clock.forward( 4 * 60 );
		await decoys( stage );
		clock.forward( 6 * 60 );
		await story.visit( stage );
		clock.forward( 36 * 60 );
		await hourly( site );
		await stage.hour();
		await innocent( stage, '1.3' );
		await stage.hour();
		const asked = clock.now();
		const { server, cookie: own } = story.endsLogins
			? await openSession( site )
			: session;
		const evidence = await diagnoseSite( site, own );
		return read(
			await server.call( 'ws401_history_list', HistorySchema ),
			await server.call( 'ws401_logins', LoginsSchema ),
			evidence,
			asked
		);
	} finally {
		await site.stop();
	}
}
