import { fromBase64 } from './credentials/base64-text';
import type { HeaderFault, HeaderScheme } from './types';

/** The Authorization header of a given request: its kind and what is wrong with it. Its value is looked at here and goes nowhere. */
export interface GivenHeader {
	scheme: HeaderScheme;
	headerFault?: HeaderFault;
}

const HEADER =
	/authorization["']?\s*[:=]\s*["']?\s*(Basic|Bearer)(?:[ \t]+([^"'\r\n]*))?/i;

/** curl makes the header itself, and makes it right. */
const USER = /^\s*curl\b.*?\s(?:-u\s?|--user[\s=])/is;

/** Stands for something that is filled in later: `$TOKEN`, `<password>`, `{{login}}`, `%s`. */
const PLACEHOLDER = /^[$<{%[]|^\.\.\./;

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

/** Reads the Authorization header in a pasted request; null when there is none that WordPress or its plugins would read. */
export function givenHeader( pasted: string ): GivenHeader | null {
	const found = HEADER.exec( pasted );
	if ( ! found ) {
		return USER.test( pasted ) ? { scheme: 'basic' } : null;
	}
	if ( /^bearer$/i.test( found[ 1 ] ?? '' ) ) {
		return { scheme: 'bearer' };
	}
	const value = ( found[ 2 ] ?? '' ).trim();
	const headerFault = PLACEHOLDER.test( value ) ? null : faultOf( value );
	return { scheme: 'basic', ...( headerFault && { headerFault } ) };
}
