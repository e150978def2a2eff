import { __, sprintf } from '@wordpress/i18n';

import { readResponse } from '../diagnosis/exchange/read-response';
import type {
	Exchange,
	FailureKind,
	PageSurroundings,
} from '../diagnosis/evidence/types';
import { timeLimit } from './time-limit';

export interface OutgoingRequest {
	url: string;
	/** The method on the wire. */
	method: string;
	headers: Record< string, string >;
	/** `same-origin` may raise the browser's login prompt: only for addresses known to answer without a challenge. */
	credentials: 'omit' | 'same-origin';
	/** Whether a redirect ends the request without an answer; else it is followed. */
	redirect?: 'error';
	body?: string;
}

/** The outside world a request needs, handed in so that tests can replace it. */
export interface BrowserWorld {
	fetch: typeof fetch;
	/** Milliseconds since the epoch. */
	now: () => number;
	/** `location.origin` of the page. */
	origin: string;
	/** What the browser calls itself; absent where no rule of a web server asks for it. */
	agent?: string;
	/** What the browser lets the page have; absent outside a browser. */
	surroundings?: () => Promise< PageSurroundings >;
}

export type Answer = Pick<
	Exchange,
	'sentAt' | 'duration' | 'response' | 'failure'
>;

/** Seconds after which a request from the browser is given up. */
const BROWSER_TIMEOUT = 20;

/** Sends one request past every middleware, and records what the browser lets a script see. Never throws. */
export async function sendRequest(
	request: OutgoingRequest,
	world: BrowserWorld,
	signal?: AbortSignal
): Promise< Answer > {
	const limit = timeLimit( BROWSER_TIMEOUT, signal );
	const sentAt = world.now();
	try {
		const response = await world.fetch( request.url, {
			method: request.method,
			headers: request.headers,
			credentials: request.credentials,
			cache: 'no-store',
			// What identifies the user, or is ours, does not follow a redirect to another origin.
			...( carriesSecrets( request ) ? { mode: 'same-origin' } : {} ),
			redirect: request.redirect ?? 'follow',
			signal: limit.signal,
			...( request.body === undefined ? {} : { body: request.body } ),
		} );
		const body = await response.text();
		return {
			sentAt,
			duration: world.now() - sentAt,
			response: readResponse( {
				status: response.status,
				statusText: response.statusText,
				headers: Object.fromEntries( response.headers.entries() ),
				body,
				finalUrl: response.url || request.url,
				redirected: response.redirected,
			} ),
			failure: null,
		};
	} catch {
		return {
			sentAt,
			duration: world.now() - sentAt,
			response: null,
			failure: failureOf( whyNoAnswer( limit.expired(), signal ) ),
		};
	} finally {
		limit.clear();
	}
}

/** Whether a request brings a login, a nonce, or anything that this plugin has signed. */
function carriesSecrets( { headers, credentials, url }: OutgoingRequest ) {
	return (
		credentials !== 'omit' ||
		/[?&](?:ticket|ws401_(?!probe|fresh)\w+)=/.test( url ) ||
		Object.keys( headers ).some( ( name ) =>
			/^(?:authorization|x-wp-nonce|x-ws401-.*)$/i.test( name )
		)
	);
}

type NoAnswer = 'timeout' | 'aborted' | 'network';

/** Time that is over counts first: it is what stops the request then. */
function whyNoAnswer( hasExpired: boolean, signal?: AbortSignal ): NoAnswer {
	if ( hasExpired ) {
		return 'timeout';
	}
	return signal?.aborted ? 'aborted' : 'network';
}

function failureOf( kind: NoAnswer ): NonNullable< Exchange[ 'failure' ] > {
	const messages = {
		timeout: () =>
			sprintf(
				/* translators: %d: number of seconds. */
				__( 'No answer within %d seconds.', 'who-said-401' ),
				BROWSER_TIMEOUT
			),
		aborted: () => __( 'Stopped before the answer came.', 'who-said-401' ),
		network: () =>
			__(
				'The browser got no answer it may read: the connection failed, something in the browser blocked it, or another origin does not allow it.',
				'who-said-401'
			),
	};
	return { kind, message: messages[ kind ]() };
}

/** The answer of a request that was not sent, and why. */
export function notSent(
	reason: string,
	sentAt: number,
	kind: FailureKind = 'refused-to-send'
): Answer {
	return {
		sentAt,
		duration: 0,
		response: null,
		failure: { kind, message: reason },
	};
}
