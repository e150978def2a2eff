import type { Endpoint, Exchange, Probe, GivenFacts } from '../evidence/types';
import { restAddressOf } from '../exchange/address';
import { expectations } from '../exchange/expectations';
import { answerOf, isAsExpected } from '../exchange/find-exchange';
import { partsAsWritten } from './as-it-is-written';
import { restProbe } from './make-probe';
import type { Plan } from './plan-probes';
import { repetitionOf } from './given-request';
import type { SenderPart, TriedPart } from './tried-part';

/** The first given request once more from the server, with nothing of its sender: what the others are held against. */
const AS_SENDER = 'as-sender';

/** What a text shows of the sender. A browser may set none of them, so the server does. */
const PARTS = [ 'user-agent', 'referer', 'origin', 'preflight' ] as const;

type FromServer = ( typeof PARTS )[ number ];

const endpointOf = ( part: FromServer ): Endpoint => `${ AS_SENDER }-${ part }`;

/** What may stand in a header, and is no more than a header holds in practice. */
const isHeaderValue = ( value: string | undefined ): value is string =>
	value !== undefined && /^[\x20-\x7e]{1,300}$/.test( value );

/** What each part changes about the request; undefined where the text does not show it. */
function changeOf(
	part: FromServer,
	{ userAgent, referer, origin, crossSite }: GivenFacts
): Partial< Omit< Probe, 'id' | 'route' | 'form' > > | undefined {
	switch ( part ) {
		case 'user-agent':
			return isHeaderValue( userAgent ) ? { userAgent } : undefined;
		case 'referer':
			return isHeaderValue( referer ) ? { referer } : undefined;
		case 'origin':
			return isHeaderValue( origin ) ? { origin } : undefined;
		case 'preflight':
			// Browsers ask before a script of another website may send more than the plainest requests.
			return crossSite && isHeaderValue( origin )
				? {
						origin,
						method: 'OPTIONS',
						dryRun: false,
						credential: 'none',
						expects: expectations.preflight(),
					}
				: undefined;
	}
}

/**
 * Where the first given request passes from here: what its text shows of its sender, one thing at a time. Whatever is refused then is
 * refused for that one thing. As a visitor where visitors pass, else with login and nonce; unsafe ones are dry runs.
 */
export function probeAsItsSender(
	{ site, page }: Plan,
	[ request ]: readonly GivenFacts[],
	exchanges: readonly Exchange[]
): Probe[] {
	const address = request && restAddressOf( site, request.url );
	const known = request && repetitionOf( site, exchanges, request );
	if ( ! address || ! known || ! isAsExpected( known ) ) {
		return [];
	}
	const changes = PARTS.flatMap( ( part ) => {
		const change = changeOf( part, request );
		return change ? [ { endpoint: endpointOf( part ), ...change } ] : [];
	} );
	if ( changes.length === 0 ) {
		return [];
	}
	const nobody = repetitionOf( site, exchanges, request, 'none' );
	const { method, dryRun, route, url, form, expects } = known.probe;
	const asked = {
		method,
		dryRun,
		route: route ?? address.route,
		url,
		form: form === 'direct' ? address.form : form,
		expects,
		vantage: 'loopback',
		credential:
			nobody && isAsExpected( nobody ) && nobody.response.status < 400
				? 'none'
				: 'cookie-nonce',
	} as const;
	return [ { endpoint: AS_SENDER } as const, ...changes ].map( ( change ) =>
		restProbe( site, page, { ...asked, ...change } )
	);
}

/** What came of it; empty where the server did not get through to itself with the request as it is: then no part can be told from that. */
function partsFromServer( exchanges: readonly Exchange[] ): TriedPart[] {
	const plain = answerOf( exchanges, { endpoint: AS_SENDER } );
	return plain && isAsExpected( plain )
		? PARTS.flatMap( ( part ) => {
				const exchange = answerOf( exchanges, {
					endpoint: endpointOf( part ),
				} );
				return exchange ? [ { part, exchange, plain } ] : [];
			} )
		: [];
}

/** Each thing of the first given request that was tried by itself. */
export const partsTried = (
	exchanges: readonly Exchange[],
	request: GivenFacts | undefined
): TriedPart[] => [
	...partsAsWritten( exchanges, request ),
	...partsFromServer( exchanges ),
];

/** The parts that passed. */
export const passedParts = ( parts: readonly TriedPart[] ): SenderPart[] =>
	parts.flatMap( ( { part, exchange } ) =>
		isAsExpected( exchange ) ? [ part ] : []
	);
