import apiFetch from '@wordpress/api-fetch';
import * as v from 'valibot';

import { answerInNoise } from './answer-in-noise';
import {
	abortedError,
	httpError,
	loggedOutError,
	nonceExpiredError,
	notJsonError,
	offlineError,
	refusedError,
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

/**
 * One call to one of our own actions. Throws a `ServerError` with one sentence for everything that is not the expected data.
 */
export async function callAction< Schema extends v.GenericSchema >(
	call: Call,
	schema: Schema
): Promise< v.InferOutput< Schema > > {
	const data = readEnvelope( await post( call ) );
	const parsed = v.safeParse( schema, data );
	if ( ! parsed.success ) {
		throw wrongShapeError(
			v.getDotPath( parsed.issues[ 0 ] ) ?? call.action,
			JSON.stringify( data )
		);
	}
	return parsed.output;
}

async function post( call: Call ): Promise< { status: number; text: string } > {
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

const EnvelopeSchema = v.variant( 'success', [
	v.object( { success: v.literal( true ), data: v.unknown() } ),
	v.object( {
		success: v.literal( false ),
		data: v.object( { code: v.string(), message: v.string() } ),
	} ),
] );

function readEnvelope( answer: { status: number; text: string } ): unknown {
	// WordPress's own bare answers: nobody is logged in (or no such action), and a nonce that is not valid.
	const bare = answer.text.trim();
	if ( bare === '0' ) {
		throw loggedOutError();
	}
	if ( bare === '-1' ) {
		throw nonceExpiredError();
	}

	let parsed: unknown;
	try {
		parsed = answerInNoise( answer.text );
	} catch {
		throw answer.status >= 400
			? httpError( answer.status, answer.text )
			: notJsonError( answer.text );
	}
	const envelope = v.safeParse( EnvelopeSchema, parsed );
	if ( ! envelope.success ) {
		throw answer.status >= 400
			? httpError( answer.status, answer.text )
			: wrongShapeError(
					v.getDotPath( envelope.issues[ 0 ] ) ?? 'success',
					answer.text
				);
	}
	if ( ! envelope.output.success ) {
		throw refusedError(
			envelope.output.data.code,
			envelope.output.data.message
		);
	}
	return envelope.output.data;
}
