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
			redirect: 'follow',
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
			failure: failureOf( limit.expired(), signal?.aborted === true ),
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

function failureOf(
	expired: boolean,
	stopped: boolean
): NonNullable< Exchange[ 'failure' ] > {
	if ( expired ) {
		return {
			kind: 'timeout',
			message: sprintf(
				/* translators: %d: number of seconds. */
				__( 'No answer within %d seconds.', 'who-said-401' ),
				BROWSER_TIMEOUT
			),
		};
	}
	if ( stopped ) {
		return {
			kind: 'aborted',
			message: __( 'Stopped before the answer came.', 'who-said-401' ),
		};
	}
	return {
		kind: 'network',
		message: __(
			'The browser got no answer it may read: the connection failed, something in the browser blocked it, or another origin does not allow it.',
			'who-said-401'
		),
	};
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
