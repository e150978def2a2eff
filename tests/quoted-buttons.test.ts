import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join( __dirname, '../src' );

/** The text of all sources below a folder of `src`, tests left out. */
function textOf( folder: string ): string {
	return readdirSync( join( SRC, folder ), {
		recursive: true,
		encoding: 'utf8',
	} )
		.filter(
			( path ) =>
				/\.tsx?$/.test( path ) &&
				! /\.(?:test|site)\.tsx?$/.test( path ) &&
				// The labels of others.
				! /^(?:products|servers)\//.test( path )
		)
		.map( ( path ) => readFileSync( join( SRC, folder, path ), 'utf8' ) )
		.join( '\n' );
}

/** How a sentence sends its reader to a place or a button of the page. */
const SENDS = [
	/(?:[Ii]n the section|[Oo]pen(?: the tab)?|[Pp]ress|with|[Rr]un|tick) “([A-Z.][^”%]*)”/g,
	/“([A-Z][^”%]*)” (?:below|can tell|tells|sends the request|shows which|shows an exact change)/g,
];

const SENTENCES = [ 'diagnosis', 'run', 'report', 'admin' ]
	.map( textOf )
	.join( '\n' );

/** WordPress's own, on its login form, and the browser's, in its developer tools. */
const OF_OTHERS = [ 'Remember Me', 'Copy as cURL' ];

const QUOTED = [
	...new Set(
		SENDS.flatMap( ( pattern ) =>
			[ ...SENTENCES.matchAll( pattern ) ].map(
				( [ , name = '' ] ) => name
			)
		)
	),
].filter( ( name ) => ! OF_OTHERS.includes( name ) );

const PAGE = textOf( 'admin' );

it( 'finds what sentences send their readers to', () => {
	expect( QUOTED ).toEqual(
		expect.arrayContaining( [
			'Find out which plugin',
			'Logins',
			'If it is refused, find out who refuses it',
		] )
	);
} );

it.each( QUOTED )( '“%s” is written on the page', ( name ) => {
	expect( PAGE.includes( `'${ name }'` ) ).toBe( true );
} );
