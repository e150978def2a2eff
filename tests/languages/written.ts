/** The two forms in which WordPress reads translations, made of the messages of a catalogue. */
import type { Message } from 'gettext-parser';

import { keyOf } from './catalogue';

/** How a language is called and counts. */
export interface Language {
	language: string;
	/** gettext's rule for plurals. */
	plural: string;
}

/** Handle of the page's script: WordPress looks for a file by it first. */
const HANDLE = 'ws401-admin';

const isFrom = ( { comments }: Message, ending: RegExp ) =>
	ending.test( comments?.reference ?? '' );

/** Characters of a text that stand in one line of PHP: longer lines look like packed code to the plugin directory. */
const PIECE = 200;

/** A text as PHP has it, in pieces where it is long. */
const quoted = ( text: string ) =>
	( text.match( new RegExp( `[^]{1,${ PIECE }}`, 'gu' ) ) ?? [ '' ] )
		.map( ( piece ) => `'${ piece.replace( /[\\']/g, '\\$&' ) }'` )
		.join( ' .\n\t\t\t' );

/** What WordPress's own reader of PHP catalogues takes (WP_Translation_File_PHP). */
function phpOf( messages: Message[], { language, plural }: Language ): string {
	const entries = messages.map(
		( message ) =>
			`\t\t${ quoted( keyOf( message ) ) } => ${ message.msgstr
				.map( quoted )
				.join( ` . "\\0" . ` ) },`
	);
	return [
		'<?php',
		"defined( 'ABSPATH' ) || exit;",
		'return array(',
		`\t'language' => ${ quoted( language ) },`,
		`\t'plural-forms' => ${ quoted( plural ) },`,
		"\t'messages' => array(",
		...entries,
		'\t),',
		');',
		'',
	].join( '\n' );
}

/** What wp.i18n takes (Jed 1.x). */
function jsonOf( messages: Message[], { language, plural }: Language ): string {
	return JSON.stringify( {
		domain: 'messages',
		locale_data: {
			messages: {
				'': {
					domain: 'messages',
					lang: language,
					'plural-forms': plural,
				},
				...Object.fromEntries(
					messages.map( ( message ) => [
						keyOf( message ),
						message.msgstr,
					] )
				),
			},
		},
	} );
}

/** What WordPress reads of a catalogue: what comes after the locale in the name of each file → its content. */
export const filesOf = (
	messages: Message[],
	language: Language
): Record< string, string > => ( {
	'.l10n.php': phpOf(
		messages.filter( ( each ) => isFrom( each, /\.php\b/ ) ),
		language
	),
	[ `-${ HANDLE }.json` ]: `${ jsonOf(
		messages.filter( ( each ) => isFrom( each, /\.tsx?\b/ ) ),
		language
	) }\n`,
} );
