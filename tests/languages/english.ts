import type { Catalogue } from 'gettext-parser';

import { isTranslated, keyOf, messagesOf } from './catalogue';

/** What a sentence has filled in, and its marks: between them stand the pieces that are seen. */
const BETWEEN = /%(?:\d+\$)?[-+0 ']?\d*(?:\.\d+)?[sdfuxXeEgG%]|<\/?[^>]+>/;

/** Letters that make two words at least: a single one may be a word of the other language. */
const WORDS = /[A-Za-z’']{2,} +[A-Za-z’']{2,}/;

/**
 * Tells whether a text on the page is English, by the English sentences there are.
 *
 * @param template  Those sentences.
 * @param catalogue What is said in their place. A piece that stands in it too (“REST API”) is of that language as well.
 * @return The English piece in a text, or null.
 */
export function englishFinder(
	template: Catalogue,
	catalogue: Catalogue
): ( text: string ) => string | null {
	const said = messagesOf( catalogue )
		.filter( isTranslated )
		.flatMap( ( { msgstr } ) => msgstr )
		.join( '\n' );
	const pieces = [
		...new Set(
			messagesOf( template ).flatMap(
				( { msgid, msgid_plural: plural } ) =>
					[ msgid, plural ?? '' ]
						.flatMap( ( sentence ) => sentence.split( BETWEEN ) )
						.map( ( piece ) => piece.trim() )
			)
		),
	].filter( ( piece ) => piece !== '' && ! said.includes( piece ) );
	const words = new Set( pieces );
	const long = pieces.filter( ( piece ) => WORDS.test( piece ) );
	return ( text ) =>
		words.has( text )
			? text
			: ( long.find( ( piece ) => text.includes( piece ) ) ?? null );
}

/** Sentences whose translation is the English one, by their key. */
export const leftAsTheyAre = ( catalogue: Catalogue ): string[] =>
	messagesOf( catalogue )
		.filter(
			( message ) =>
				isTranslated( message ) &&
				message.msgstr.includes( message.msgid ) &&
				WORDS.test( message.msgid )
		)
		.map( keyOf );
