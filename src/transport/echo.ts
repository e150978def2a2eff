import * as v from 'valibot';

import { cookieEndpoint, SITE_PARTS } from '../diagnosis/exchange/cookie-echo';
import { schemeOf } from '../diagnosis/probes';
import type {
	Endpoint,
	Exchange,
	HeaderEcho,
	Probe,
} from '../diagnosis/evidence/types';
import { EchoSchema, EchoTicketSchema } from './action-schemas';
import type { Server } from './server';

/** Probes of this endpoint are sent to a signed address, with a test Authorization header. */
const ECHO_ENDPOINT = 'echo';

/** Has the echo say besides what WordPress itself answers a visitor at public routes. */
const LOOK = 'ws401_look';

export interface EchoRequest {
	url: string;
	headers: Record< string, string >;
}

/** Whether a probe asks which headers reach PHP, under whichever scheme. */
export const asksForHeaders = ( probe: Pick< Probe, 'endpoint' > ) =>
	probe.endpoint === ECHO_ENDPOINT || schemeOf( probe ) !== null;

export async function echoRequest(
	server: Server,
	probe: Pick< Probe, 'endpoint' | 'vantage' >,
	signal?: AbortSignal
): Promise< EchoRequest > {
	const ticket = await server.call(
		'ws401_echo_ticket',
		EchoTicketSchema,
		undefined,
		signal
	);
	const value = ticket[ schemeOf( probe ) ?? 'value' ];
	const looks =
		probe.endpoint === ECHO_ENDPOINT && probe.vantage === 'browser';
	return {
		url: looks ? `${ ticket.url }&${ LOOK }=1` : ticket.url,
		headers: { [ ticket.header ]: value },
	};
}

/** What an echo's answer says; null when it is not our echo's. */
export function readEcho( exchange: Exchange ): HeaderEcho | null {
	if ( exchange.probe.endpoint !== ECHO_ENDPOINT || ! exchange.response ) {
		return null;
	}
	let body: unknown;
	try {
		body = JSON.parse( exchange.response.body );
	} catch {
		return null;
	}
	const parsed = v.safeParse( EchoSchema, body );
	return parsed.success
		? {
				vantage: exchange.probe.vantage,
				...parsed.output.data,
				exchange: exchange.probe.id,
			}
		: null;
}

const COOKIE_ENDPOINTS: Endpoint[] = SITE_PARTS.map( cookieEndpoint );

/** Whether a probe asks which cookies reach its address. */
export const asksForCookies = ( { endpoint }: Pick< Probe, 'endpoint' > ) =>
	COOKIE_ENDPOINTS.includes( endpoint );

/** An address at which this plugin answers which cookies came along, whatever lies there. */
export async function cookieEchoUrl(
	server: Server,
	url: string,
	signal?: AbortSignal
): Promise< string > {
	const { cookieArgument, cookieTicket } = await server.call(
		'ws401_echo_ticket',
		EchoTicketSchema,
		undefined,
		signal
	);
	const address = new URL( url );
	address.searchParams.set( cookieArgument, cookieTicket );
	return address.href;
}
