import { fromBase64 } from './base64-text';
import type { HeaderFault } from '../evidence/types';

const BASIC =
	/authorization["']?\s*[:=]\s*["']?\s*Basic(?:[ \t]+([^"'\r\n]*))?/i;

const PLACEHOLDER = /^[$<{%[]|^\.\.\./;

/** Whether a value stands for one that is filled in later: `$TOKEN`, `<password>`, `{{login}}`, `%s`. */
export const isPlaceholder = ( value: string ) => PLACEHOLDER.test( value );

/** What core makes of the value of a Basic header (`wp_populate_basic_auth_from_authorization_header()`); null when it reads it. */
function faultOf( value: string ): HeaderFault | null {
	if ( ! /^[a-z\d/+]*={0,2}$/i.test( value ) ) {
		return /^[\w/+-]*={0,2}$/.test( value ) ? 'url-safe' : 'not-base64';
	}
	const text = fromBase64( value );
	if ( text === null ) {
		return 'not-base64';
	}
	return text.includes( ':' ) ? null : 'no-colon';
}

/**
 * What keeps WordPress from reading the Basic header in a pasted request; null when nothing does, or there is none: curl's `-u` makes
 * it right. The value is looked at here and goes nowhere.
 */
export function headerFaultIn( pasted: string ): HeaderFault | null {
	const found = BASIC.exec( pasted );
	const value = ( found?.[ 1 ] ?? '' ).trim();
	return found && ! isPlaceholder( value ) ? faultOf( value ) : null;
}
