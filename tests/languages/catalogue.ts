import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Catalogue, type Message, po } from 'gettext-parser';

export const FOLDER = join( __dirname, '../../languages' );

/** Languages that are shipped, with the plural rule that gettext has for each. */
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
