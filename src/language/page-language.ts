import { sprintf } from '@wordpress/i18n';

/** The language of the page, which is the user's and need not be the browser's; undefined where WordPress's name for it is none of a browser's. */
export function pageLanguage(): string | undefined {
	try {
		return Intl.getCanonicalLocales( document.documentElement.lang )[ 0 ];
	} catch {
		return undefined;
	}
}

/**
 * A number as it is written in the language of the page, with the digits that WordPress writes everywhere.
 *
 * @param number The number.
 * @param digits After the decimal sign; none by default.
 */
export const numberText = ( number: number, digits = 0 ): string =>
	new Intl.NumberFormat( pageLanguage(), {
		numberingSystem: 'latn',
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	} ).format( number );

/**
 * As sprintf(), with its whole numbers written in the language of the page. For how many there are of something: the number of a line
 * and a status are names, and are written as they are.
 *
 * @param format A translated text with `%d` or `%1$d` for counts.
 * @param values What stands for them, in order.
 */
export const counted = (
	format: string,
	...values: ( number | string )[]
): string =>
	sprintf(
		format.replace( /%(\d+\$)?d/g, '%$1s' ),
		...values.map( ( value ) =>
			typeof value === 'number' ? numberText( value ) : value
		)
	);
