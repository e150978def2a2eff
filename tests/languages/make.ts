/**
 * npm run make-languages
 * Brings the catalogues in `languages` up to the sentences there are (`npm run make-pot` comes first), and makes of each what WordPress reads: PHP for the
 * server's sentences, JSON for those of the page. A sentence that is gone goes; one that is new stays English until somebody translates it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Catalogue, type Message, po } from 'gettext-parser';

import {
	faultsOf,
	FOLDER,
	isTranslated,
	keyOf,
	LOCALES,
	messagesOf,
	readCatalogue,
} from './catalogue';

const NAME = 'who-said-401';

/** Handle of the page's script: WordPress looks for a file by it first. */
const HANDLE = 'ws401-admin';

const isFrom = ( { comments }: Message, ending: RegExp ) =>
	ending.test( comments?.reference ?? '' );

const quoted = ( text: string ) => `'${ text.replace( /[\\']/g, '\\$&' ) }'`;

/** The sentences of `template`, translated where the catalogue does. */
function merged( template: Catalogue, locale: string ): Catalogue {
	const { language, plural } = LOCALES[ locale ]!;
	const before = readCatalogue( `${ NAME }-${ locale }.po` );
	const kept = new Map(
		messagesOf( before )
			.filter( isTranslated )
			.map( ( message ) => [ keyOf( message ), message.msgstr ] )
	);
	const messages = messagesOf( template ).flatMap( ( message ) => {
		const msgstr = kept.get( keyOf( message ) );
		return msgstr ? [ { ...message, msgstr } ] : [];
	} );
	const translations: Catalogue[ 'translations' ] = {};
	for ( const message of messages ) {
		( translations[ message.msgctxt ?? '' ] ??= {} )[ message.msgid ] =
			message;
	}
	return {
		charset: 'utf-8',
		headers: {
			'Project-Id-Version': 'Who Said 401',
			Language: language,
			'MIME-Version': '1.0',
			'Content-Type': 'text/plain; charset=UTF-8',
			'Content-Transfer-Encoding': '8bit',
			'Plural-Forms': plural,
		},
		translations,
	};
}

/** What WordPress's own reader of PHP catalogues takes (WP_Translation_File_PHP). */
function phpOf( messages: Message[], locale: string ): string {
	const { language, plural } = LOCALES[ locale ]!;
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
function jsonOf( messages: Message[], locale: string ): string {
	const { language, plural } = LOCALES[ locale ]!;
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

const template = readCatalogue( `${ NAME }.pot` );
const all = messagesOf( template ).length;
for ( const locale of Object.keys( LOCALES ) ) {
	const catalogue = merged( template, locale );
	const messages = messagesOf( catalogue );
	const forms = Number(
		/nplurals=(\d)/.exec( LOCALES[ locale ]!.plural )![ 1 ]
	);
	const faults = messages.flatMap( ( message ) =>
		faultsOf( message, forms )
	);
	if ( faults.length > 0 ) {
		throw new Error( `${ locale }: ${ faults.join( ' ' ) }` );
	}
	const write = ( ending: string, content: string | Buffer ) =>
		writeFileSync(
			join( FOLDER, `${ NAME }-${ locale }${ ending }` ),
			content
		);
	write(
		'.po',
		`${ po.compile( catalogue, { foldLength: 0 } ).toString() }\n`
	);
	write(
		'.l10n.php',
		phpOf(
			messages.filter( ( each ) => isFrom( each, /\.php\b/ ) ),
			locale
		)
	);
	write(
		`-${ HANDLE }.json`,
		`${ jsonOf(
			messages.filter( ( each ) => isFrom( each, /\.tsx?\b/ ) ),
			locale
		) }\n`
	);
	process.stdout.write(
		`${ locale }: ${ messages.length } of ${ all } sentences are translated (${ Math.round( ( 100 * messages.length ) / all ) } %).\n`
	);
}
