import type { ExchangeResponse } from '../types';

/**
 * The error code an answer carries, in whichever form: the REST one, or those of plugins that answer in a form of their own
 * (Simple JWT Login numbers its errors, miniOrange names them in capitals). Null when there is none.
 */
export function codeOf( response: ExchangeResponse ): string | null {
	if ( response.code !== null ) {
		return response.code;
	}
	if ( ! response.json || response.status < 400 ) {
		return null;
	}
	const number = /"error_code"\s*:\s*(\d+)/.exec( response.body );
	const name = /"error"\s*:\s*"([A-Z][A-Z_]+)"/.exec( response.body );
	return number
		? `simple-jwt-login:${ number[ 1 ] }`
		: ( name?.[ 1 ] ?? null );
}
