import type { ExchangeResponse } from '../evidence/types';
import { PRODUCTS } from './list';
import { standardCodeIn } from './shared-codes';

/**
 * The error code that a refusing body of JSON carries in the forms of products that have one of their own, or as OAuth has it. Null when
 * there is none.
 *
 * @param body The body, or as much of it as there is.
 */
export function ownCodeIn( body: string ): string | null {
	for ( const { ownCode } of PRODUCTS ) {
		const code = ownCode?.( body );
		if ( code ) {
			return code;
		}
	}
	return standardCodeIn( body );
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
