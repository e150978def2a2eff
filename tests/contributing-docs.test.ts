/**
 * What CONTRIBUTING.md and README.md name, against the tree: a path, a folder of `src`, a command.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join( __dirname, '..' );
const SCRIPTS = JSON.parse(
	readFileSync( join( ROOT, 'package.json' ), 'utf8' )
).scripts as Record< string, string >;

/** Folders whose paths the text may leave out, because the chapter says where it is. */
const UNDER = [
	'',
	'src',
	'src/diagnosis',
	'src/diagnosis/given',
	'src/diagnosis/products',
	'tests/snippets',
];

/** Everything between backticks, code blocks left out. */
const codeIn = ( text: string ): string[] =>
	[ ...text.matchAll( /`([^`\n]+)`/g ) ].map( ( [ , code ] ) => code! );

/** Whether a piece of code is a path of ours: it begins in a folder of ours, or is a file of TypeScript. */
const isPath = ( code: string ): boolean =>
	/^[\w./-]+$/.test( code ) &&
	( /\.tsx?$/.test( code ) ||
		( /^\w.*\//.test( code ) && isThere( code.split( '/' )[ 0 ]! ) ) );

/** Folders that a command makes. */
const MADE = readFileSync( join( ROOT, '.gitignore' ), 'utf8' )
	.split( '\n' )
	.filter( ( line ) => line.endsWith( '/' ) )
	.map( ( line ) => line.slice( 1 ) );

const isThere = ( path: string ): boolean =>
	UNDER.some( ( folder ) => existsSync( join( ROOT, folder, path ) ) );

/** The npm scripts that a text calls, options left out. */
const scriptsIn = ( text: string ): string[] =>
	[ ...text.matchAll( /\bnpm run ([\w:-]+)/g ) ].map(
		( [ , name ] ) => name!
	);

/** Folders of `src` down to those that hold one kind of thing. */
const foldersOf = ( path: string ): string[] =>
	readdirSync( join( ROOT, path ), { withFileTypes: true } )
		.filter( ( entry ) => entry.isDirectory() )
		.map( ( entry ) => entry.name );

describe.each( [ 'CONTRIBUTING.md', 'README.md' ] )( '%s', ( name ) => {
	const text = readFileSync( join( ROOT, name ), 'utf8' );

	it( 'names only paths that are there', () => {
		const paths = codeIn( text ).filter( isPath );
		expect( paths.length ).toBeGreaterThan( 5 );
		expect(
			paths.filter(
				( path ) =>
					! isThere( path ) &&
					! MADE.some( ( folder ) => path.startsWith( folder ) )
			)
		).toEqual( [] );
	} );

	it( 'names only commands that are there', () => {
		const names = scriptsIn( text );
		expect( names.length ).toBeGreaterThan( 3 );
		expect( names.filter( ( one ) => ! ( one in SCRIPTS ) ) ).toEqual( [] );
	} );
} );

/** Pages that people read on GitHub. */
const PAGES = [
	'README.md',
	'CONTRIBUTING.md',
	...readdirSync( join( ROOT, 'docs' ) ).map( ( name ) => `docs/${ name }` ),
];

/** An anchor as GitHub makes it of a heading. */
const anchorOf = ( heading: string ): string =>
	heading
		.toLowerCase()
		.replace( /[^\p{L}\p{N} _-]/gu, '' )
		.replaceAll( ' ', '-' );

/** The anchors of a page. */
const anchorsOf = ( text: string ): string[] =>
	[ ...text.matchAll( /^#+ (.+)$/gm ) ].map( ( [ , heading ] ) =>
		anchorOf( heading! )
	);

it( 'every link of README, CONTRIBUTING and docs leads to a file, and to a heading where it names one', () => {
	const links = PAGES.flatMap( ( page ) => {
		const text = readFileSync( join( ROOT, page ), 'utf8' );
		return [ ...text.matchAll( /\]\((?!https?:)([^)\s]+)\)/g ) ].map(
			( [ , target ] ) => ( { page, target: target! } )
		);
	} );
	expect( links.length ).toBeGreaterThan( 5 );
	const dead = links.filter( ( { page, target } ) => {
		const [ path = '', anchor ] = target.split( '#' );
		const file =
			path === '' ? join( ROOT, page ) : join( ROOT, page, '..', path );
		return (
			! existsSync( file ) ||
			( anchor !== undefined &&
				! anchorsOf( readFileSync( file, 'utf8' ) ).includes( anchor ) )
		);
	} );
	expect( dead ).toEqual( [] );
} );

it( 'docs name only files of tests and commands that are there, and README leads to each of them', () => {
	const docs = PAGES.filter( ( page ) => page.startsWith( 'docs/' ) );
	const readme = readFileSync( join( ROOT, 'README.md' ), 'utf8' );
	for ( const page of docs ) {
		const text = readFileSync( join( ROOT, page ), 'utf8' );
		expect( {
			page,
			isLinked: readme.includes( `](${ page })` ),
			commands: scriptsIn( text ).filter(
				( one ) => ! ( one in SCRIPTS )
			),
			files: codeIn( text ).filter(
				( code ) =>
					/^(?:src|tests|docs)\/[\w./-]+$/.test( code ) &&
					! isThere( code )
			),
		} ).toEqual( { page, isLinked: true, commands: [], files: [] } );
	}
} );

describe( 'the table of folders in CONTRIBUTING.md', () => {
	const text = readFileSync( join( ROOT, 'CONTRIBUTING.md' ), 'utf8' );
	const [ , table = '' ] = text.split( '| folder of `src` | holds |' );
	const listed = table
		.split( '\n' )
		.filter( ( line ) => line.startsWith( '| `' ) )
		.flatMap( ( line ) => codeIn( line.split( '|' )[ 1 ] ?? '' ) );

	it( 'has every folder of src, and no other', () => {
		const inside = foldersOf( 'src/diagnosis' ).map(
			( name ) => `diagnosis/${ name }`
		);
		const folders = [
			...foldersOf( 'src' ).filter( ( name ) => name !== 'diagnosis' ),
			...inside,
		];
		expect( [ ...listed ].sort() ).toEqual( folders.sort() );
	} );
} );
