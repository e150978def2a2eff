import { fromBase64 } from './reading/base64-text';
import type { HeaderFault } from '../evidence/types';
import { isShownPassword } from './reading/shown-password';
import { shapeOf } from './password-shape';

/** What stands for `user name:password`, as it is or in base64. */
function loginBehind( value: string ): string | null {
	const text = /^[a-z\d+/]+={0,2}$/i.test( value )
		? fromBase64( value )
		: value;
	return text !== null &&
		/^[^\s:/\uFFFD]{1,60}:(?!\/\/)\S[^\uFFFD\n]*$/.test( text )
		? text
		: null;
}

const isOfApplication = ( login: string | null ) =>
	login !== null &&
	shapeOf( login.slice( login.indexOf( ':' ) + 1 ) ).kind === 'application';

/** A token has no space in it (RFC 6750, 2.1), and no user name before it; 24 letters and digits alone may well be somebody's token. */
function faultOfBearer( value: string ): HeaderFault | null {
	return isShownPassword( value ) || isOfApplication( loginBehind( value ) )
		? 'bearer-password'
		: null;
}

function faultOfBasic( written: string ): HeaderFault | null {
	if ( ! /^[a-z\d/+]*={0,2}$/i.test( written ) ) {
		return /^[\w/+-]*={0,2}$/.test( written ) ? 'url-safe' : 'not-base64';
	}
	const text = fromBase64( written );
	if ( text === null ) {
		return 'not-base64';
	}
	return text.includes( ':' ) ? null : 'no-colon';
}

/**
 * What keeps WordPress from reading the login in a header (`wp_populate_basic_auth_from_authorization_header()`); null when nothing does,
 * or it is none of a user.
 *
 * @param header The whole value of the Authorization header, as it is sent.
 */
export function headerFaultOf( header: string ): HeaderFault | null {
	const text = header.trim();
	const [ , scheme = '', value = '' ] =
		/^(basic|bearer)(?:\s+([^]*))?$/i.exec( text ) ?? [];
	switch ( scheme.toLowerCase() ) {
		case 'basic':
			return faultOfBasic( value.trim() );
		case 'bearer':
			return faultOfBearer( value.trim() );
		default:
			return isShownPassword( text ) || loginBehind( text ) !== null
				? 'no-scheme'
				: null;
	}
}
