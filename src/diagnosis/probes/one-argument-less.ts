import type { Endpoint, Exchange, GivenFacts, Probe } from '../evidence/types';
import { restAddressOf } from '../exchange/address';
import { effectiveMethod, phpArgument } from '../exchange/effective-method';
import { expectations } from '../exchange/expectations';
import { answerOf, isAsExpected, isClosed } from '../exchange/find-exchange';
import { isInFrontOfPhp } from '../exchange/own-requests';
import { repetitionOf } from './given-request';
import { restProbe } from './make-probe';
import type { Plan } from './plan-probes';
import type { TriedPart } from './tried-part';

/** More would be many requests for one address. */
const MOST = 4;

const endpointOf = ( index: number ): Endpoint =>
	`given-without-argument-${ index }`;

/** The arguments of a route, and the route without each of them. */
function argumentsOf( route: string ): { name: string; without: string }[] {
	const [ path = '', query = '' ] = route.split( /\?([^]*)/ );
	const all = query.split( '&' ).filter( Boolean );
	return all.slice( 0, MOST ).map( ( argument, index ) => {
		const rest = all.filter( ( _, other ) => other !== index );
		return {
			name: phpArgument( argument ).name,
			without: path + ( rest.length > 0 ? `?${ rest.join( '&' ) }` : '' ),
		};
	} );
}

/** The repetition of the first given request that something in front of PHP refuses, and its arguments. */
function refusedInFront(
	{ site }: Pick< Plan, 'site' >,
	[ request ]: readonly GivenFacts[],
	exchanges: readonly Exchange[]
) {
	const address = request && restAddressOf( site, request.url );
	const known = request && repetitionOf( site, exchanges, request );
	return address && isClosed( known ) && isInFrontOfPhp( known )
		? { address, known, all: argumentsOf( address.route ) }
		: null;
}

/**
 * Where the first given request is refused in front of WordPress from here too: without its arguments, one at a time. If it passes without
 * one, that is the one it is refused for.
 */
export function probeOneArgumentLess(
	plan: Plan,
	given: readonly GivenFacts[],
	exchanges: readonly Exchange[]
): Probe[] {
	const refused = refusedInFront( plan, given, exchanges );
	if ( ! refused ) {
		return [];
	}
	const { site, page, account } = plan;
	const { address, known, all } = refused;
	const { method, dryRun } = known.probe;
	return all
		.map( ( { without }, index ) =>
			restProbe( site, page, {
				endpoint: endpointOf( index ),
				route: without,
				form: address.form,
				method,
				dryRun,
				credential: 'cookie-nonce',
				expects: expectations.given( without, account ),
			} )
		)
		.filter( ( probe ) => effectiveMethod( probe ).method === method );
}

/** What came of it: the refused request, and the same without the argument it is refused for. */
export function argumentPart(
	exchanges: readonly Exchange[],
	known: TriedPart[ 'exchange' ],
	route: string
): TriedPart[] {
	return argumentsOf( route )
		.flatMap( ( { name }, index ) => {
			const plain = answerOf( exchanges, {
				endpoint: endpointOf( index ),
			} );
			return plain && isAsExpected( plain )
				? [
						{
							part: 'argument' as const,
							exchange: known,
							plain,
							name,
						},
					]
				: [];
		} )
		.slice( 0, 1 );
}
