import type {
	Evidence,
	Exchange,
	Probe,
	Sight,
} from '../../diagnosis/evidence/types';
import {
	bringsPastedLogin,
	isAsExpected,
	isClosed,
	isLoginFormGone,
	mayStandIn,
} from '../../diagnosis/probes';
import { isFeedMissing } from '../../diagnosis/exchange/feed';
import {
	isCoreRefusal,
	isOwnRefusal,
} from '../../diagnosis/exchange/core-refusals';
import { sightOf } from './left-out';
import { answerIn, giverOf, type ByTurns } from './turns';

/** Endpoints that ask for ourselves, or about which a trace of WordPress says nothing. */
const NOT_TRACED = /^(?:echo|cookie|rest-nonce|index-usual)/;

/** With these a request of somebody else's is repeated; a refusal may be right, and may be a plugin's. */
const OF_OTHERS: Probe[ 'credential' ][] = [
	'none',
	'application-password',
	'bearer',
];

type Known = Pick< Evidence, 'exchanges' > &
	Partial< Pick< Evidence, 'browserEcho' > >;

/** What was answered to whom. */
const answerTo = ( { probe, response }: Exchange ): string =>
	[
		response?.status,
		response?.code ?? null,
		probe.credential,
		probe.method,
	].join( ' ' );

/** Exchanges that one answer speaks for: by status, code and login, and by what was asked, since two components may answer in the same words. */
export const kindOf = ( exchange: Exchange ): string =>
	`${ answerTo( exchange ) } ${ exchange.probe.endpoint }`;

/**
 * The address at which a pasted page was refused after it had been sent on, as to one with a slash at its end: who refuses there is what
 * is looked for. Null where it was not sent on, or to another origin, to which nothing of ours goes.
 */
function refusedAfterwards( exchange: Exchange ): string | null {
	const { probe, response } = exchange;
	return probe.endpoint === 'given-page' &&
		response?.redirected &&
		isClosed( exchange ) &&
		new URL( response.finalUrl ).origin === new URL( probe.url ).origin
		? response.finalUrl
		: null;
}

/** Whether the answer came from where a redirect led, and what redirected is what is looked for. */
export const isLedAway = ( exchange: Exchange ): boolean =>
	exchange.response?.redirected === true &&
	refusedAfterwards( exchange ) === null;

/** Whether visitors are turned away from admin-ajax.php. */
const isStrangeEcho = (
	{ probe, response }: Exchange,
	{ browserEcho = null }: Known
): boolean =>
	probe.endpoint === 'echo' &&
	probe.vantage === 'browser' &&
	browserEcho === null &&
	( response?.redirected === true ||
		[ 401, 403, 404 ].includes( response?.status ?? 0 ) );

/** The echo to which the web server handed the Authorization header, and PHP's variables have it no more; null where that is not so. */
export function echoWithoutHeader( {
	exchanges,
	browserEcho = null,
}: Known ): Exchange | null {
	return browserEcho?.getallheaders &&
		! browserEcho.httpAuthorization &&
		! browserEcho.redirectHttpAuthorization &&
		! browserEcho.phpAuthUser
		? ( exchanges?.find(
				( { probe } ) => probe.id === browserEcho.exchange
			) ?? null )
		: null;
}

/** Whether somebody gave an answer that a healthy site does not give. */
function isStrange( exchange: Exchange, known: Known ): boolean {
	const { probe, response } = exchange;
	if (
		response === null ||
		isOwnRefusal( response.code ) ||
		probe.vantage === 'terminal' ||
		// A login that was pasted has been sent once; a wrong one counts each time.
		bringsPastedLogin( probe )
	) {
		return false;
	}
	if ( NOT_TRACED.test( probe.endpoint ) ) {
		return isStrangeEcho( exchange, known );
	}
	return (
		! isAsExpected( exchange ) ||
		( probe.endpoint === 'posts' && isLedAway( exchange ) ) ||
		( ( probe.endpoint === 'front-page' ||
			probe.endpoint === 'given-page' ) &&
			isClosed( exchange ) ) ||
		mayStandIn( exchange ) ||
		( probe.endpoint === 'feed' && isFeedMissing( exchange ) ) ||
		isLoginFormGone( exchange ) ||
		( probe.endpoint.startsWith( 'given' ) &&
			response.status >= 400 &&
			OF_OTHERS.includes( probe.credential ) )
	);
}

/** What was asked for comes first, then what most findings rest on; what browsers ask in between comes last. */
const ORDER = [ /^given/, /^posts$/, /^(?!preflight)/, /./ ];

const rankOf = ( { probe }: Exchange ): number =>
	ORDER.findIndex( ( pattern ) => pattern.test( probe.endpoint ) );

const inOrder = ( exchanges: readonly Exchange[] ): Exchange[] =>
	[ ...exchanges ].sort( ( a, b ) => rankOf( a ) - rankOf( b ) );

/** What is worth a look: the first exchange of each kind, in this order. */
export interface Strange {
	/** Those whose status and code no other before them has, then those that are the first of their login to get such an answer. */
	first: Exchange[];
	/** The same answer to the same login elsewhere: by the same component as a rule, and by another one at times. */
	elsewhere: Exchange[];
}

/**
 * The first strange exchange of each kind, those of the browser first: an answer to the server itself may be another one. A visitor's
 * answer says nothing of an administrator's. Elsewhere, further ways of asking for what was given come last: findings rest on the others.
 *
 * @param known What the diagnosis brought so far.
 */
export function strangeKinds( known: Known ): Strange {
	const byKind = new Map< string, Exchange >();
	for ( const exchange of inOrder( known.exchanges ?? [] ) ) {
		const before = byKind.get( kindOf( exchange ) );
		if (
			isStrange( exchange, known ) &&
			( ! before ||
				( before.probe.vantage !== 'browser' &&
					exchange.probe.vantage === 'browser' ) )
		) {
			byKind.set( kindOf( exchange ), exchange );
		}
	}
	const answers = new Set< string >();
	const news: [ Exchange[], Exchange[], Exchange[] ] = [ [], [], [] ];
	for ( const exchange of byKind.values() ) {
		const answer = answerIn( exchange );
		const toWhom = `${ answer } ${ exchange.probe.credential }`;
		news[
			Number( answers.has( answer ) ) + Number( answers.has( toWhom ) )
		]?.push( exchange );
		answers.add( answer ).add( toWhom );
	}
	const [ first, ofLogin, rest ] = news;
	return {
		first: [ ...first, ...ofLogin ],
		elsewhere: [
			...rest.filter( ( each ) => ! isGiven( each ) ),
			...rest.filter( isGiven ),
		],
	};
}

const isGiven = ( { probe }: Exchange ): boolean =>
	probe.endpoint.startsWith( 'given' );

const nameIn = ( { receipt }: Exchange ): string =>
	JSON.stringify( [ receipt?.origin?.component, receipt?.fatal?.plugin ] );

/**
 * What was seen where the same answer was given elsewhere: words of somebody's own are one component's, unless two were seen to say
 * them; WordPress's own are anybody's.
 */
function elsewhereSeen(
	exchange: Exchange,
	seen: ReadonlyMap< string, Exchange >
): Exchange | undefined {
	const code = exchange.response?.code ?? null;
	if ( code === null || isCoreRefusal( code ) ) {
		return undefined;
	}
	const alike = [ ...seen ].flatMap( ( [ kind, twin ] ) =>
		kind.startsWith( `${ answerTo( exchange ) } ` ) ? [ twin ] : []
	);
	return new Set( alike.map( nameIn ) ).size === 1 ? alike[ 0 ] : undefined;
}

/** Nothing comes by turns. */
const STEADY: ByTurns = { counted: new Map(), fickle: new Map() };

/** What shows that the answer comes to some requests only, if anything does. */
function unsteadiness(
	exchange: Exchange,
	twin: Exchange | undefined,
	{ counted, fickle }: ByTurns
): Pick< Sight, 'turns' | 'again' > | null {
	const turns = counted.get( answerIn( exchange ) );
	const again = fickle.get( twin?.receipt?.origin?.component.id ?? '' );
	return turns || again !== undefined
		? { ...( turns && { turns } ), ...( again !== undefined && { again } ) }
		: null;
}

/** What was seen where the same answer was given to another request, by whoever gives it by turns. */
const seenByTurns = (
	exchange: Exchange,
	seen: ReadonlyMap< string, Exchange >,
	{ counted }: ByTurns
): Exchange | undefined =>
	counted.has( answerIn( exchange ) )
		? [ ...seen.values() ].find(
				( twin ) =>
					answerIn( twin ) === answerIn( exchange ) &&
					giverOf( twin ) !== null
			)
		: undefined;

/**
 * The exchanges, those of a kind that was looked at with what was seen.
 *
 * @param known   What the diagnosis brought so far.
 * @param seen    Twins, by kind.
 * @param byTurns What is not answered alike each time.
 */
export function withSights(
	known: Known,
	seen: ReadonlyMap< string, Exchange >,
	byTurns: ByTurns = STEADY
): Exchange[] {
	return ( known.exchanges ?? [] ).map( ( exchange ) => {
		const isLost = exchange === echoWithoutHeader( known );
		if ( ! isLost && ! isStrange( exchange, known ) ) {
			return exchange;
		}
		const twin =
			seen.get( kindOf( exchange ) ) ?? elsewhereSeen( exchange, seen );
		const unsteady = isLost
			? null
			: unsteadiness( exchange, twin, byTurns );
		const sight = unsteady
			? { ...( twin?.sight ?? sightOf( {} ) ), ...unsteady }
			: twin?.sight;
		const receipt =
			twin?.receipt ?? seenByTurns( exchange, seen, byTurns )?.receipt;
		return {
			...exchange,
			...( ( twin || receipt ) && { receipt: receipt ?? null } ),
			...( sight && { sight } ),
		};
	} );
}

/**
 * The probe by which to look. A browser follows redirects and shows the last answer only; the server, asked to look, shows the
 * redirect itself. What it sends as a visitor is the same.
 */
export function probeOf( exchange: Exchange ): Probe {
	// The echo goes out with a ticket of its own, in place of what opens the gate.
	const probe: Probe =
		exchange.probe.endpoint === 'echo'
			? { ...exchange.probe, endpoint: 'gate' }
			: exchange.probe;
	if ( isLedAway( exchange ) && probe.credential === 'none' ) {
		return { ...probe, vantage: 'loopback' };
	}
	return { ...probe, url: refusedAfterwards( exchange ) ?? probe.url };
}

/** Whether a twin was answered as the exchange was. */
export function isAlike( twin: Exchange, exchange: Exchange ): boolean {
	const status = twin.response?.status ?? 0;
	if ( exchange.probe.endpoint === 'echo' && ! isLedAway( exchange ) ) {
		return status === exchange.response?.status;
	}
	return isLedAway( exchange )
		? status >= 300 && status < 400
		: kindOf( twin ) === kindOf( exchange );
}
