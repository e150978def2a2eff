import type { ExchangeResponse } from '../evidence/types';

/** Errors of OAuth 2 (RFC 6749, 5.2; RFC 6750, 3.1) that come without a code of the REST API. */
const OAUTH =
	'invalid_(?:client|grant|request|token)|expired_token|unauthorized_client';

/**
 * The error code that a refusing body of JSON carries in the forms of plugins that have one of their own: Simple JWT Login numbers
 * its errors, miniOrange names them in capitals, OAuth servers in words. Null when there is none.
 *
 * @param body The body, or as much of it as there is.
 */
export function ownCodeIn( body: string ): string | null {
	const number = /"error_?[cC]ode"\s*:\s*(\d+)/.exec( body );
	const name = new RegExp(
		`"error"\\s*:\\s*"([A-Z][A-Z_]+|Restricted|${ OAUTH })"`
	).exec( body );
	return number
		? `simple-jwt-login:${ number[ 1 ] }`
		: ( name?.[ 1 ] ?? null );
}

/** Whether it is a code at all: some plugins repeat the status there. */
const isSpeaking = ( code: string ) => ! /^\d+$/.test( code );

/**
 * The error code an answer carries, in whichever form: the REST one, or those of plugins that answer in a form of their own.
 * Null when there is none.
 */
export function codeOf( response: ExchangeResponse ): string | null {
	if ( response.code !== null && isSpeaking( response.code ) ) {
		return response.code;
	}
	return response.json && response.status >= 400
		? ( ownCodeIn( response.body ) ?? response.code )
		: response.code;
}
