import type { LoginShape } from '../evidence/types';
import { fromBase64 } from './reading/base64-text';
import { shapeOf } from './read-credential';
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
	const token = /^bearer$/i.test( scheme ) ? readToken( value ) : null;
	return token && token.expiresAt !== null
		? { expiresAt: token.expiresAt }
		: undefined;
}
