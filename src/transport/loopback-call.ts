import { readResponse } from '../diagnosis/exchange/read-response';
import { LoopbackSchema, type LoopbackAnswer } from './action-schemas';
import type { Answer } from './send-request';
import type { Server } from './server';

/** Seconds the server waits for its own answer. */
const LOOPBACK_TIMEOUT = 12;

/** A request the server is asked to send to itself. */
export interface LoopbackRequest {
	url: string;
	/** The method on the wire. */
	method: string;
	headers: Record< string, string >;
	body?: string;
	/** PHP brings the cookies of this login itself. */
	credential: string;
	/** Value of the Authorization header. */
	secret?: string;
}

/** Has the server send a request to itself. Throws a `ServerError` when the server cannot be asked. */
export type CallLoopback = (
	request: LoopbackRequest,
	signal?: AbortSignal
) => Promise< Answer >;

/** See `CallLoopback`; `now` in milliseconds. */
export const createLoopbackCall =
	( server: Server, now: () => number ): CallLoopback =>
	async ( request, signal ) => {
		const sentAt = now();
		const answer = await server.call(
			'ws401_from_server',
			LoopbackSchema,
			{
				probe: JSON.stringify( {
					...request,
					timeout: LOOPBACK_TIMEOUT,
				} ),
			},
			signal
		);
		return toAnswer( answer, sentAt );
	};

function toAnswer( answer: LoopbackAnswer, sentAt: number ): Answer {
	const { response, failure, duration } = answer;
	if ( ! response ) {
		return { sentAt, duration, response: null, failure };
	}
	// The server has read the whole body; only its start travels.
	const { code, message, json, truncated, body, ...raw } = response;
	return {
		sentAt,
		duration,
		response: {
			...readResponse( { ...raw, body: decodeBase64( body ) } ),
			code,
			message,
			json,
			truncated,
		},
		failure: null,
	};
}

/** A character cut in half at the end is left out (`stream`). */
function decodeBase64( text: string ): string {
	const bytes = Uint8Array.from( atob( text ), ( character ) =>
		character.charCodeAt( 0 )
	);
	return new TextDecoder().decode( bytes, { stream: true } );
}
