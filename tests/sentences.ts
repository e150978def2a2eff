import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join( __dirname, '../src' );

/** A string, in single or double quotes. */
const STRING = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/.source;

/** Whatever hands a sentence to translators, with its one or two strings; a note for translators may stand before the first. */
const CALL = new RegExp(
	`\\b(?:(?:esc_(?:html|attr)_?)?_[_x]|_nx?)\\(\\s*(?:/\\*[\\s\\S]*?\\*/\\s*)?(${ STRING })(?:\\s*,\\s*(${ STRING }))?`,
	'g'
);

const unquoted = ( string = '' ) =>
	string.slice( 1, -1 ).replace( /\\(.)/gs, '$1' );

/** Every sentence that the code hands to translators, TypeScript and PHP alike; tests and the demo's sites left out. */
export function sentencesInCode(): string[] {
	const found = readdirSync( SRC, { recursive: true, encoding: 'utf8' } )
		.filter(
			( path ) =>
				/\.(?:tsx?|php)$/.test( path ) &&
				! /\.(?:test|site)\.tsx?$/.test( path )
		)
		.flatMap( ( path ) => [
			...readFileSync( join( SRC, path ), 'utf8' ).matchAll( CALL ),
		] )
		.flatMap( ( [ , first, second ] ) => [
			unquoted( first ),
			unquoted( second ),
		] );
	return [ ...new Set( found ) ].filter(
		( text ) => text !== '' && text !== 'who-said-401'
	);
}
