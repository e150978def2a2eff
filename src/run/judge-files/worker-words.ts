/**
 * The sentences of a finding are translated where they are made. WordPress gives its translations to a page and not to a worker, so the
 * page hands them over.
 */
import sprintf from '@tannin/sprintf';
import Tannin from 'tannin';

/** Translations of one text domain in Jed's form, as `wp.i18n.getLocaleData` gives them, without the functions in it. */
export type Words = Record< string, any >;

/** English has two forms; a language that was loaded says its own, which Tannin takes first. */
const ENGLISH = { plural_forms: ( n: number ) => ( n === 1 ? 0 : 1 ) };

/** What the code that is shared with the page takes from `wp.i18n`, with the same arguments. */
export function wordsFor( domain: string, words: Words ) {
	const tannin = new Tannin( {
		[ domain ]: { ...words, '': { ...ENGLISH, ...words[ '' ] } },
	} );
	const find = (
		context: string | undefined,
		single: string,
		plural?: string,
		count?: number
	) => tannin.dcnpgettext( domain, context, single, plural, count );
	return {
		__: ( text: string ) => find( undefined, text ),
		_x: ( text: string, context: string ) => find( context, text ),
		_n: ( single: string, plural: string, count: number ) =>
			find( undefined, single, plural, count ),
		_nx: (
			single: string,
			plural: string,
			count: number,
			context: string
		) => find( context, single, plural, count ),
		sprintf,
	};
}
