import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { checks } from '../src/diagnosis/causes';
import { PRODUCTS } from '../src/diagnosis/products';

const SRC = resolve( __dirname, '..', 'src' );
const ROOM = join( SRC, 'diagnosis', 'products' );

/** Slugs and names that are words of the language, or of the thing itself: they say nothing of a product. */
const EVERYDAY =
	/^(members|redirection|application[- ]passwords|jwt-auth|oauth2|basic-auth|two-factor|optimator|brisk|varnish)$/i;

const filesBelow = ( folder: string ): string[] =>
	readdirSync( folder ).flatMap( ( name ) => {
		const path = join( folder, name );
		return statSync( path ).isDirectory() ? filesBelow( path ) : [ path ];
	} );

/** Every string, pattern and name of a source; no comments. */
function wordsOf( source: string ): string[] {
	const scanner = ts.createScanner(
		ts.ScriptTarget.Latest,
		true,
		ts.LanguageVariant.Standard,
		source
	);
	const words: string[] = [];
	for (
		let kind = scanner.scan();
		kind !== ts.SyntaxKind.EndOfFileToken;
		kind = scanner.scan()
	) {
		if (
			kind === ts.SyntaxKind.SlashToken ||
			kind === ts.SyntaxKind.SlashEqualsToken
		) {
			scanner.reScanSlashToken();
		}
		words.push( scanner.getTokenText() );
	}
	return words;
}

/** A check may be named after the product it is about, and import from its file. */
const CHECK_IDS = checks.map( ( { id } ) => id );
const isNameOfCheck = ( word: string ) => {
	const bare = word.replace( /^['"`]|['"`]$/g, '' );
	return (
		CHECK_IDS.some(
			( id ) => bare === id || bare.endsWith( `/${ id }` )
		) ||
		CHECK_IDS.some(
			( id ) => bare.toLowerCase() === id.replace( /-/g, '' )
		) ||
		/^(\.\.?\/)+(diagnosis\/)?products\//.test( bare )
	);
};

const NAMES = [
	...new Set(
		PRODUCTS.flatMap( ( { name, slugs } ) => [ name, ...slugs ] ).filter(
			( name ) => ! EVERYDAY.test( name )
		)
	),
];
const ANY = NAMES.map( ( name ) =>
	name.replace( /[.*+?^${}()|[\]\\]/g, '\\$&' )
).join( '|' );
const NAMED = new RegExp( `(?<![\\w-])(${ ANY })(?![\\w-])`, 'i' );
/** Whether a text may hold one at all: most files do not, and need not be taken apart. */
const MENTIONED = new RegExp( ANY, 'i' );

/** `apache/` imports nothing, so how a program's comments around a block read stands with the syntax of the file. */
const SYNTAX = join( SRC, 'apache', 'syntax', 'markers.ts' );

const sources = filesBelow( SRC ).filter(
	( path ) =>
		path !== SYNTAX &&
		/\.tsx?$/.test( path ) &&
		! /\.(test|site)\.tsx?$/.test( path ) &&
		! path.startsWith( ROOM )
);

it( 'leaves what is known of a product in its own file', () => {
	const found = sources.flatMap( ( path ) => {
		const source = readFileSync( path, 'utf8' );
		return ( MENTIONED.test( source ) ? wordsOf( source ) : [] ).flatMap(
			( word ) => {
				const name = NAMED.exec( word )?.[ 1 ];
				return name && ! isNameOfCheck( word )
					? [ `${ relative( SRC, path ) }: ${ name }` ]
					: [];
			}
		);
	} );
	expect( found ).toEqual( [] );
} );

it( 'would find one', () => {
	const found = ( source: string ) =>
		wordsOf( source ).some( ( word ) => NAMED.test( word ) );
	expect( found( "const a = 'Settings of Wordfence';" ) ).toBe( true );
	expect( found( 'const a = /^woocommerce\\//;' ) ).toBe( true );
	expect( found( 'const a = `x ${ 1 } Jetpack`; // …' ) ).toBe( true );
	expect( found( "// As Wordfence does.\nconst a = 'b';" ) ).toBe( false );
	expect( found( "const a = 'jetpacks';" ) ).toBe( false );
} );
