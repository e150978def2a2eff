/**
 * Requests that nobody refuses and that come to nothing all the same: a line ends the round before WordPress's rules, or leads to a
 * file that is not there or is not WordPress's.
 */
import { __, sprintf } from '@wordpress/i18n';
import type { Severity } from '../../diagnosis/evidence/types';
import type { Place, Simulation } from '../../apache/syntax/types';
import { withoutLine } from '../../apache/without-line';
import { isWordPressSaying, WORDPRESS } from '../edit/wordpress-blocks';
import { saysStatus } from './denials';
import { sayingOf } from '../directives';
import { isFrontController, isLedElsewhere } from './led-elsewhere';
import { lineOf, type NamedRequest, NAMESPACES } from './requests';
import {
	isRefusal,
	keyOf,
	type Proposal,
	type Rule,
	type Scene,
} from './scene';
import { listOf, placeName, quoteAt } from './words';

/** What somebody asks for that may come to nothing. */
interface Subject {
	id: string;
	severity: Severity;
	/** Names of its requests. */
	of: readonly string[];
	sentence: () => string;
}

/** What WordPress's front controller has to answer, the worst first. */
const SUBJECTS: Subject[] = [
	{
		id: 'rest-nowhere',
		severity: 'error',
		of: [
			'posts',
			'index',
			'me-basic',
			'POST',
			'PUT',
			'PATCH',
			'DELETE',
			...NAMESPACES.map( ( [ name ] ) => `namespace-${ name }` ),
		],
		sentence: () =>
			/* translators: %s: place, such as: line 7 of .htaccess. */
			__(
				'Requests to the REST API do not come to WordPress: %s leads them elsewhere or ends the round before WordPress’s rules.',
				'who-said-401'
			),
	},
	{
		id: 'pages-nowhere',
		severity: 'error',
		of: [ 'front', 'page' ],
		sentence: () =>
			/* translators: %s: place, such as: line 7 of .htaccess. */
			__(
				'The site’s pages do not come to WordPress: %s leads them elsewhere or ends the round before WordPress’s rules.',
				'who-said-401'
			),
	},
	{
		id: 'rest-route-nowhere',
		severity: 'warning',
		of: [ 'posts-query', 'query-POST', 'query-PUT', 'query-DELETE' ],
		sentence: () =>
			/* translators: %s: place, such as: line 7 of .htaccess. */
			__(
				'The REST API’s other form (?rest_route=) does not come to WordPress, because of %s.',
				'who-said-401'
			),
	},
	{
		id: 'feeds-nowhere',
		severity: 'info',
		of: [ 'feed', 'sitemap' ],
		sentence: () =>
			/* translators: %s: place, such as: line 7 of .htaccess. */
			__(
				'The feed or the sitemap does not come to WordPress, because of %s.',
				'who-said-401'
			),
	},
];

/** WordPress's own files, which a line may lead away from. */
const SCRIPTS: Subject = {
	id: 'file-nowhere',
	severity: 'warning',
	of: [ 'login', 'admin', 'admin-ajax', 'admin-post', 'cron', 'xmlrpc' ],
	sentence: () =>
		/* translators: %s: place, such as: line 7 of .htaccess. */
		__(
			'A file of WordPress’s own is not found although it is there, because of %s.',
			'who-said-401'
		),
};

/** The same, where another file of the site answers in its stead. */
const REPLACED: Subject = {
	...SCRIPTS,
	id: 'file-replaced',
	sentence: () =>
		/* translators: %s: place, such as: line 7 of .htaccess. */
		__(
			'Requests for files of WordPress’s own come to another file, because of %s.',
			'who-said-401'
		),
};

/** Whether the request comes to a script of WordPress's; undefined where it is refused, redirected or not known. */
function comesThrough( scene: Scene, answer: Simulation ): boolean | undefined {
	if ( answer.outcome === 'continue' ) {
		return isFrontController( scene.input, answer.path );
	}
	const { status = 0 } = answer;
	const isLost =
		answer.outcome === 'response' &&
		[ 404, 405 ].includes( status ) &&
		! ( isRefusal( answer ) && saysStatus( scene, answer ) );
	return isLost ? false : undefined;
}

/** Directives that take part in a request without leading it anywhere. */
const LEADING =
	/^(rewriterule|rewriteengine|rewritebase|rewriteoptions|redirect\w*|fallbackresource|directoryindex|directoryslash|sethandler|addhandler|removehandler|acceptpathinfo|options|errordocument)$/;

/** Lines that may have led a request where it is: those that had a part in it, and those that keep the rules from having one. */
function suspects( scene: Scene, answer: Simulation ): Place[] {
	const off = scene.directives
		.filter(
			( { name, node } ) =>
				name === 'rewriteengine' && ! /^on\b/i.test( node.args )
		)
		.map( ( { directory, node } ) => ( { directory, line: node.line } ) );
	const places = [
		...( answer.by ? [ answer.by ] : [] ),
		...answer.trace,
		...off,
	];
	const byLine = new Map(
		places
			.filter( ( place ) =>
				LEADING.test( scene.at( place )?.name ?? '' )
			)
			.map( ( { directory, line } ) => [
				keyOf( { directory, line } ),
				{ directory, line },
			] )
	);
	return [ ...byLine.values() ];
}

/** The line without which the request comes through. */
const culprit = ( scene: Scene, named: NamedRequest ): Place | undefined =>
	suspects( scene, scene.ask( named ) ).find(
		( place ) =>
			comesThrough(
				scene,
				scene.askFiles( named, withoutLine( scene.files, place ) )
			) === true
	);

/** The line without which the request comes to the file it asks for. */
const leadingLine = ( scene: Scene, named: NamedRequest ): Place | undefined =>
	suspects( scene, scene.ask( named ) ).find( ( place ) => {
		const answer = scene.askFiles(
			named,
			withoutLine( scene.files, place )
		);
		return (
			answer.outcome === 'continue' && answer.path === named.request.path
		);
	} );

/** What WordPress itself has written there, the block's own findings tell. */
function isBlocks( scene: Scene, place: Place ): boolean {
	const found = scene.at( place );
	return (
		found?.marker?.name === WORDPRESS &&
		isWordPressSaying( sayingOf( found.node ), scene.input.site.block )
	);
}

/** Whether WordPress's own file is led away from: it is there, and not found. */
function fileIsLost(
	scene: Scene,
	{ request }: NamedRequest,
	answer: Simulation
) {
	return (
		scene.input.server.kind( request.path ) === 'file' &&
		isRefusal( answer ) &&
		answer.status === 404 &&
		! saysStatus( scene, answer )
	);
}

/** Whether another file is served in place of one that is there. */
const isReplaced = (
	scene: Scene,
	{ request }: NamedRequest,
	answer: Simulation
) =>
	scene.input.server.kind( request.path ) === 'file' &&
	answer.outcome === 'continue' &&
	answer.path !== request.path;

/** The line that leads a request of a subject away; undefined where none does. */
function leadingAway(
	scene: Scene,
	subject: Subject,
	named: NamedRequest
): Place | undefined {
	const answer = scene.ask( named );
	if ( subject === SCRIPTS ) {
		return fileIsLost( scene, named, answer ) ? answer.by : undefined;
	}
	if ( subject === REPLACED ) {
		return isReplaced( scene, named, answer )
			? leadingLine( scene, named )
			: undefined;
	}
	return comesThrough( scene, answer ) === false
		? culprit( scene, named )
		: undefined;
}

function lostIn( scene: Scene, subject: Subject ) {
	const found = new Map< string, { by: Place; requests: NamedRequest[] } >();
	for ( const id of subject.of ) {
		const named = scene.named( id );
		const by = named && leadingAway( scene, subject, named );
		if ( named && by && ! isBlocks( scene, by ) ) {
			const entry = found.get( keyOf( by ) ) ?? { by, requests: [] };
			entry.requests.push( named );
			found.set( keyOf( by ), entry );
		}
	}
	return [ ...found.values() ];
}

function proposalFor(
	scene: Scene,
	{ id, severity, sentence }: Subject,
	{ by, requests }: { by: Place; requests: NamedRequest[] }
): Proposal {
	const first = requests[ 0 ] && scene.ask( requests[ 0 ] );
	const end =
		first?.outcome === 'continue' ? first.path : String( first?.status );
	return {
		id,
		directory: by.directory,
		lines: [ by.line ],
		severity,
		summary: sprintf( sentence(), placeName( scene, by ) ),
		detail: `${ quoteAt( scene, by ) } → ${ end }: ${ listOf( [
			...new Set( requests.map( lineOf ) ),
		] ) }`,
		steps: [
			{
				text: __(
					'Take the line out, or put a condition above it that leaves WordPress’s own addresses alone.',
					'who-said-401'
				),
			},
		],
	};
}

/** Lines that lead what WordPress has to answer to where it does not get it: each told once, by its worst. */
export const leadsNowhere: Rule = ( scene ) => {
	// With plain permalinks only what has a query comes to WordPress.
	const { prettyPermalinks } = scene.input.site;
	const subjects =
		! prettyPermalinks || isLedElsewhere( scene )
			? [ SCRIPTS, REPLACED ]
			: [ ...SUBJECTS, SCRIPTS, REPLACED ];
	const told = new Set< string >();
	return subjects.flatMap( ( subject ) =>
		lostIn( scene, subject ).flatMap( ( lost ) => {
			const key = keyOf( lost.by );
			if ( told.has( key ) ) {
				return [];
			}
			told.add( key );
			return [ proposalFor( scene, subject, lost ) ];
		} )
	);
};
