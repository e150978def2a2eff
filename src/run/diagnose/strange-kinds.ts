import type { Evidence, Exchange, Probe } from '../../diagnosis/evidence/types';
import {
	bringsPastedLogin,
	isAsExpected,
	isClosed,
	isLedFromLogin,
	mayStandIn,
} from '../../diagnosis/probes';
import {
	isCoreRefusal,
	isOwnRefusal,
} from '../../diagnosis/exchange/core-refusals';

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

/** Exchanges that one answer speaks for: by status, code and login, and where the code is one of WordPress's own, by what was asked. */
export function kindOf( { probe, response }: Exchange ): string {
	const code = response?.code ?? null;
	return [
		response?.status,
		code,
		probe.credential,
		probe.method,
		code === null || isCoreRefusal( code ) ? probe.endpoint : '',
	].join( ' ' );
}

/** Whether the answer came from where a redirect led; what redirected is what is looked for. */
export const isLedAway = ( { response }: Exchange ): boolean =>
	response?.redirected === true;

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
		( probe.endpoint === 'login-page' && isLedFromLogin( exchange ) ) ||
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

/**
 * The first strange exchange of each kind, those of the browser first: an answer to the server itself may be another one. Those
 * whose status and code no other before them has come first, then those that are the first of their login to get such an answer: of
 * two ways of asking, the same one answers as a rule, and a visitor's answer says nothing of an administrator's. Of the rest, further
 * ways of asking for what was given come last: findings rest on the others.
 *
 * @param known What the diagnosis brought so far.
 */
export function strangeKinds( known: Known ): Exchange[] {
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
		const answer = `${ exchange.response?.status } ${ exchange.response?.code }`;
		const toWhom = `${ answer } ${ exchange.probe.credential }`;
		news[
			Number( answers.has( answer ) ) + Number( answers.has( toWhom ) )
		]?.push( exchange );
		answers.add( answer ).add( toWhom );
	}
	const [ first, ofLogin, rest ] = news;
	const isGiven = ( { probe }: Exchange ) =>
		probe.endpoint.startsWith( 'given' );
	return [
		...first,
		...ofLogin,
		...rest.filter( ( each ) => ! isGiven( each ) ),
		...rest.filter( isGiven ),
	];
}

/**
 * The exchanges, those of a kind that was looked at with what was seen.
 *
 * @param known What the diagnosis brought so far.
 * @param seen  Twins, by kind.
 */
export function withSights(
	known: Known,
	seen: ReadonlyMap< string, Exchange >
): Exchange[] {
	return ( known.exchanges ?? [] ).map( ( exchange ) => {
		const twin = seen.get( kindOf( exchange ) );
		return twin &&
			( isStrange( exchange, known ) ||
				exchange === echoWithoutHeader( known ) )
			? {
					...exchange,
					receipt: twin.receipt,
					...( twin.sight && { sight: twin.sight } ),
				}
			: exchange;
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
	return isLedAway( exchange ) && probe.credential === 'none'
		? { ...probe, vantage: 'loopback' }
		: probe;
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
