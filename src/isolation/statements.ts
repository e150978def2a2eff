import { type Explanation, isLatent } from './explain';
import { NOTHING, type Mask, bitOf, indicesOf, minus, union } from './mask';
import type { Cause } from './minimise';
import type { SearchState } from './search-state';
import type { Outcome, Statement } from './types';

/** Something that is to be published: one set, and what it must have answered. */
export interface Assertion {
	claim: Statement[ 'claim' ];
	plugins: Mask;
	enabled: Mask;
	holds: ( outcome: Outcome ) => boolean;
}

const fails = ( outcome: Outcome ) => outcome === 'fail';
const passes = ( outcome: Outcome ) => outcome === 'pass';

export function baselineAssertions( all: Mask ): Assertion[] {
	return [
		{ claim: 'all', plugins: all, enabled: all, holds: fails },
		{ claim: 'none', plugins: all, enabled: NOTHING, holds: passes },
	];
}

/** That a group fails on its own and does not without any one of its members. */
export function causeAssertions(
	{ ground }: SearchState,
	{ members, supports }: Cause
): Assertion[] {
	const { requirements } = ground;
	const group = requirements.down( union( members, supports ) );
	return [
		{ claim: 'only', plugins: group, enabled: group, holds: fails },
		...indicesOf( members )
			.map( ( member ) =>
				minus( group, requirements.up( bitOf( member ) ) )
			)
			.filter( ( rest ) => rest !== NOTHING )
			.map( ( rest ): Assertion => ( {
				claim: 'not-only',
				plugins: rest,
				enabled: rest,
				holds: ( outcome ) => ! fails( outcome ),
			} ) ),
	];
}

/** Everything an explanation says. */
export function assertionsOf(
	search: SearchState,
	{ causes, off, alternatives }: Explanation
): Assertion[] {
	const { all, requirements } = search.ground;
	const allBut = (
		plugins: Mask,
		claim: 'without' | 'still-without'
	): Assertion => ( {
		claim,
		plugins: requirements.up( plugins ),
		enabled: minus( all, requirements.up( plugins ) ),
		holds: ( outcome ) => passes( outcome ) === ( claim === 'without' ),
	} );
	const members = indicesOf( off );
	return [
		...baselineAssertions( all ),
		...causes.flatMap( ( cause ) => causeAssertions( search, cause ) ),
		allBut( off, 'without' ),
		...( members.length > 1 ? members : [] ).map( ( member ) =>
			allBut( minus( off, bitOf( member ) ), 'still-without' )
		),
		...alternatives.map( ( list ) => allBut( list, 'without' ) ),
	];
}

/** What of it was measured, each with its trials. A set that says two things is asked and listed once for each. */
export function statementsFrom(
	{ ground, trials }: SearchState,
	assertions: Assertion[]
): Statement[] {
	const stated = assertions.flatMap(
		( { claim, plugins, enabled, holds } ) => {
			const outcome = trials.ledger.settled( enabled, 1 )?.outcome;
			return outcome !== undefined && holds( outcome )
				? [
						{
							claim,
							plugins: ground.namesOf( plugins ),
							trials: [
								...trials.ledger.trialsOf( enabled, outcome ),
							],
						},
					]
				: [];
		}
	);
	const keys = stated.map( ( one ) => JSON.stringify( one ) );
	return stated.filter( ( _, at ) => keys.indexOf( keys[ at ]! ) === at );
}

/** Whether every assertion leads by what is asked of a published statement; asks for what is missing. */
export async function areConfirmed(
	{ trials }: SearchState,
	assertions: Assertion[]
): Promise< boolean > {
	for ( const { claim, enabled, holds } of assertions ) {
		const { outcome } = await trials.verify( enabled );
		// With everything off a site may fall over; what is claimed then rests on the other statements.
		const isUnclear = claim === 'none' && outcome !== 'fail';
		if ( ! holds( outcome ) && ! isUnclear ) {
			return false;
		}
	}
	return true;
}

/** The groups that are the reason here, and those that would fail but are not. */
export function partition(
	search: SearchState,
	{ causes, off }: Explanation
): { reasons: Cause[]; latent: Cause[] } {
	return {
		reasons: causes.filter( ( cause ) => ! isLatent( search, cause, off ) ),
		latent: causes.filter( ( cause ) => isLatent( search, cause, off ) ),
	};
}
