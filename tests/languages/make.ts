/**
 * npm run make-languages
 * Brings the catalogues in `languages` up to the sentences there are (`npm run make-pot` comes first), and makes of each what WordPress reads: PHP for the
 * server's sentences, JSON for those of the page. A sentence that is gone goes; one that is new stays English until somebody translates it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Catalogue, po } from 'gettext-parser';

import {
	faultsOf,
	FOLDER,
	isTranslated,
	keyOf,
	LOCALES,
	messagesOf,
	readCatalogue,
} from './catalogue';
import { filesOf } from './written';

const NAME = 'who-said-401';

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
	for ( const [ ending, content ] of Object.entries(
		filesOf( messages, LOCALES[ locale ]! )
	) ) {
		write( ending, content );
	}
	process.stdout.write(
		`${ locale }: ${ messages.length } of ${ all } sentences are translated (${ Math.round( ( 100 * messages.length ) / all ) } %).\n`
	);
}
