import type { LoginShape } from '../evidence/types';
import { fromBase64 } from './reading/base64-text';
import { shapeOf } from './password-shape';
import { readToken } from './read-token';

/**
 * What an Authorization header shows without being tried; undefined where it shows nothing.
 *
 * @param header The whole value, a secret. Nothing of it is in what is returned.
 */
export function loginShapeOf( header: string ): LoginShape | undefined {
	const [ , scheme = '', value = '' ] =
		/^(\S+)\s+([^]*)$/.exec( header.trim() ) ?? [];
	if ( /^basic$/i.test( scheme ) ) {
		const text = fromBase64( value ) ?? '';
		const at = text.indexOf( ':' );
		return at < 0
			? undefined
			: { looksLike: shapeOf( text.slice( at + 1 ) ).kind };
	}
	if ( ! /^bearer$/i.test( scheme ) ) {
		return undefined;
	}
	// What WordPress makes for an application password; a plugin's tokens may look like it.
	if ( /^[a-z\d]{24}$/i.test( value.trim() ) ) {
		return { looksLike: 'application' };
	}
	const token = readToken( value );
	return token && token.expiresAt !== null
		? { expiresAt: token.expiresAt }
		: undefined;
}
