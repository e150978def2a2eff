import { readResponse } from '../diagnosis/exchange/read-response';
import {
	LoopbackSchema,
	LoopbacksSchema,
	type LoopbackAnswer,
} from './action-schemas';
import { pause } from './pause';
import type { Answer } from './send-request';
import type { Server } from './server';
import { isServerError } from './server-error';

/** Seconds the server waits for its own answer, where nothing tells how fast it is. */
export const LONGEST_PATIENCE = 12;

/** Requests that go in one call: on a small host a third would wait for the two before it. */
const TOGETHER = 2;

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

interface Waiting {
	request: LoopbackRequest;
	signal: AbortSignal | undefined;
	resolve: ( answer: Answer ) => void;
	reject: ( error: unknown ) => void;
}

/** What sends a batch of requests in one call, as far as the server takes it: the answers are in their order. */
function createSending(
	server: Server,
	now: () => number,
	patience: () => number
) {
	const probeOf = ( request: LoopbackRequest ) =>
		JSON.stringify( { ...request, timeout: patience() } );

	async function alone( { request, signal }: Waiting ): Promise< Answer > {
		const sentAt = now();
		const answer = await server.call(
			'ws401_from_server',
			LoopbackSchema,
			{ probe: probeOf( request ) },
			signal
		);
		return toAnswer( answer, sentAt );
	}

	async function together( batch: readonly Waiting[] ): Promise< Answer[] > {
		const sentAt = now();
		const { answers } = await server.call(
			'ws401_from_server',
			LoopbacksSchema,
			{
				probes: JSON.stringify(
					batch.map( ( { request } ) => probeOf( request ) )
				),
			},
			batch[ 0 ]?.signal
		);
		return answers.map( ( answer ) => toAnswer( answer, sentAt ) );
	}

	/** A batch that is refused for one of its requests is asked one by one. */
	async function answersTo(
		batch: readonly Waiting[]
	): Promise< readonly Answer[] | null > {
		try {
			return batch.length > 1 ? await together( batch ) : null;
		} catch ( error ) {
			if ( isServerError( error, 'refused' ) ) {
				return null;
			}
			throw error;
		}
	}

	return { alone, answersTo };
}

/**
 * See `CallLoopback`. What is asked at the same time goes in one call, and no call before the one before it has ended: each keeps a
 * worker of the server busy.
 *
 * @param server   Who sends.
 * @param now      Milliseconds.
 * @param patience Seconds the server shall wait for its own answer.
 */
export function createLoopbackCall(
	server: Server,
	now: () => number,
	patience: () => number = () => LONGEST_PATIENCE
): CallLoopback {
	const waiting: Waiting[] = [];
	let isBusy = false;

	const { alone, answersTo } = createSending( server, now, patience );

	async function sendBatch( batch: readonly Waiting[] ): Promise< void > {
		try {
			const answers = await answersTo( batch );
			for ( const [ i, each ] of batch.entries() ) {
				const answer = answers?.[ i ];
				if ( answer ) {
					each.resolve( answer );
				} else {
					await alone( each ).then( each.resolve, each.reject );
				}
			}
		} catch ( error ) {
			batch.forEach( ( { reject } ) => reject( error ) );
		}
	}

	/** Sends what waits. All that is asked in one go is there by the next turn of the event loop. */
	async function drain(): Promise< void > {
		isBusy = true;
		while ( waiting.length > 0 ) {
			await pause( 0 );
			const of = waiting[ 0 ]?.signal;
			const next = waiting.findIndex( ( { signal } ) => signal !== of );
			const most = next < 0 ? TOGETHER : Math.min( next, TOGETHER );
			await sendBatch( waiting.splice( 0, most ) );
		}
		isBusy = false;
	}

	return ( request, signal ) =>
		new Promise( ( resolve, reject ) => {
			waiting.push( { request, signal, resolve, reject } );
			if ( ! isBusy ) {
				void drain();
			}
		} );
}

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
