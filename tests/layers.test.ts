import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import {
	circlesIn,
	filesBelow,
	folderOf,
	importGraph,
	importsOf,
	isScript,
	isTest,
} from './import-graph';
import { FOLDERS, SERVER } from './layers';

const ROOT = resolve( __dirname, '..' );
const SRC = join( ROOT, 'src' );

/** The longest that the PHP files may become which run on every request: the plugin’s, which is all that most load, and the loader’s. */
const LINE_LIMITS: Record< string, number > = {
	'plugin.php': 100,
	'src/server/sandbox-loader.php': 120,
};

const BANNED_NAMES = /^(utils?|helpers?|manager|service|common|misc)\./;

const graph = importGraph( SRC );
const folders = [ ...new Set( graph.map( ( { file } ) => folderOf( file ) ) ) ];
const order = Object.keys( FOLDERS );

/** From each folder to the other folders it imports from, with an example. */
const arrows = new Map( folders.map( ( folder ) => [ folder, new Map() ] ) );
for ( const { file, files } of graph ) {
	for ( const target of files ) {
		const [ from, to ] = [ folderOf( file ), folderOf( target ) ];
		if ( from !== to ) {
			arrows.get( from )?.set( to, `${ file } → ${ target }` );
		}
	}
}

/** Whether an entry names this folder: itself, or with `/*` each folder below it. */
const names = ( entry: string, folder: string ) =>
	entry.endsWith( '/*' )
		? folder.startsWith( entry.slice( 0, -1 ) )
		: entry === folder;

/** Whether a package is allowed: by its name, or by its beginning where that ends with a slash or a colon. */
const allows = ( allowed: string, name: string ) =>
	/[/:]$/.test( allowed )
		? name.startsWith( allowed )
		: name === allowed || name.startsWith( `${ allowed }/` );

describe( 'the layers', () => {
	it( 'have a row for each folder, and no row for a folder that is gone', () => {
		expect( folders.filter( ( each ) => ! ( each in FOLDERS ) ) ).toEqual(
			[]
		);
		expect(
			order.filter( ( each ) => ! folders.includes( each ) )
		).toEqual( [] );
	} );

	it( 'are listed from the ground up: each row names folders of rows above it alone', () => {
		const upward = order.flatMap( ( folder, at ) =>
			( FOLDERS[ folder ]?.folders ?? [] )
				.filter(
					( entry ) =>
						! order
							.slice( 0, at )
							.some( ( below ) => names( entry, below ) ) ||
						order
							.slice( at )
							.some( ( above ) => names( entry, above ) )
				)
				.map( ( entry ) => `${ folder } → ${ entry }` )
		);
		expect( upward ).toEqual( [] );
	} );

	it.each( order )( '%s imports only what it may', ( folder ) => {
		const row = FOLDERS[ folder ] ?? { folders: [], packages: [] };
		const arrowsAway = [ ...( arrows.get( folder ) ?? [] ) ]
			.filter(
				( [ to ] ) =>
					! row.folders.some( ( entry ) => names( entry, to ) )
			)
			.map( ( [ , example ] ) => example );
		const packages = graph
			.filter( ( { file } ) => folderOf( file ) === folder )
			.flatMap( ( { file, others } ) =>
				others
					.filter(
						( name ) =>
							! row.packages.some( ( allowed ) =>
								allows( allowed, name )
							)
					)
					.map( ( name ) => `${ file } → ${ name }` )
			);
		expect( [ ...arrowsAway, ...packages ] ).toEqual( [] );
	} );

	it( 'leave PHP and TypeScript apart', () => {
		expect( filesBelow( join( SRC, SERVER ) ).filter( isScript ) ).toEqual(
			[]
		);
	} );
} );

describe( 'circles', () => {
	it( 'are in no files', () => {
		const circles = circlesIn(
			new Map( graph.map( ( { file, files } ) => [ file, files ] ) )
		);
		expect( circles ).toEqual( [] );
	} );

	it( 'are in no folders', () => {
		const circles = circlesIn(
			new Map(
				[ ...arrows ].map( ( [ folder, to ] ) => [
					folder,
					[ ...to.keys() ],
				] )
			)
		);
		expect( circles ).toEqual( [] );
	} );

	it( 'are found, and what only leads into one or out of it is not part of it', () => {
		expect(
			circlesIn(
				new Map( [
					[ 'a', [ 'b' ] ],
					[ 'b', [ 'c', 'e' ] ],
					[ 'c', [ 'd', 'b' ] ],
					[ 'd', [] ],
					[ 'e', [ 'b' ] ],
				] )
			)
		).toEqual( [ [ 'b', 'c', 'e' ] ] );
	} );
} );

describe( 'the reader of imports', () => {
	it( 'finds every way of importing', () => {
		expect(
			importsOf(
				`import a from 'a'; import 'b'; export * from "c"; await import( 'd' ); require( 'e' );
				import type { F } from 'f'; export type { G } from 'g'; type H = import( 'h' ).H;
				import i = require( 'i' ); declare module 'j' {}
				// import 'k';
				const text = "import 'l'"; other( 'm' );`
			)
		).toEqual( [ 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j' ] );
	} );

	it( 'resolves what a file imports as the compiler does', () => {
		const judging = graph.find(
			( { file } ) => file === join( 'diagnosis', 'judging.ts' )
		);
		expect( judging?.files ).toContain(
			join( 'diagnosis', 'engine', 'diagnose.ts' )
		);
		expect( graph.some( ( { files } ) => files.length > 30 ) ).toBe( true );
	} );
} );

describe( 'the files', () => {
	it( 'have names that say something', () => {
		const nameless = [ SRC, __dirname ]
			.flatMap( filesBelow )
			.filter( ( path ) =>
				BANNED_NAMES.test( path.split( sep ).pop() ?? '' )
			);
		expect( nameless ).toEqual( [] );
	} );

	it( 'of TypeScript and PHP have at most 300 lines', () => {
		const long = filesBelow( SRC )
			.filter(
				( path ) =>
					( isScript( path ) && ! isTest( path ) ) ||
					path.endsWith( '.php' )
			)
			.filter(
				( path ) =>
					readFileSync( path, 'utf8' ).split( '\n' ).length > 301
			);
		expect( long.map( ( path ) => relative( ROOT, path ) ) ).toEqual( [] );
	} );

	it( 'of the server hold one class each, and no two classes share a name', () => {
		const classes = filesBelow( join( SRC, 'server' ) )
			.filter( ( path ) => basename( path ).startsWith( 'class-' ) )
			.map( ( path ) => basename( path ) );
		expect( classes.length ).toBeGreaterThan( 100 );
		expect(
			classes.filter(
				( name, index ) => classes.indexOf( name ) !== index
			)
		).toEqual( [] );
	} );

	it.each( Object.entries( LINE_LIMITS ) )(
		'%s has at most %d lines',
		( name, limit ) => {
			expect( existsSync( join( ROOT, name ) ) ).toBe( true );
			const lines = readFileSync( join( ROOT, name ), 'utf8' );
			expect( lines.trimEnd().split( '\n' ).length ).toBeLessThanOrEqual(
				limit
			);
		}
	);
} );
