import type { Carried } from '../evidence/types';
import { fromBase64 } from './reading/base64-text';
import type { GivenRequest } from './reading/given-request';

/** Arguments of an address that identify somebody. */
const SECRET =
	/^(?:consumer_(?:key|secret)|oauth_\w+|access_token|jwt|token|signature|_wpnonce)$/i;

/** The name of an argument as it is written; `??token=…` is a common slip of the hand, and as secret. */
const nameOf = ( argument: string ) =>
	( argument.split( '=' )[ 0 ] ?? '' ).replace( /^\?+/, '' );

/** The names of an address's arguments. */
function argumentsOf( url: string | null ): string[] {
	return ( url ?? '' )
		.replace( /^[^?]*\??/, '' )
		.split( '&' )
		.map( nameOf );
}

/** “ck_” begins every consumer key of WooCommerce. */
const isKey = ( value: string | null ) =>
	(
		fromBase64( ( value ?? '' ).replace( /^basic\s+/i, '' ) ) ?? ''
	).startsWith( 'ck_' );

/** How a given request identifies itself; undefined when it shows nothing. A signed request carries a consumer key as well. */
export function carriedIn( {
	url,
	login,
}: Pick< GivenRequest, 'url' | 'login' > ): Carried | undefined {
	const named = argumentsOf( url );
	if ( login?.scheme === 'oauth' || named.includes( 'oauth_signature' ) ) {
		return 'signature';
	}
	if ( named.includes( 'consumer_key' ) ) {
		return 'key';
	}
	switch ( login?.scheme ) {
		case 'basic':
			return isKey( login.value ) ? 'key' : 'basic';
		case 'bearer':
			return 'token';
		default:
			return named.includes( 'access_token' ) || named.includes( 'jwt' )
				? 'token'
				: undefined;
	}
}

/** An address without the arguments that are as good as a password. The others stay as they are written. */
export function withoutSecrets( url: string ): string {
	const at = url.indexOf( '?' );
	if ( at < 0 ) {
		return url;
	}
	const kept = url
		.slice( at + 1 )
		.split( '&' )
		.filter( ( each ) => ! SECRET.test( nameOf( each ) ) );
	return (
		url.slice( 0, at ) + ( kept.length > 0 ? `?${ kept.join( '&' ) }` : '' )
	);
}
