/**
 * What IndexOptions takes. Source: add_opts() in httpd's mod_autoindex.c.
 */
import { allWords } from '../syntax/words';

const PLAIN =
	/^(?:FancyIndexing|FoldersFirst|HTMLTable|IconsAreLinks|IgnoreCase|IgnoreClient|ScanHTMLTitles|ShowForbidden|SuppressColumnSorting|SuppressDescription|SuppressHTMLPreamble|SuppressIcon|SuppressLastModified|SuppressRules|SuppressSize|TrackModified|VersionSort|XHTML|UseOldDateFormat|AddAltClass)$/i;

/** The least a width may be. */
const WIDTHS: Readonly< Record< string, number > > = {
	namewidth: 5,
	descriptionwidth: 12,
};

/** Why Apache does not take one option; undefined when it does. */
function complaintAbout( option: string ): string | undefined {
	const sign = /^[+-]/.exec( option )?.[ 0 ] ?? '';
	const word = option.slice( sign.length );
	return PLAIN.test( word ) ? undefined : otherComplaint( word, sign );
}

function otherComplaint( word: string, sign: string ): string | undefined {
	const [ name = '', value ] = word.toLowerCase().split( '=' );
	if ( name === 'none' && value === undefined ) {
		return sign === '' ? undefined : 'cannot combine a sign with None';
	}
	if ( name in WIDTHS ) {
		return widthComplaint( name, value, sign );
	}
	if ( /^icon(?:width|height)$/.test( name ) ) {
		return sign === '-' && value !== undefined
			? 'cannot combine "-" with a value'
			: undefined;
	}
	if ( /^(?:type|charset)$/.test( name ) && value !== undefined ) {
		return undefined;
	}
	return 'Invalid directory indexing option';
}

function widthComplaint(
	name: string,
	value: string | undefined,
	sign: string
): string | undefined {
	if ( value === undefined ) {
		return sign === '-' ? undefined : 'without a value only with "-"';
	}
	if ( sign === '-' ) {
		return 'cannot combine "-" with a value';
	}
	const least = WIDTHS[ name ] ?? 0;
	return value.startsWith( '*' ) || parseInt( value, 10 ) >= least
		? undefined
		: `value must be greater than ${ least }`;
}

/** Why Apache does not take the options of a line; undefined when it does. */
export const indexOptionsComplaint = ( text: string ): string | undefined =>
	allWords( text ).map( complaintAbout ).find( Boolean );
