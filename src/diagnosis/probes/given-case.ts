import { isCoreRefusal } from '../exchange/core-refusals';
import { codeOf } from '../products/code-of';
import { cacheMark } from '../products/marks';
import { repetitionAsGiven } from './given-request';
import {
	isClosed,
	isAnswered,
	isAsExpected,
	isRefused,
	repetitionOf,
	type Answered,
} from '.';
import type { Exchange, GivenFacts, SiteFacts } from '../evidence/types';

/** A request the user gave, and what came back when it was repeated with login and nonce. */
export interface GivenCase {
	request: GivenFacts;
	repeated: Answered;
}

/** The given requests that could be repeated and were answered. */
export function givenCases(
	site: SiteFacts,
	exchanges: readonly Exchange[],
	given: readonly GivenFacts[]
): GivenCase[] {
	return given.flatMap( ( request ) => {
		const repeated = repetitionOf( site, exchanges, request );
		return isAnswered( repeated ) ? [ { request, repeated } ] : [];
	} );
}

/**
 * The given requests with what the run itself got to know of their answers: where a text does not tell the answer and the very login it
 * brings was tried, what came back then counts as if it had been pasted. What a cache gives is no answer to a login.
 */
export function asAnsweredHere(
	site: SiteFacts,
	exchanges: readonly Exchange[],
	given: readonly GivenFacts[]
): GivenFacts[] {
	return given.map( ( request ) => {
		const own = repetitionAsGiven( site, exchanges, request );
		if (
			! isAnswered( own ) ||
			own.response.status < 400 ||
			request.code !== null ||
			! [ null, own.response.status ].includes( request.status ) ||
			cacheMark( own.response ) !== null
		) {
			return request;
		}
		const { status, message } = own.response;
		return {
			...request,
			status,
			code: codeOf( own.response ),
			...( message !== null && { message } ),
		};
	} );
}

/** Whether something else refused than the route itself: what a plugin's own endpoint says about its visitors is its own affair. */
function isRefusedByAnother( { probe, response, receipt }: Answered ): boolean {
	const origin = receipt?.origin;
	return origin
		? origin.component.kind !== 'core' &&
				! [ 'permission_callback', 'callback' ].includes( origin.where )
		: ( probe.route ?? '' ).startsWith( '/wp/v2/' ) &&
				response.code !== null &&
				response.code !== 'rest_no_route' &&
				! isCoreRefusal( response.code );
}

/**
 * A given request, sent once more as it came (as a visitor, or with the login it brought), that was refused by something on top of
 * the route: a component was seen to do it, or WordPress has no such code for a route of its own. Undefined where there is none.
 */
export function refusedAsGiven(
	site: SiteFacts,
	exchanges: readonly Exchange[],
	given: readonly GivenFacts[]
): ( Pick< GivenCase, 'request' > & { refused: Answered } ) | undefined {
	return given
		.flatMap( ( request ) => {
			const refused =
				repetitionAsGiven( site, exchanges, request ) ??
				( request.carries
					? undefined
					: repetitionOf( site, exchanges, request, 'none' ) );
			return isClosed( refused ) ? [ { request, refused } ] : [];
		} )
		.find(
			( { request, refused } ) =>
				[ 0, null, refused.response.status ].includes(
					request.status
				) && isRefusedByAnother( refused )
		);
}

/** A given request that fails as a visitor's would, and passes with login and nonce. */
export interface VisitorsCase {
	request: GivenFacts;
	known: Exchange;
	nobody: Answered;
}

/**
 * Whether the login of a given request counts as none: its answer says so, or, where that is not told (a configuration has no answer in
 * it), the answer to that very login when it was sent from here.
 */
function isRefusedLikeNobody(
	site: SiteFacts,
	exchanges: readonly Exchange[],
	request: GivenFacts,
	nobody: Exchange | undefined
): boolean {
	const own = repetitionAsGiven( site, exchanges, request );
	return (
		request.status === 401 ||
		( request.status === null &&
			isAnswered( own ) &&
			own.response.status === 401 &&
			own.response.code === nobody?.response?.code )
	);
}

/**
 * The given requests that are answered 401 like a visitor's, although the same ones pass with login and nonce: whatever they bring
 * to identify themselves does not count. An answer that is not known is not taken for a refusal.
 */
export function visitorsCases(
	site: SiteFacts,
	exchanges: readonly Exchange[],
	given: readonly GivenFacts[]
): VisitorsCase[] {
	return given.flatMap( ( request ) => {
		const known = repetitionOf( site, exchanges, request );
		const cookie = repetitionOf( site, exchanges, request, 'cookie' );
		const visitor = repetitionOf( site, exchanges, request, 'none' );
		// Some endpoints take the cookie alone; a program with a login of its own has none.
		const nobody =
			request.carries && ! isRefused( cookie ) && isRefused( visitor )
				? visitor
				: cookie;
		return isRefusedLikeNobody( site, exchanges, request, nobody ) &&
			known &&
			isAsExpected( known ) &&
			isAnswered( nobody ) &&
			isRefused( nobody ) &&
			( request.code === null || request.code === nobody.response.code )
			? [ { request, known, nobody } ]
			: [];
	} );
}
