import { fromBase64 } from './reading/base64-text';
import type { HeaderFault } from '../evidence/types';

/**
 * What keeps WordPress from reading a Basic header (`wp_populate_basic_auth_from_authorization_header()`); null when nothing does, or
 * it is none.
 *
 * @param header The whole value of the Authorization header, as it is sent.
 */
export function headerFaultOf( header: string ): HeaderFault | null {
	const [ , value ] = /^basic(?:\s+([^]*))?$/i.exec( header.trim() ) ?? [];
	if ( ! /^basic(?:\s|$)/i.test( header.trim() ) ) {
		return null;
	}
	const written = ( value ?? '' ).trim();
	if ( ! /^[a-z\d/+]*={0,2}$/i.test( written ) ) {
		return /^[\w/+-]*={0,2}$/.test( written ) ? 'url-safe' : 'not-base64';
	}
	const text = fromBase64( written );
	if ( text === null ) {
		return 'not-base64';
	}
	return text.includes( ':' ) ? null : 'no-colon';
}
