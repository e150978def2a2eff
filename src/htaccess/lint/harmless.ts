import { __, sprintf } from '@wordpress/i18n';
import type { HtaccessFile, Simulation } from '../../apache/syntax/types';
import { samplesOf } from '../../pattern/samples';
import { allWords } from '../../apache/syntax/words';
import { withoutLine } from '../../apache/without-line';
import { groupsOf } from '../edit/wordpress-blocks';
import { readable } from '../readable';
import { type Found, sayingOf } from '../directives';
import type { NamedRequest } from './requests';
import {
	isRefusal,
	keyOf,
	type Proposal,
	type Rule,
	type Scene,
} from './scene';
import { listOf, placeName } from './words';

/** What a line has to name to look as if it were about the REST API or about logins. */
const ALARMING = /wp-json|rest_route|xmlrpc|users/i;

/** Sections that are decided by what the server has, not by the request. */
const CONDITIONAL = /^if(?:module|define|version|file|directive|section)$/i;
/** Sections that pick requests in a way that can be met on purpose. */
const BY_NAME = /^files(?:match)?$/i;
const BY_METHOD = /^limit(?:except)?$/i;

/** Lines that are asked about: nobody reads of more that do nothing. */
const MOST_ASKED = 40;

/** Whether a line, taken by itself, looks like a refusal. */
function looksLikeRefusal( { name, node, sections }: Found ): boolean {
	const { args } = node;
	const isAbout = () =>
		sections.some( ( section ) => ALARMING.test( section.args ) );
	switch ( name ) {
		case 'rewriterule':
			return (
				/\[[^\]]*\b(?:F|forbidden|G|gone|R=4\d\d)\b[^\]]*\]\s*$/i.test(
					args
				) && ALARMING.test( args )
			);
		case 'redirect':
		case 'redirectmatch':
			return /^4\d\d\s/.test( args ) && ALARMING.test( args );
		case 'require':
			return /^all\s+denied/i.test( args ) && isAbout();
		case 'deny':
			return /^from\s+all/i.test( args ) && isAbout();
		default:
			return false;
	}
}

/** File names that a section picks; empty where none is known. */
function namesFor( { name, args }: { name: string; args: string } ): string[] {
	const words = allWords( args );
	const isPattern = /match$/i.test( name ) || words[ 0 ] === '~';
	const word = words[ words[ 0 ] === '~' ? 1 : 0 ] ?? '';
	return isPattern
		? samplesOf( word )
		: [ word.replace( /[*?]/g, 'a' ) ].filter(
				( one ) => ! /[[\]]/.test( one )
			);
}

/** Paths that a line is about, in its folder; empty where none is known. */
function pathsFor( { directory, name, node, sections }: Found ): string[] {
	const words = allWords( node.args );
	switch ( name ) {
		case 'rewriterule':
			return samplesOf( ( words[ 0 ] ?? '' ).replace( /^!/, '' ) ).map(
				( sample ) => directory + sample
			);
		case 'redirect':
			return [ words[ 1 ] ?? '' ];
		case 'redirectmatch':
			return samplesOf( words[ 1 ] ?? '' );
	}
	const section = sections
		.filter( ( one ) => BY_NAME.test( one.name ) )
		.pop();
	return section
		? namesFor( section ).map( ( file ) => directory + file )
		: [];
}

/** A path as it would stand in a request line. */
const encoded = ( path: string ) =>
	path.replace(
		/[^\w\-./~!$&'()*+,;=:@]/g,
		( byte ) =>
			`%${ byte.charCodeAt( 0 ).toString( 16 ).padStart( 2, '0' ) }`
	);

/** Requests of the line's own kind; empty where none can be made. */
function ownRequests( scene: Scene, found: Found ): NamedRequest[] {
	const model = scene.named( 'posts' );
	const isMeetable = found.sections.every(
		( { name } ) =>
			CONDITIONAL.test( name ) ||
			BY_NAME.test( name ) ||
			BY_METHOD.test( name )
	);
	return model && isMeetable
		? pathsFor( found )
				.filter( ( path ) => path.startsWith( '/' ) )
				.flatMap( ( path ) =>
					[ 'GET', 'POST', 'PUT' ].map( ( method ) => ( {
						...model,
						id: `${ method } ${ path }`,
						request: {
							...model.request,
							method,
							path: encoded( path ),
							query: '',
						},
					} ) )
				)
		: [];
}

/** Whether a line had any part in an answer, or nobody can tell. */
function hasPart( answer: Simulation, { directory, node }: Found ): boolean {
	const isIt = ( place: { directory: string; line: number } | undefined ) =>
		place?.directory === directory &&
		node.line <= place.line &&
		place.line <= node.lastLine;
	return (
		answer.outcome === 'unknown' ||
		isIt( answer.by ) ||
		answer.trace.some( isIt )
	);
}

/** The files without the conditions in front of these rules: what a rule does to those that meet them. */
function unconditional( scene: Scene, candidates: Found[] ): HtaccessFile[] {
	const wanted = new Set( candidates.map( ( { node } ) => node ) );
	return groupsOf( scene.directives )
		.filter( ( { main } ) => wanted.has( main.node ) )
		.flatMap( ( { main, members } ) =>
			members.filter( ( one ) => one !== main )
		)
		.reduce(
			( files, { directory, node } ) =>
				withoutLine( files, { directory, line: node.line } ),
			scene.files
		);
}

/** Whether no request of its own kind meets the line, and none of those the site lives by. */
function meetsNothing(
	scene: Scene,
	files: HtaccessFile[],
	found: Found
): boolean {
	const own = ownRequests( scene, found );
	return (
		own.length > 0 &&
		own.every( ( named ) => {
			const answer = scene.followFiles( named, files );
			// Refused by another line, it is no harmless thing to name.
			return (
				! hasPart( answer, found ) &&
				answer.status !== 403 &&
				answer.status !== 401 &&
				answer.status !== 410
			);
		} ) &&
		scene.requests.every(
			( named ) => ! hasPart( scene.ask( named ), found )
		)
	);
}

function whyNot( { name, node, sections }: Found ): string {
	const pattern = allWords( node.args )[ 0 ] ?? '';
	if ( name === 'rewriterule' && /^\^?\//.test( pattern ) ) {
		return __(
			'Its pattern begins with a slash; in .htaccess the address that rules see has none.',
			'who-said-401'
		);
	}
	const section = sections.find( ( one ) => CONDITIONAL.test( one.name ) );
	return section
		? sprintf(
				/* translators: %s: a section, such as: <IfModule mod_foo.c>. */
				__(
					'It does not match, or this server does not meet %s.',
					'who-said-401'
				),
				`<${ section.name } ${ section.args }>`
			)
		: __(
				'It does not match these requests, or a rule above it ends the round first.',
				'who-said-401'
			);
}

/** Lines of a file that do nothing for the same reason, in one finding. */
function proposalFor( scene: Scene, alike: readonly Found[] ): Proposal[] {
	const [ first ] = alike;
	if ( ! first ) {
		return [];
	}
	const { directory, node } = first;
	const lines = alike.map( ( one ) => one.node.line );
	const place = placeName( scene, { directory, line: node.line } );
	return [
		{
			id: 'harmless',
			directory,
			lines,
			severity: 'info',
			summary:
				lines.length === 1
					? sprintf(
							/* translators: %s: place, such as: line 7 of .htaccess. */
							__(
								'Harmless: %s looks as if it closed something, but no request that it is about gets there.',
								'who-said-401'
							),
							place
						)
					: sprintf(
							/* translators: 1: place, such as: line 7 of .htaccess. 2: line numbers, separated by commas. */
							__(
								'Harmless: %1$s looks as if it closed something, but no request that it is about gets there; nor to lines %2$s.',
								'who-said-401'
							),
							place,
							listOf( lines.slice( 1 ).map( String ) )
						),
			detail: `${ readable( sayingOf( node ) ) } – ${ whyNot( first ) }`,
			steps: [],
		},
	];
}

/** Rules that look as if they closed the REST API and do nothing of the kind. */
export const harmless: Rule = ( scene ) => {
	const refusing = new Set(
		scene.requests.flatMap( ( named ) => {
			const answer = scene.ask( named );
			return isRefusal( answer ) ? [ keyOf( answer.by ) ] : [];
		} )
	);
	const candidates = scene.directives
		.filter( looksLikeRefusal )
		// Meant for other versions of Apache, and for them alone.
		.filter( ( { sections } ) =>
			sections.every( ( { args } ) => ! args.startsWith( '!' ) )
		)
		.filter(
			( { directory, node } ) =>
				! refusing.has( keyOf( { directory, line: node.line } ) )
		);
	const asked = candidates.slice( 0, MOST_ASKED );
	const files = unconditional( scene, asked );
	const alike = new Map< string, Found[] >();
	for ( const found of asked ) {
		if ( meetsNothing( scene, files, found ) ) {
			const key = `${ found.directory } ${ whyNot( found ) }`;
			alike.set( key, [ ...( alike.get( key ) ?? [] ), found ] );
		}
	}
	return [ ...alike.values() ].flatMap( ( group ) =>
		proposalFor( scene, group )
	);
};
