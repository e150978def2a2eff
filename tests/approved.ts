import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

/** What was looked at and found right, in text that can be read and compared. */
export const APPROVED_FOLDER = join( __dirname, 'approved' );

/** Where `npm run approve` has the tests put down what they see instead; not set in any other run. */
const seenFolder = process.env.WS401_SEEN;

/** Stands between what belongs to one file. */
export const SEPARATOR = '---\n';

const read = new Map< string, string[] >();

function approvedIn( file: string ): string[] {
	let texts = read.get( file );
	if ( ! texts ) {
		const path = join( APPROVED_FOLDER, file );
		texts = existsSync( path )
			? readFileSync( path, 'utf8' ).split( SEPARATOR )
			: [];
		read.set( file, texts );
	}
	return texts;
}

/** As it stands in a file: nothing is left out, and nothing is folded. */
const textOf = ( value: unknown ) =>
	stringify( value, {
		lineWidth: 0,
		indentSeq: false,
		aliasDuplicateObjects: false,
	} );

const firstLineOf = ( text: string ) => text.slice( 0, text.indexOf( '\n' ) );

/**
 * Fails unless this very value was approved. What is new or has become different is shown by `npm run approve` as a difference of files:
 * whoever commits that says that it is right.
 *
 * @param file  Below `tests/approved`; it may hold several values.
 * @param value Plain data. Its first entry should tell it from the others of the file.
 */
export function expectApproved( file: string, value: unknown ): void {
	const text = textOf( value );
	if ( seenFolder ) {
		const path = join( seenFolder, file );
		mkdirSync( dirname( path ), { recursive: true } );
		appendFileSync( path, `${ JSON.stringify( text ) }\n` );
		return;
	}
	const approved = approvedIn( file );
	if ( ! approved.includes( text ) ) {
		// The one that it was, as far as that can be told.
		expect( text ).toBe(
			approved.find(
				( each ) => firstLineOf( each ) === firstLineOf( text )
			) ?? `(nothing of the kind in tests/approved/${ file })`
		);
	}
}
