import type { Exchange, Sight } from '../../diagnosis/evidence/types';
import { isAsExpected } from '../../diagnosis/probes';

/** How many of the requests of a kind were refused, where one and the same was refused once and passed another time. */
type Turns = NonNullable< Sight[ 'turns' ] >;

/** A request that was sent twice with everything on: first in the diagnosis, and again while it was looked at. */
export interface Repeated {
	first: Exchange;
	again: Exchange;
}

/** What shows that a pattern is steady asks for what is public, without a login or with one, and passes. */
const PUBLIC = /^(?:index|posts|users|namespace-.+)$/;

/** Fewer answers than this may be alike by chance. */
const FEW = 3;

/** An answer, whoever got it. */
export const answerIn = ( { response }: Exchange ): string =>
	`${ response?.status } ${ response?.code }`;

export const isOpen = ( exchange: Exchange ): boolean =>
	exchange.probe.route !== null &&
	( exchange.response?.status ?? 0 ) < 300 &&
	isAsExpected( exchange );

const isPublicAndOpen = ( exchange: Exchange ): boolean =>
	PUBLIC.test( exchange.probe.endpoint ) &&
	exchange.probe.method === 'GET' &&
	isOpen( exchange );

/**
 * What passed where something like it was refused: each says who, or what, is let through, and rests on one answer until it is repeated.
 * Nearest first: the same at another address, then the posts, then other routes. Empty where all that was asked was answered alike.
 *
 * @param exchanges What was asked.
 * @param refused   One that was refused.
 */
export function contrastsOf(
	exchanges: readonly Exchange[],
	refused: Exchange
): Exchange[] {
	const { probe, response } = refused;
	if ( ! response || response.status < 400 || probe.route === null ) {
		return [];
	}
	const open = exchanges.filter( isPublicAndOpen );
	const ofLogin = open.filter(
		( each ) => each.probe.credential === probe.credential
	);
	const alike = exchanges.filter(
		( each ) =>
			each.probe.credential === probe.credential &&
			! isAsExpected( each ) &&
			answerIn( each ) === answerIn( refused )
	);
	const contrasts =
		ofLogin.length === 0 && alike.length < FEW ? open : ofLogin;
	const near = [ 'posts', probe.endpoint ] as const;
	const rankOf = ( { probe: { endpoint } }: Exchange ): number =>
		-near.findIndex( ( each ) => each === endpoint );
	return [ ...contrasts ].sort( ( a, b ) => rankOf( a ) - rankOf( b ) );
}

/** Whether a request was refused one time and passed the other; what neither is, as when the site was too busy, says nothing. */
export const refusedOnce = ( { first, again }: Repeated ): Exchange | null => {
	const [ refused, other ] = isOpen( first )
		? [ again, first ]
		: [ first, again ];
	return isOpen( other ) &&
		[ 401, 403, 404 ].includes( refused.response?.status ?? 0 ) &&
		! isAsExpected( refused )
		? refused
		: null;
};

/** Who was seen to give an answer; null where nobody was. */
export const giverOf = ( { receipt }: Exchange ): string | null => {
	const component = receipt?.origin?.component;
	return component && component.kind !== 'core' ? component.id : null;
};

/** Those who were seen to give this answer. */
const giversOf = (
	answer: string,
	repeated: readonly Repeated[]
): ReadonlySet< string > =>
	new Set(
		repeated.flatMap( ( { again } ) => {
			const giver =
				answerIn( again ) === answer ? giverOf( again ) : null;
			return giver === null ? [] : [ giver ];
		} )
	);

/** Answers that come by turns. */
export interface ByTurns {
	/** How often they came among all requests of the same login that either got them or passed, by the answer (`answerIn`), where one at most gives it. */
	counted: ReadonlyMap< string, Turns >;
	/**
	 * Where two or more give the same answer, so that how often it came says nothing of any one of them: those who were seen to give it
	 * to a request that passed another time, with the status with which it passed.
	 */
	fickle: ReadonlyMap< string, number >;
}

/**
 * Which answers come by turns.
 *
 * @param exchanges What was asked.
 * @param repeated  What was asked again with everything on.
 */
export function turnsIn(
	exchanges: readonly Exchange[],
	repeated: readonly Repeated[]
): ByTurns {
	const counted = new Map< string, Turns >();
	const fickle = new Map< string, number >();
	for ( const each of repeated ) {
		const refused = refusedOnce( each );
		if ( ! refused || counted.has( answerIn( refused ) ) ) {
			continue;
		}
		if ( giversOf( answerIn( refused ), repeated ).size > 1 ) {
			const giver = giverOf( refused );
			const passed = refused === each.first ? each.again : each.first;
			if ( giver !== null && passed.response ) {
				fickle.set( giver, passed.response.status );
			}
			continue;
		}
		const { credential } = refused.probe;
		const all = [
			...exchanges,
			...repeated.map( ( { again } ) => again ),
		].filter( ( { probe } ) => probe.credential === credential );
		const count = all.filter(
			( one ) =>
				! isAsExpected( one ) && answerIn( one ) === answerIn( refused )
		).length;
		counted.set( answerIn( refused ), {
			refused: count,
			asked: count + all.filter( isOpen ).length,
		} );
	}
	return { counted, fickle };
}
