import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { titlesOf } from './titles-of';

const ROOT = join( __dirname, '..' );
const PAGE = readFileSync( join( ROOT, 'docs/security.md' ), 'utf8' );

/** Cells of the rows of every table, without its head. */
function rowsOf( markdown: string ): string[][] {
	return markdown
		.split( '\n' )
		.filter( ( line ) => line.startsWith( '| ' ) )
		.map( ( line ) =>
			line
				.split( /(?<!\\)\|/ )
				.slice( 1, -1 )
				.map( ( cell ) => cell.trim() )
		)
		.filter(
			( [ first ] ) => first !== 'wants' && ! /^-+$/.test( first ?? '' )
		);
}

/** What a cell names: `file`: “title”, “title”; `file`: “title”. */
function namedTests( cell: string ): { file: string; title: string }[] {
	return cell.split( ';' ).flatMap( ( part ) => {
		const file = /`([^`]+)`/.exec( part )?.[ 1 ] ?? '';
		return [ ...part.matchAll( /“([^”]+)”/g ) ].map( ( [ , title ] ) => ( {
			file,
			title: title!,
		} ) );
	} );
}

/** Why a row is not shown; empty when it is. */
function faultsOf( row: string[] ): string[] {
	const [ wants = '' ] = row;
	const tests = namedTests( row.at( -1 ) ?? '' );
	if ( row.length !== 3 || tests.length === 0 ) {
		return [ `${ wants }: names no test` ];
	}
	return tests.flatMap( ( { file, title } ) => {
		const path = join( ROOT, file );
		if ( ! file || ! existsSync( path ) ) {
			return [ `${ wants }: there is no file ${ file }` ];
		}
		return titlesOf( file, readFileSync( path, 'utf8' ) ).has( title )
			? []
			: [ `${ wants }: ${ file } has no test “${ title }”` ];
	} );
}

it( 'names for every line a test that is there', () => {
	const rows = rowsOf( PAGE );
	expect( rows.length ).toBeGreaterThan( 20 );
	expect( rows.flatMap( faultsOf ) ).toEqual( [] );
} );

it( 'has a table for each of those who could want something', () => {
	const chapters = PAGE.split( /^### /m ).slice( 1 );
	expect( chapters.length ).toBeGreaterThan( 8 );
	for ( const chapter of chapters ) {
		expect( rowsOf( chapter ).length ).toBeGreaterThan( 0 );
	}
} );

it.each( [
	[ 'no test', '| to get in | A lock. | |', 'names no test' ],
	[
		'a file that is not there',
		'| to get in | A lock. | `tests/no.test.ts`: “x” |',
		'no file',
	],
	[
		'a test that is not there',
		'| to get in | A lock. | `tests/security-docs.test.ts`: “not there” |',
		'has no test',
	],
] )( 'notices a line with %s', ( _, line, fault ) => {
	expect( rowsOf( line ).flatMap( faultsOf ) ).toEqual( [
		expect.stringContaining( fault ),
	] );
} );

it( 'reads titles as they are written', () => {
	const source = [
		"it( 'plain', () => {} );",
		'test( `is refused to a ${ role }, always`, () => {} );',
		"it.each( [ 1 ] )( 'each %s', () => {} );",
		"test.skip( 'skipped', () => {} );",
		"// it( 'in a comment' )",
	].join( '\n' );
	expect( [ ...titlesOf( 'x.ts', source ) ] ).toEqual( [
		'plain',
		'is refused to a …, always',
		'each %s',
	] );
	expect( [
		...titlesOf( 'x.php', 'public function test_that_it_is(): void {}' ),
	] ).toEqual( [ 'test_that_it_is' ] );
} );
