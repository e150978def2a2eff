import apiFetch from '@wordpress/api-fetch';
import * as v from 'valibot';

import { ownAnswer } from './own-answer';
import {
	abortedError,
	offlineError,
	timeoutError,
	wrongShapeError,
} from './server-error';
import { timeLimit } from './time-limit';

/** Longer than any of our actions takes: the loopback waits 20 seconds at most. */
const CALL_TIMEOUT = 45;

export interface Call {
	ajaxUrl: string;
	/** Without the `ws401_` prefix, the action cannot be ours. */
	action: `ws401_${ string }`;
	nonce: string;
	/** On the network admin page other capabilities are asked for. */
	network: boolean;
	fields?: Record< string, string >;
	signal?: AbortSignal | undefined;
}

type Posted = Omit< Call, 'action' > & { action: string };

/**
 * One call to one of our own actions. Throws a `ServerError` with one sentence for everything that is not the expected data.
 */
export async function callAction< Schema extends v.GenericSchema >(
	call: Call,
	schema: Schema
): Promise< v.InferOutput< Schema > > {
	const data = await ownAnswer( call.action, ( action ) =>
		post( { ...call, action } )
	);
	const parsed = v.safeParse( schema, data );
	if ( ! parsed.success ) {
		throw wrongShapeError(
			v.getDotPath( parsed.issues[ 0 ] ) ?? call.action,
			JSON.stringify( data )
		);
	}
	return parsed.output;
}

async function post(
	call: Posted
): Promise< { status: number; text: string } > {
	// Relative on purpose: the page may be shown under another address than the stored one.
	const url = new URL( call.ajaxUrl, window.location.href );
	url.searchParams.set( 'action', call.action );
	if ( call.network ) {
		url.searchParams.set( 'network', '1' );
	}
	const body = new FormData();
	body.append( 'nonce', call.nonce );
	for ( const [ name, value ] of Object.entries( call.fields ?? {} ) ) {
		body.append( name, value );
	}

	const limit = timeLimit( CALL_TIMEOUT, call.signal );
	try {
		const response = await apiFetch< Response >( {
			url: url.href,
			method: 'POST',
			body,
			parse: false,
			signal: limit.signal,
		} ).catch( ( error: unknown ) => {
			// With `parse: false` an answer outside 2xx is thrown as it is.
			if ( error instanceof Response ) {
				return error;
			}
			throw error;
		} );
		return { status: response.status, text: await response.text() };
	} catch {
		if ( limit.expired() ) {
			throw timeoutError( CALL_TIMEOUT );
		}
		throw call.signal?.aborted ? abortedError() : offlineError();
	} finally {
		limit.clear();
	}
}
