import { __ } from '@wordpress/i18n';

import { readResponse } from '../diagnosis/exchange/read-response';
import type { Probe } from '../diagnosis/evidence/types';
import { LoopbackSchema, type LoopbackAnswer } from './action-schemas';
import type { NonceFor, SandboxWire, Secrets, SendProbe } from './browser';
import { asksForHeaders, echoRequest } from './echo';
import { createDryRuns, hasReachedEndpoint } from './permit';
import { reasonAgainst } from './may-be-sent';
import { wireFormOf } from './probe-headers';
import { notSent, type Answer } from './send-request';
import type { Server } from './server';
import { ServerError } from './server-error';

/** Seconds the server waits for its own answer. */
const LOOPBACK_TIMEOUT = 12;

/**
 * The server itself as a vantage. After one loopback that got no answer in time no more are sent: on a server with a single
 * worker each of them would hold up every visitor for as long.
 */
export function createLoopbackVantage(
	server: Server,
	now: () => number,
	nonceFor: NonceFor,
	secrets: Secrets = {}
): SendProbe {
	let hasTimedOut = false;

	async function fromServer(
		asked: Record< string, unknown >,
		signal?: AbortSignal
	): Promise< Answer > {
		const sentAt = now();
		const answer = await server.call(
			'ws401_from_server',
			LoopbackSchema,
			{ probe: JSON.stringify( asked ) },
			signal
		);
		hasTimedOut ||= answer.failure?.kind === 'timeout';
		return toAnswer( answer, sentAt );
	}

	const dryRunPassFor = createDryRuns(
		server,
		( url, headers, signal ) => {
			const wire = wireFormOf( { method: 'GET' } );
			return fromServer(
				{
					...wire,
					url,
					credential: 'none',
					headers: { ...wire.headers, ...headers },
					timeout: LOOPBACK_TIMEOUT,
				},
				signal
			);
		},
		now
	);

	async function send(
		probe: Probe,
		signal?: AbortSignal,
		sandbox?: SandboxWire
	) {
		const against = reasonAgainst( probe );
		if ( against ) {
			return notSent( against, now() );
		}
		const dryRun = sandbox
			? { kind: 'ready' as const, ...sandbox }
			: await dryRunPassFor( probe, signal );
		if ( dryRun.kind === 'refused' ) {
			return notSent( dryRun.reason, now(), dryRun.failure );
		}
		const wire = wireFormOf( probe );
		const asked = {
			url: dryRun.url,
			...wire,
			credential: probe.credential,
			headers: { ...wire.headers, ...dryRun.headers },
			timeout: LOOPBACK_TIMEOUT,
		};
		if ( asksForHeaders( probe ) ) {
			Object.assign( asked, await echoRequest( server, probe, signal ) );
		}
		if ( probe.credential === 'cookie-nonce' ) {
			asked.headers[ 'X-WP-Nonce' ] = nonceFor( probe );
		}
		const secret =
			probe.credential === 'application-password' ||
			probe.credential === 'bearer'
				? secrets[ probe.credential ]
				: undefined;
		return fromServer(
			secret === undefined ? asked : { ...asked, secret },
			signal
		);
	}

	async function answerTo(
		probe: Probe,
		signal?: AbortSignal,
		sandbox?: SandboxWire
	): Promise< Answer > {
		if ( hasTimedOut ) {
			return notSent(
				__(
					'Not sent: the request before it, from the server to itself, got no answer in time.',
					'who-said-401'
				),
				now()
			);
		}
		try {
			return await send( probe, signal, sandbox );
		} catch ( error ) {
			if ( error instanceof ServerError && error.kind !== 'aborted' ) {
				hasTimedOut ||= error.kind === 'timeout';
				return notSent( error.message, now() );
			}
			throw error;
		}
	}

	return async ( probe, signal, sandbox ) => {
		const answer = await answerTo( probe, signal, sandbox );
		return {
			probe,
			...answer,
			reachedEndpoint: hasReachedEndpoint( probe, answer.response ),
			receipt: null,
		};
	};
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
