import type { Explanation } from './explain';
import { Halt } from './halt';
import {
	bitOf,
	has,
	indicesOf,
	minus,
	NOTHING,
	type Mask,
	union,
} from './mask';
import type { SearchState } from './search-state';
import type { Trials } from './trials';

/** Answers, all of them failures, after which a request counts as failing with every plugin off: on a site where every second request fails, one run in 8,000 comes so far. */
const ALWAYS = 13;

/** How often a failure that does not fit is asked for again before it counts as one of that set. */
const AGAIN = 6;

/** By how many answers the failure of a group leads: where the site has contradicted itself, and where it has not. Chance makes failures, and those of a group alone are what accuses it. */
const LEAD_OF_GROUP = 8;
const CALM_LEAD_OF_GROUP = 7;

/** The same where it is seen who gives the failing answer, and nobody was seen to give this one. */
const LEAD_OF_UNSEEN = 9;

/** Passes without a plugin, where another that was seen to refuse is on, after which that plugin is needed. */
const EACH_TIME = 9;

/** What one pass of a group costs of that lead: a reason is not a reason by turns, chance is. */
const PASS_OF_GROUP = 4;

/** Passes of a group after which it does not come to lead any more. */
const MOST_PASSES = 3;

/** Passes with no failure after them. Without its culprit a request passes once or twice. */
const A_WHILE = 3;

/** Answers that contradict the others of their set, from which on the site itself is looked at. */
const DOUBTFUL = 1;

/**
 * Weights of one answer with every plugin off, which nothing but the site itself can make fail: for a site that fails in 3 of 10
 * requests, against one that does in 8 of 100 (logarithms of their ratios; Wald's sequential test).
 */
const FOR_UNSTEADY = Math.log( 0.3 / 0.08 );
const FOR_STEADY = Math.log( 0.92 / 0.7 );
const UNSTEADY_FROM = 2.5;
const STEADY_FROM = -1.3;

/** Answers after which it is left at what they look like. */
const MOST = 24;

/** Asks for a set until it has so many answers, or `isEnough`; as many at once as are `missing` whatever they say. */
async function askUntil(
	{ trials }: SearchState,
	set: Mask,
	most: number,
	isEnough: ( tally: { fail: number; pass: number } ) => boolean,
	missing: ( tally: { fail: number; pass: number } ) => number = () => most
): Promise< { fail: number; pass: number } > {
	for (;;) {
		const tally = trials.ledger.tally( set );
		const left = most - trials.ledger.trialsOf( set ).length;
		if ( left <= 0 || isEnough( tally ) ) {
			return tally;
		}
		await Promise.all(
			Array.from(
				{
					length: Math.min(
						left,
						trials.workers,
						Math.max( 1, missing( tally ) )
					),
				},
				() => trials.askAgain( set )
			)
		);
	}
}

/** Before it is said that the plugins are not the reason: with every plugin off it has to fail each time. */
export async function refuseUnsteadyNothing(
	search: SearchState
): Promise< void > {
	const { fail, pass } = await askUntil(
		search,
		NOTHING,
		ALWAYS,
		( tally ) => tally.pass > 0
	);
	if ( pass > 0 && fail > 0 ) {
		throw new Halt( 'flaky' );
	}
}

/** Before it is said that the failure does not show: no set may have failed that passes as well. */
export async function refuseNowAndThen( search: SearchState ): Promise< void > {
	const { all } = search.ground;
	const { ledger } = search.trials;
	for ( const set of new Set( [ all, ...ledger.setsWith( 'fail' ) ] ) ) {
		const { fail, pass } =
			set === all
				? ledger.tally( set )
				: await askUntil(
						search,
						set,
						ledger.trialsOf( set ).length + AGAIN,
						( tally ) => tally.pass > 0 && tally.fail > 0
					);
		if ( fail > 0 && pass > 0 ) {
			throw new Halt( 'flaky' );
		}
	}
}

/**
 * Before anybody is accused, where that is to be done with care: the site must not fail so often by itself that chance could have made
 * the case, and each group on its own must fail much more often than not.
 */
export async function refuseChance(
	search: SearchState,
	{ causes }: Explanation
): Promise< void > {
	const { ground, trials } = search;
	await refuseUnsteady( search );
	for ( const { members, supports } of causes ) {
		const group = ground.requirements.down( union( members, supports ) );
		await refuseMended( search, group );
		await refuseLuckyPasses( search, members, supports );
		if ( ! trials.isNoisy && trials.isSeen( group, members ) ) {
			continue;
		}
		const lead = leadOfGroup( trials );
		const ahead = ( { fail, pass }: { fail: number; pass: number } ) =>
			fail - PASS_OF_GROUP * pass;
		const tally = await askUntil(
			search,
			group,
			MOST,
			( each ) => ahead( each ) >= lead || each.pass > MOST_PASSES,
			( each ) => lead - ahead( each )
		);
		if ( ahead( tally ) < lead ) {
			throw new Halt( 'flaky' );
		}
	}
	// What was asked meanwhile may have shown what the site is like.
	await refuseUnsteady( search );
}

/**
 * Passes alone show nothing where the reason went away in the middle of the search: somebody updated the plugin, or a limit ended. Where
 * nothing failed for a while, the group has to fail once more.
 */
async function refuseMended(
	{ trials }: SearchState,
	group: Mask
): Promise< void > {
	const outcomes = trials.done.map( ( { outcome } ) => outcome );
	const since = outcomes.slice( outcomes.lastIndexOf( 'fail' ) + 1 );
	const passed = since.filter( ( outcome ) => outcome === 'pass' ).length;
	if ( passed < A_WHILE ) {
		return;
	}
	if ( ( await trials.askAgain( group ) ).outcome === 'pass' ) {
		throw new Halt( 'flaky' );
	}
}

/** Where the site contradicted itself, it is looked at with every plugin off. */
async function refuseUnsteady( search: SearchState ): Promise< void > {
	const { minority } = search.trials.ledger.disagreement;
	if ( minority >= DOUBTFUL && ( await isUnsteady( search ) ) ) {
		throw new Halt( 'flaky' );
	}
}

/**
 * Before somebody is accused beside a plugin that is seen to refuse: without that one, but with the plugin that refuses, the request has to
 * pass each time. A single pass of a plugin that refuses by turns would do, and any other plugin would seem to be needed.
 */
async function refuseLuckyPasses(
	search: SearchState,
	members: Mask,
	supports: Mask
): Promise< void > {
	const { ground, trials } = search;
	for ( const member of indicesOf( members ) ) {
		const rest = minus( members, bitOf( member ) );
		const set = ground.requirements.down( union( rest, supports ) );
		const isRefuserOn = [ ...trials.ledger.seen ].some(
			( by ) => typeof by === 'number' && has( rest, by )
		);
		if ( ! isRefuserOn || has( set, member ) ) {
			continue;
		}
		const { fail } = await askUntil(
			search,
			set,
			MOST,
			( tally ) => tally.fail > 0 || tally.pass >= EACH_TIME,
			( tally ) => EACH_TIME - tally.pass
		);
		if ( fail > 0 ) {
			throw new Halt( 'flaky' );
		}
	}
}

/** Where it is seen who gives the failing answer, a failure of a group that nobody was seen to give is the site's own, as a rule. */
function leadOfGroup( { isNoisy, ledger }: Trials ): number {
	if ( ledger.seen.size > 0 ) {
		return LEAD_OF_UNSEEN;
	}
	return isNoisy ? LEAD_OF_GROUP : CALM_LEAD_OF_GROUP;
}

/** Whether the site fails often with every plugin off, as far as that can be told. */
async function isUnsteady( search: SearchState ): Promise< boolean > {
	const weigh = ( { fail, pass }: { fail: number; pass: number } ) =>
		fail * FOR_UNSTEADY - pass * FOR_STEADY;
	const tally = await askUntil( search, NOTHING, MOST, ( each ) => {
		const weight = weigh( each );
		return weight >= UNSTEADY_FROM || weight <= STEADY_FROM;
	} );
	return weigh( tally ) > 0;
}
