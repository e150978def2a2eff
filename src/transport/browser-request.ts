import { __ } from '@wordpress/i18n';

import { WITH_COOKIE_ENDPOINT } from '../diagnosis/probes';
import type { Probe } from '../diagnosis/evidence/types';
import type { CookieGuard } from './cookie-guard';
import {
	asksForCookies,
	asksForHeaders,
	cookieEchoUrl,
	echoRequest,
} from './echo';
import type { KeptBack } from './listening';
import {
	notElsewhere,
	reasonAgainst,
	reasonAgainstElsewhere,
} from './may-be-sent';
import type { createDryRuns } from './permit';
import { wireFormOf } from './probe-headers';
import type { OutgoingRequest } from './send-request';
import type { Server } from './server';
import {
	type NonceFor,
	type SandboxWire,
	type Secrets,
	secretFor,
	usesSecret,
} from './vantage';

/** What a request from the browser is made with. */
export interface RequestParts {
	server: Server;
	/** Origin of the page. */
	origin: string;
	nonceFor: NonceFor;
	secrets: Secrets;
	reasonAgainstCookie: CookieGuard;
	dryRunPassFor: ReturnType< typeof createDryRuns >;
}

type Request = OutgoingRequest | KeptBack | string;

/**
 * The request a probe is sent as from the browser, or why it is kept back.
 *
 * @param parts   What it is made with.
 * @param probe   The probe.
 * @param signal  Stops our own server calls, which then throw a `ServerError`.
 * @param sandbox Its capability, if it has one.
 */
export async function requestFor(
	parts: RequestParts,
	probe: Probe,
	signal?: AbortSignal,
	sandbox?: SandboxWire
): Promise< Request > {
	const isHere = new URL( probe.url ).origin === parts.origin;
	const against =
		reasonAgainst( probe ) ??
		( isHere ? null : reasonAgainstElsewhere( probe, sandbox ) );
	if ( against ) {
		return against;
	}
	if ( asksForHeaders( probe ) ) {
		return headerEcho( parts, probe, signal, sandbox );
	}
	return asksForCookies( probe )
		? cookieEcho( parts, probe, signal )
		: requestItself( parts, probe, signal, sandbox );
}

/** What asks our plugin which headers arrive. */
async function headerEcho(
	{ server, origin }: RequestParts,
	probe: Probe,
	signal?: AbortSignal,
	sandbox?: SandboxWire
): Promise< Request > {
	const { url, headers } = await echoRequest( server, probe, signal );
	return new URL( url ).origin === origin
		? {
				url: sandbox?.url ?? url,
				headers: { ...headers, ...sandbox?.headers },
				method: 'GET',
				credentials: 'omit',
			}
		: notElsewhere();
}

/** What asks our plugin which cookies arrive. */
async function cookieEcho(
	{ server, reasonAgainstCookie }: RequestParts,
	probe: Probe,
	signal?: AbortSignal
): Promise< Request > {
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

/** Every other probe: as it is, with its login. */
async function requestItself(
	parts: RequestParts,
	probe: Probe,
	signal?: AbortSignal,
	sandbox?: SandboxWire
): Promise< Request > {
	const { content } = parts.secrets;
	if ( probe.content === 'own' && content === undefined ) {
		return __(
			'Not sent: the content of the request was not kept.',
			'who-said-401'
		);
	}
	const usesCookie =
		probe.credential === 'cookie' ||
		probe.credential === 'cookie-nonce' ||
		probe.endpoint === WITH_COOKIE_ENDPOINT;
	const reason = usesCookie
		? await parts.reasonAgainstCookie( probe.url, signal, sandbox?.check )
		: null;
	if ( reason ) {
		return reason;
	}
	const dryRun = sandbox
		? { kind: 'ready' as const, ...sandbox }
		: await parts.dryRunPassFor( probe, signal );
	if ( dryRun.kind === 'refused' ) {
		return dryRun;
	}
	const wire = wireFormOf( probe, content );
	const headers = { ...wire.headers, ...dryRun.headers };
	if ( probe.credential === 'cookie-nonce' ) {
		headers[ 'X-WP-Nonce' ] = parts.nonceFor( probe );
	}
	if ( usesSecret( probe.credential ) ) {
		const secret = secretFor( probe, parts.secrets );
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
