import { __ } from '@wordpress/i18n';

import type { Exchange, Probe } from '../diagnosis/evidence/types';
import { addressToRead } from './address-to-read';
import {
	asksForCookies,
	asksForHeaders,
	cookieEchoUrl,
	echoRequest,
} from './echo';
import type { KeptBack } from './listening';
import { createDryRuns, hasReachedEndpoint } from './permit';
import {
	notElsewhere,
	reasonAgainst,
	reasonAgainstElsewhere,
} from './may-be-sent';
import { wireFormOf } from './probe-headers';
import {
	notSent,
	sendRequest,
	type Answer,
	type BrowserWorld,
	type OutgoingRequest,
} from './send-request';
import type { Server } from './server';
import { ServerError } from './server-error';

/** How a sandboxed probe goes over the wire; its capability takes the place of the dry run's permit. */
export interface SandboxWire {
	url: string;
	headers: Record< string, string >;
	/** The same address read in the sandbox without a login: an ordinary request would let plugins write. */
	check: { url: string; headers: Record< string, string > };
}

/** Sends a probe and records it. Never throws, except when our own server calls are stopped. */
export type SendProbe = (
	probe: Probe,
	signal?: AbortSignal,
	sandbox?: SandboxWire
) => Promise< Exchange >;

/** The nonce a probe goes out with. */
export type NonceFor = ( probe: Probe ) => string;

/** Values of the Authorization header, for the credentials that have one. */
export type Secrets = Partial<
	Record< 'application-password' | 'bearer', string >
>;

/**
 * The browser as a vantage. No probe of it ever raises the browser's login prompt: everything but a login cookie is sent with
 * `credentials: 'omit'`, and a cookie only goes where the same address, asked without one, answered without a challenge.
 */
export function createBrowserVantage(
	server: Server,
	world: BrowserWorld,
	nonceFor: NonceFor,
	secrets: Secrets = {}
): SendProbe {
	const dryRunPassFor = createDryRuns(
		server,
		( url, headers, signal ) =>
			sendRequest(
				{
					url,
					method: 'GET',
					headers: {
						...wireFormOf( { method: 'GET' } ).headers,
						...headers,
					},
					credentials: 'omit',
				},
				world,
				signal
			),
		world.now
	);

	/** Answers to anonymous requests, by address. */
	const anonymous = new Map< string, Promise< Answer > >();

	function askAnonymously(
		url: string,
		signal?: AbortSignal,
		sandboxed?: SandboxWire[ 'check' ]
	) {
		const known = anonymous.get( url );
		if ( known ) {
			return known;
		}
		const answer = sendRequest(
			{
				url: sandboxed?.url ?? url,
				method: 'GET',
				headers: {
					...wireFormOf( { method: 'GET' } ).headers,
					...sandboxed?.headers,
				},
				credentials: 'omit',
			},
			world,
			signal
		);
		anonymous.set( url, answer );
		return answer;
	}

	/** Why a cookie may not be sent to this address from here; null when it may. */
	async function reasonAgainstCookie(
		url: string,
		signal?: AbortSignal,
		sandboxed?: SandboxWire[ 'check' ]
	): Promise< string | null > {
		if ( new URL( url ).origin !== world.origin ) {
			return __(
				'Not sent from the browser: it does not send login cookies to another address than the one of this page.',
				'who-said-401'
			);
		}
		const asked = sandboxed ? url : addressToRead( url );
		if ( asked === null ) {
			return __(
				'Not sent from the browser: its path hides a method, so not even a visitor’s request is harmless there.',
				'who-said-401'
			);
		}
		const { response } = await askAnonymously( asked, signal, sandboxed );
		if ( ! response ) {
			anonymous.delete( asked );
			return __(
				'Not sent: the same request without a login got no answer.',
				'who-said-401'
			);
		}
		return response.headers[ 'www-authenticate' ] === undefined
			? null
			: __(
					'Not sent from the browser: the address answers with a login challenge, and the browser would ask for a password.',
					'who-said-401'
				);
	}

	async function requestFor(
		probe: Probe,
		signal?: AbortSignal,
		sandbox?: SandboxWire
	): Promise< OutgoingRequest | KeptBack | string > {
		const isHere = new URL( probe.url ).origin === world.origin;
		const against =
			reasonAgainst( probe ) ??
			( isHere ? null : reasonAgainstElsewhere( probe, sandbox ) );
		if ( against ) {
			return against;
		}
		if ( asksForHeaders( probe ) ) {
			const { url, headers } = await echoRequest( server, probe, signal );
			if ( new URL( url ).origin !== world.origin ) {
				return notElsewhere();
			}
			return {
				url: sandbox?.url ?? url,
				headers: { ...headers, ...sandbox?.headers },
				method: 'GET',
				credentials: 'omit',
			};
		}
		if ( asksForCookies( probe ) ) {
			const url = await cookieEchoUrl( server, probe.url, signal );
			return (
				( await reasonAgainstCookie( url, signal ) ) ?? {
					url,
					method: 'GET',
					headers: {},
					credentials: 'same-origin',
				}
			);
		}
		const usesCookie =
			probe.credential === 'cookie' ||
			probe.credential === 'cookie-nonce';
		const reason = usesCookie
			? await reasonAgainstCookie( probe.url, signal, sandbox?.check )
			: null;
		if ( reason ) {
			return reason;
		}
		const dryRun = sandbox
			? { kind: 'ready' as const, ...sandbox }
			: await dryRunPassFor( probe, signal );
		if ( dryRun.kind === 'refused' ) {
			return dryRun;
		}
		const wire = wireFormOf( probe );
		const headers = { ...wire.headers, ...dryRun.headers };
		if ( probe.credential === 'cookie-nonce' ) {
			headers[ 'X-WP-Nonce' ] = nonceFor( probe );
		}
		if (
			probe.credential === 'application-password' ||
			probe.credential === 'bearer'
		) {
			const secret = secrets[ probe.credential ];
			if ( ! secret ) {
				return __(
					'Not sent: no password or token was given.',
					'who-said-401'
				);
			}
			headers.Authorization = secret;
		}
		return {
			...wire,
			headers,
			url: dryRun.url,
			credentials: usesCookie ? 'same-origin' : 'omit',
		};
	}

	async function answerTo(
		probe: Probe,
		signal?: AbortSignal,
		sandbox?: SandboxWire
	): Promise< Answer > {
		const isPlainGet =
			! sandbox &&
			probe.credential === 'none' &&
			probe.method === 'GET' &&
			! probe.dryRun &&
			reasonAgainst( probe ) === null &&
			! asksForHeaders( probe );
		if ( isPlainGet ) {
			anonymous.delete( probe.url );
			return askAnonymously( probe.url, signal );
		}
		try {
			const request = await requestFor( probe, signal, sandbox );
			if ( typeof request === 'string' ) {
				return notSent( request, world.now() );
			}
			return 'kind' in request
				? notSent( request.reason, world.now(), request.failure )
				: await sendRequest( request, world, signal );
		} catch ( error ) {
			if ( error instanceof ServerError && error.kind !== 'aborted' ) {
				return notSent( error.message, world.now() );
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
