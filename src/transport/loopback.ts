import { __ } from '@wordpress/i18n';

import type { Probe } from '../diagnosis/evidence/types';
import { asksForHeaders, echoRequest } from './echo';
import { createLoopbackCall, type LoopbackRequest } from './loopback-call';
import { reasonAgainst } from './may-be-sent';
import { createDryRuns, type DryRunPass } from './permit';
import { wireFormOf } from './probe-headers';
import { notSent } from './send-request';
import type { Server } from './server';
import { isServerError } from './server-error';
import {
	type AnswerTo,
	type NonceFor,
	notSentFor,
	recording,
	type Secrets,
	secretFor,
	type SendProbe,
} from './vantage';

/**
 * The server itself as a vantage. After one loopback that got no answer in time no more are sent: on a server with a single
 * worker each of them would hold up every visitor for as long.
 *
 * @param server   Our own actions on the site.
 * @param now      Milliseconds.
 * @param nonceFor The nonce a probe goes out with.
 * @param secrets  Passwords and tokens, for the probes that have one.
 * @param patience Seconds the server shall wait for its own answer.
 */
export function createLoopbackVantage(
	server: Server,
	now: () => number,
	nonceFor: NonceFor,
	secrets: Secrets = {},
	patience?: () => number
): SendProbe {
	let hasTimedOut = false;
	const call = createLoopbackCall( server, now, patience );

	async function ask( request: LoopbackRequest, signal?: AbortSignal ) {
		const answer = await call( request, signal );
		hasTimedOut ||= answer.failure?.kind === 'timeout';
		return answer;
	}

	const dryRunPassFor = createDryRuns(
		server,
		( url, headers, signal ) => ask( visitorsRead( url, headers ), signal ),
		now
	);

	const send: AnswerTo = async ( probe, signal, sandbox ) => {
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
		const request = requestOf( probe, dryRun );
		if ( asksForHeaders( probe ) ) {
			Object.assign(
				request,
				await echoRequest( server, probe, signal )
			);
		}
		if ( probe.credential === 'cookie-nonce' ) {
			request.headers[ 'X-WP-Nonce' ] = nonceFor( probe );
		}
		const secret = secretFor( probe, secrets );
		return ask(
			secret === undefined ? request : { ...request, secret },
			signal
		);
	};

	return recording( async ( ...asked ) => {
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
			return await send( ...asked );
		} catch ( error ) {
			hasTimedOut ||= isServerError( error, 'timeout' );
			return notSentFor( error, now() );
		}
	} );
}

/** An address read as a visitor, with these headers. */
function visitorsRead(
	url: string,
	headers: Record< string, string >
): LoopbackRequest {
	const wire = wireFormOf( { method: 'GET' } );
	return {
		...wire,
		url,
		credential: 'none',
		headers: { ...wire.headers, ...headers },
	};
}

/** A probe on the wire, without what identifies it. */
function requestOf(
	probe: Probe,
	{ url, headers }: Extract< DryRunPass, { kind: 'ready' } >
): LoopbackRequest {
	const wire = wireFormOf( probe );
	return {
		...wire,
		url,
		credential: probe.credential,
		headers: { ...wire.headers, ...headers },
	};
}
