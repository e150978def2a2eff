import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Catalogue, type Message, po } from 'gettext-parser';

export const FOLDER = join( __dirname, '../../languages' );

/** Languages that are translated to, with the plural rule that gettext has for each. A zip holds those that are complete. */
export const LOCALES: Record< string, { language: string; plural: string } > = {
	ar: {
		language: 'ar',
		plural: 'nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);',
	},
	de_DE: { language: 'de', plural: 'nplurals=2; plural=(n != 1);' },
};

/** A catalogue in the folder of languages. */
export const readCatalogue = ( name: string ): Catalogue =>
	po.parse( readFileSync( join( FOLDER, name ), 'utf8' ) );

/** Its messages, without the header. */
export const messagesOf = ( { translations }: Catalogue ): Message[] =>
	Object.values( translations )
		.flatMap( ( byId ) => Object.values( byId ) )
		.filter( ( { msgid } ) => msgid !== '' );

/** Whether every form of a message is translated. */
export const isTranslated = ( { msgstr }: Message ): boolean =>
	msgstr.length > 0 && msgstr.every( ( form ) => form !== '' );

/** How gettext names a message: what goes before the sentence is its context. */
export const keyOf = ( { msgctxt, msgid }: Message ): string =>
	msgctxt ? `${ msgctxt }\u0004${ msgid }` : msgid;

/** From this share of translated sentences on a language is packed: with less, most of the page would be English in between. */
const COMPLETE = 0.95;

/**
 * Whether a language is complete enough to be shipped.
 *
 * @param template  All sentences there are.
 * @param catalogue Those of them that are translated, perhaps beside some that are gone.
 */
export function isComplete(
	template: Catalogue,
	catalogue: Catalogue
): boolean {
	const translated = new Set(
		messagesOf( catalogue ).filter( isTranslated ).map( keyOf )
	);
	const all = messagesOf( template );
	return (
		all.filter( ( message ) => translated.has( keyOf( message ) ) )
			.length >=
		COMPLETE * all.length
	);
}

/** A file of one language, by its name in the zip. */
const OF_A_LANGUAGE =
	/\/languages\/who-said-401-([a-z]{2,3}(?:_[A-Za-z]+)*)(?:\.po|\.l10n\.php|-ws401-admin\.json)$/;

/** Whether a file of the zip belongs to a language that is not complete. */
export const isUnfinished = (
	entryName: string,
	complete: readonly string[]
): boolean => {
	const locale = OF_A_LANGUAGE.exec( entryName )?.[ 1 ];
	return locale !== undefined && ! complete.includes( locale );
};

/** The languages that are packed. */
export const completeLocales = (): string[] => {
	const template = readCatalogue( 'who-said-401.pot' );
	return Object.keys( LOCALES ).filter( ( locale ) =>
		isComplete( template, readCatalogue( `who-said-401-${ locale }.po` ) )
	);
};

/**
 * What a sentence has filled in, by number and kind: `%s` is the first, `%2$d` the second. An argument that is used twice counts once.
 */
export function placeholdersOf( sentence: string ): string[] {
	let next = 0;
	const found = [
		...sentence
			.replaceAll( '%%', '' )
			.matchAll( /%(?:(\d+)\$)?[-+0 ']?\d*(?:\.\d+)?([sdfuxXeEgG])/g ),
	].map( ( [ , number, kind ] ) => `${ number ?? ++next }${ kind }` );
	return [ ...new Set( found ) ].sort();
}

/**
 * Why a translation cannot be used, one sentence each; empty when it can. A form of a plural may leave the number out (“one request”), and
 * no form may fill in anything else.
 */
export function faultsOf(
	{ msgid, msgid_plural: plural, msgstr }: Message,
	forms: number
): string[] {
	const wanted = placeholdersOf( plural ?? msgid );
	return [
		...( plural !== undefined && msgstr.length !== forms
			? [ `“${ msgid }” has ${ msgstr.length } forms, not ${ forms }.` ]
			: [] ),
		...msgstr.flatMap( ( form ) => {
			const given = placeholdersOf( form );
			const isSame =
				plural === undefined
					? given.join() === wanted.join()
					: given.every( ( one ) => wanted.includes( one ) );
			return isSame
				? []
				: [
						`“${ form }” fills in ${ given.join( ', ' ) || 'nothing' }, “${ msgid }” ${ wanted.join( ', ' ) || 'nothing' }.`,
					];
		} ),
	];
}
