import type {
	Certainty,
	Evidence,
	Exchange,
	Finding,
	Verdict,
} from '../evidence/types';
import { isUnsteady } from '../exchange/by-chance';

type Found = Verdict[ 'findings' ][ number ];

/** Surest first. */
const SURE: ( Certainty | undefined )[] = [ 'proven', 'traced', 'likely' ];

const rankOf = ( { finding: { certainty } }: Found ): number =>
	SURE.includes( certainty ) ? SURE.indexOf( certainty ) : SURE.length;

/** The answer to some requests only that a finding is about, by status and code; null where it is about none. */
function answerOf(
	{ because }: Finding,
	exchanges: readonly Exchange[]
): string | null {
	const cited = because.flatMap( ( reason ) =>
		reason.kind === 'exchange' ? [ reason.id ] : []
	);
	const first = exchanges.find( ( { probe } ) => probe.id === cited[ 0 ] );
	return first?.response && isUnsteady( first )
		? `${ first.response.status } ${ first.response.code }`
		: null;
}

/**
 * Findings of which one and the same answer, given to some requests only, makes one: which of them got it this time says nothing. What
 * is left is the one that knows most of who does it, at the place of the gravest.
 *
 * @param found              Findings, gravest first.
 * @param evidence           What they rest on.
 * @param evidence.exchanges What was asked.
 */
export function toldOnce(
	found: readonly Found[],
	{ exchanges }: Pick< Evidence, 'exchanges' >
): Found[] {
	const byAnswer = new Map< string, Found[] >();
	const own = ( each: Found ) => answerOf( each.finding, exchanges ?? [] );
	for ( const each of found ) {
		const answer = own( each );
		if ( answer !== null ) {
			byAnswer.set( answer, [
				...( byAnswer.get( answer ) ?? [] ),
				each,
			] );
		}
	}
	return found.flatMap( ( each ) => {
		const alike = byAnswer.get( own( each ) ?? '' );
		if ( ! alike ) {
			return [ each ];
		}
		const [ gravest ] = alike;
		const [ best = each ] = [ ...alike ].sort(
			( a, b ) => rankOf( a ) - rankOf( b )
		);
		return each === gravest
			? [
					{
						...best,
						finding: {
							...best.finding,
							severity: each.finding.severity,
						},
					},
				]
			: [];
	} );
}
