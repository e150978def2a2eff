import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { preProcessFile } from 'typescript';

const ROOT = resolve( __dirname, '..' );
const SRC = join( ROOT, 'src' );

/** What each folder below src may import: other folders, and packages by the beginning of their name. */
const MAY_IMPORT: Record< string, { folders: string[]; packages: string[] } > =
	{
		apache: { folders: [], packages: [] },
		isolation: { folders: [], packages: [] },
		diagnosis: {
			folders: [ 'htaccess' ],
			packages: [ '@wordpress/i18n' ],
		},
		htaccess: {
			folders: [ 'apache', 'diagnosis' ],
			packages: [ '@wordpress/i18n' ],
		},
		run: {
			folders: [
				'apache',
				'diagnosis',
				'htaccess',
				'isolation',
				'transport',
			],
			packages: [ '@wordpress/i18n', 'p-limit', 'valibot' ],
		},
		report: {
			folders: [ 'diagnosis', 'htaccess', 'isolation', 'run' ],
			packages: [ '@wordpress/i18n' ],
		},
		transport: {
			folders: [ 'diagnosis', 'htaccess', 'isolation', 'run' ],
			packages: [
				'@wordpress/api-fetch',
				'@wordpress/i18n',
				'@noble/hashes',
				'p-limit',
				'valibot',
			],
		},
		admin: {
			folders: [
				'apache',
				'diagnosis',
				'htaccess',
				'isolation',
				'report',
				'run',
				'transport',
			],
			packages: [ '@wordpress/', 'react', 'diff' ],
		},
		cli: {
			folders: [ 'diagnosis', 'report', 'run', 'transport' ],
			packages: [ 'node:', 'commander', '@wordpress/i18n' ],
		},
	};

/** PHP only: nothing in it is imported by TypeScript. */
const SERVER = 'server';

/** The longest that the two PHP files which run on every request may become. */
const LINE_LIMITS: Record< string, number > = {
	'plugin.php': 60,
	'src/server/sandbox-loader.php': 120,
};

const BANNED_NAMES = /^(utils?|helpers?|manager|service|common|misc)\./;

function filesBelow( folder: string ): string[] {
	return readdirSync( folder ).flatMap( ( name ) => {
		const path = join( folder, name );
		return statSync( path ).isDirectory() ? filesBelow( path ) : [ path ];
	} );
}

const isScript = ( path: string ) => /\.tsx?$/.test( path );
/** Tests, and the broken sites that tests start: neither is shipped. */
const isTest = ( path: string ) => /\.(test|site)\.tsx?$/.test( path );

/** Every module a source names, dynamic imports, re-exports and types included. */
function importsOf( source: string ): string[] {
	return preProcessFile( source, true, true ).importedFiles.map(
		( { fileName } ) => fileName
	);
}

/** The imports of a file that its folder may not have. */
function trespassesOf( file: string ): string[] {
	const folder = relative( SRC, file ).split( sep )[ 0 ] ?? '';
	const { folders, packages } = MAY_IMPORT[ folder ] ?? {
		folders: [],
		packages: [],
	};
	return importsOf( readFileSync( file, 'utf8' ) ).filter( ( name ) => {
		if ( ! name.startsWith( '.' ) ) {
			return ! packages.some( ( allowed ) =>
				allowed.endsWith( '/' ) || allowed.endsWith( ':' )
					? name.startsWith( allowed )
					: name === allowed || name.startsWith( `${ allowed }/` )
			);
		}
		const target = relative( SRC, resolve( dirname( file ), name ) );
		return ! [ folder, ...folders ].includes(
			target.split( sep )[ 0 ] ?? ''
		);
	} );
}

describe( 'the layers', () => {
	const folders = readdirSync( SRC ).filter( ( name ) =>
		statSync( join( SRC, name ) ).isDirectory()
	);

	it( 'are the folders we know', () => {
		const known = [ ...Object.keys( MAY_IMPORT ), SERVER ];
		expect(
			folders.filter( ( name ) => ! known.includes( name ) )
		).toEqual( [] );
	} );

	it( 'leave PHP and TypeScript apart', () => {
		const server = join( SRC, SERVER );
		expect( filesBelow( server ).filter( isScript ) ).toEqual( [] );
	} );

	it.each( folders.filter( ( name ) => name in MAY_IMPORT ) )(
		'%s imports only what it may',
		( folder ) => {
			const trespasses = filesBelow( join( SRC, folder ) )
				.filter( ( path ) => isScript( path ) && ! isTest( path ) )
				.flatMap( ( path ) =>
					trespassesOf( path ).map(
						( name ) => `${ relative( ROOT, path ) } → ${ name }`
					)
				);
			expect( trespasses ).toEqual( [] );
		}
	);

	it( 'find every way of importing', () => {
		expect(
			importsOf(
				`import a from 'a'; import 'b'; export * from "c"; await import( 'd' ); require( 'e' );
				import type { F } from 'f';`
			)
		).toEqual( [ 'a', 'b', 'c', 'd', 'e', 'f' ] );
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

	it( 'of TypeScript have at most 300 lines', () => {
		const long = filesBelow( SRC )
			.filter( ( path ) => isScript( path ) && ! isTest( path ) )
			.filter(
				( path ) =>
					readFileSync( path, 'utf8' ).split( '\n' ).length > 301
			);
		expect( long.map( ( path ) => relative( ROOT, path ) ) ).toEqual( [] );
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
