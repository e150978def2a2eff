import type { Exchange, ExchangeResponse, Probe } from '../evidence/types';

/** Which exchange is looked for; what is left out may be anything. */
export type Wanted = Partial<
	Pick<
		Probe,
		'endpoint' | 'credential' | 'vantage' | 'form' | 'method' | 'dryRun'
	>
>;

/** An exchange that brought a response. */
export type Answered = Exchange & { response: ExchangeResponse };

/** All exchanges that match, in the order in which they were sent. */
export function exchangesOf(
	exchanges: readonly Exchange[],
	wanted: Wanted
): Exchange[] {
	const names = Object.keys( wanted ) as ( keyof Wanted )[];
	return exchanges.filter( ( { probe } ) =>
		names.every(
			( name ) =>
				wanted[ name ] === undefined || probe[ name ] === wanted[ name ]
		)
	);
}

/** The first exchange that matches and was answered, else the first that matches, else undefined. */
export function exchangeOf(
	exchanges: readonly Exchange[],
	wanted: Wanted
): Exchange | undefined {
	const found = exchangesOf( exchanges, wanted );
	return found.find( isAnswered ) ?? found[ 0 ];
}

/** Like `exchangeOf`, but only one that was answered. */
export function answerOf(
	exchanges: readonly Exchange[],
	wanted: Wanted
): Answered | undefined {
	return exchangesOf( exchanges, wanted ).find( isAnswered );
}

/** Whether a response came back. */
export function isAnswered(
	exchange: Exchange | undefined
): exchange is Answered {
	return !! exchange?.response;
}

/** Whether the answer refuses: 401 or 403. */
export function isRefused(
	exchange: Exchange | undefined
): exchange is Answered {
	return (
		isAnswered( exchange ) &&
		[ 401, 403 ].includes( exchange.response.status )
	);
}

/**
 * Whether the answer shuts the door in one of the ways plugins do: 401 or 403, WordPress's error page, or a redirect
 * to the login form.
 */
export function isClosed(
	exchange: Exchange | undefined
): exchange is Answered {
	if ( ! isAnswered( exchange ) ) {
		return false;
	}
	const { status, code, body, json, redirected, redirects, finalUrl } =
		exchange.response;
	const target = redirects[ redirects.length - 1 ]?.location ?? finalUrl;
	return (
		isRefused( exchange ) ||
		( status >= 400 &&
			( code === 'wp_die' || /wp-die-message/.test( body ) ) ) ||
		( ! json &&
			( redirected || redirects.length > 0 ) &&
			/wp-login\.php|[?&]redirect_to=/.test( target ) )
	);
}

/**
 * Whether the door is shut, in a usual way or with another error that a component was seen to send of its own will: an error of the
 * server's (5xx), or one in the form of the REST API (404 “rest_disabled”). Code that breaks, and routes that are gone, are other
 * matters. Not for requests that were given: there a route's own 404 may be right.
 */
export function isTurnedAway(
	exchange: Exchange | undefined
): exchange is Answered {
	if ( isClosed( exchange ) || ! isAnswered( exchange ) ) {
		return isClosed( exchange );
	}
	const { receipt, response } = exchange;
	const { status, code, json } = response;
	return (
		!! receipt?.origin &&
		receipt.origin.component.kind !== 'core' &&
		! receipt.fatal &&
		( status >= 500 ||
			( status >= 400 &&
				json &&
				code !== null &&
				code !== 'rest_no_route' ) )
	);
}

/**
 * What WordPress answers with where the status is good: a list for posts and users, an `id` for whoever asks about themselves,
 * `namespaces` in the index (WP_REST_Posts_Controller, WP_REST_Users_Controller, WP_REST_Server::get_index()).
 */
const SHAPES: Record< string, RegExp > = {
	posts: /^\s*\[/,
	users: /^\s*\[/,
	'users-me': /"id":/,
	index: /"namespaces":/,
};

/** Whether an answer looks like one of WordPress's to that question; also where too little of it was kept to tell. */
export function hasShape( { probe, response }: Exchange ): boolean {
	const shape = SHAPES[ probe.endpoint ];
	return (
		! shape ||
		! response?.json ||
		probe.method !== 'GET' ||
		( response.code === null &&
			( response.body === '' ||
				response.truncated ||
				shape.test( response.body ) ) )
	);
}

/**
 * Whether the answer is one that a healthy site gives. Besides the status, a REST address answers with JSON, a dry run
 * that may pass comes back with its marker, and a body holds what it must.
 */
export function isAsExpected( exchange: Exchange ): exchange is Answered {
	const { probe, response, reachedEndpoint } = exchange;
	if ( ! response || ! probe.expects.statuses.includes( response.status ) ) {
		return false;
	}
	if ( response.status >= 400 || response.status === 204 ) {
		return true;
	}
	return (
		hasShape( exchange ) &&
		( ! probe.dryRun || reachedEndpoint ) &&
		( probe.route === null ||
			// It has no body.
			probe.method === 'HEAD' ||
			response.json ) &&
		response.body.includes( probe.expects.contains ?? '' )
	);
}

/** Whether the answer is not one that a healthy site gives. Not a type guard: the exchange stays what it was known to be. */
export function isOdd( exchange: Exchange ): boolean {
	return ! isAsExpected( exchange );
}
