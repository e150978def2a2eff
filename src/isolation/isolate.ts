import { eventsOf } from './event-queue';
import { type Explanation, explain } from './explain';
import { type Ground, readProblem } from './ground';
import { Halt } from './halt';
import type { Known } from './ledger';
import { NOTHING, type Mask, bitOf, minus, union } from './mask';
import type { Cause } from './minimise';
import { askAsIfOneCulprit } from './one-culprit-code';
import { type SearchState, startSearch } from './search-state';
import { refuseDrift } from './sentinel';
import {
	areConfirmed,
	assertionsOf,
	baselineAssertions,
	causeAssertions,
	partition,
	statementsFrom,
} from './statements';
import {
	refuseChance,
	refuseNowAndThen,
	refuseUnsteadyNothing,
} from './steadiness';
import { Trials } from './trials';
import type {
	Found,
	Inconclusive,
	Isolation,
	Measure,
	NotReproduced,
	NotThePlugins,
	Options,
	Outcome,
	Problem,
	Progress,
} from './types';

/** Explanations that may fall when they are confirmed before the site counts as flaky. */
const EXPLANATIONS = 4;

/**
 * Finds the plugins a failure is due to by switching plugins off inside trials. Yields what happens as it happens;
 * the value it returns claims nothing that was not measured, each statement with its trials.
 *
 * Leaving the loop early, or `options.signal`, stops at once. `measure` throwing ends in an `inconclusive` result that
 * carries the message; only options that make no sense throw (RangeError).
 */
export function isolate(
	problem: Problem,
	measure: Measure,
	options: Options = {}
): AsyncGenerator< Progress, Isolation, void > {
	const ground = readProblem( problem );
	return runTrials( ground, measure, options, ( trials ) =>
		judge( startSearch( ground, trials ) )
	);
}

/** Runs `work` with the trials' events coming out, and the options' signal and the caller's leaving ending it. */
export async function* runTrials< Value >(
	ground: Ground,
	measure: Measure,
	options: Options,
	work: ( trials: Trials ) => Promise< Value >
): AsyncGenerator< Progress, Value, void > {
	const { signal } = options;
	let stop = () => {};
	const run = async ( emit: ( event: Progress ) => void ) => {
		const trials = new Trials( ground, measure, options, emit );
		stop = () => trials.stop( new Halt( 'stopped' ) );
		signal?.addEventListener( 'abort', stop );
		if ( signal?.aborted ) {
			stop();
		}
		try {
			return await work( trials );
		} finally {
			signal?.removeEventListener( 'abort', stop );
		}
	};
	return yield* eventsOf( run, () => stop() );
}

async function judge( search: SearchState ): Promise< Isolation > {
	const causes: Cause[] = [];
	try {
		return await decide( search, causes );
	} catch ( error ) {
		if ( error instanceof Halt ) {
			return inconclusive( search, causes, error );
		}
		throw error;
	}
}

async function decide(
	search: SearchState,
	causes: Cause[]
): Promise< Isolation > {
	const { ground, trials } = search;
	trials.enter( 'baseline' );
	if ( trials.ahead > 1 && ground.plugins.length > 1 ) {
		await askAsIfOneCulprit( search );
	}
	const { outcome } = await unless( 'fail', trials, ground.all );
	if ( outcome === 'transient' ) {
		throw new Halt( 'transient' );
	}
	if ( outcome !== 'fail' ) {
		await refuseNowAndThen( search );
		return notReproduced( search, outcome );
	}
	if ( trials.workers > 1 ) {
		await askOfSeen( search );
	}
	const none = await trials.verify( NOTHING );
	if ( none.outcome === 'fail' && isSeenTwice( trials, ground.all ) ) {
		return notThePlugins( search );
	}
	if ( ( await unless( 'pass', trials, NOTHING ) ).outcome === 'fail' ) {
		if ( trials.isCareful ) {
			await refuseUnsteadyNothing( search );
		}
		return notThePlugins( search );
	}
	for ( let attempt = 0; attempt < EXPLANATIONS; attempt++ ) {
		causes.length = 0;
		search.shown = NOTHING;
		search.involved = 0;
		const explanation = await explain( search, causes );
		trials.enter( 'confirm' );
		await refuseDrift( search, explanation );
		if ( trials.isCareful ) {
			await refuseChance( search, explanation );
		}
		if (
			await areConfirmed( search, assertionsOf( search, explanation ) )
		) {
			return found( search, explanation );
		}
	}
	throw new Halt( 'flaky' );
}

/** The plugins that were seen to give the failing answer: what is asked of them in any case, at once. */
async function askOfSeen( { ground, trials }: SearchState ): Promise< void > {
	const { all, requirements } = ground;
	const seen = [ ...trials.ledger.seenBy( all ) ].filter(
		( by ) => typeof by === 'number'
	);
	await Promise.all( [
		...( seen.length > 0 ? [ trials.ask( NOTHING ) ] : [] ),
		...seen.flatMap( ( plugin ) => [
			trials.ask( requirements.down( bitOf( plugin ) ) ),
			trials.ask( minus( all, requirements.up( bitOf( plugin ) ) ) ),
		] ),
	] );
}

/** Whether with every plugin off the failure was seen to come from the same as with these on: no chance made it. */
function isSeenTwice( { ledger, isNoisy }: Trials, all: Mask ): boolean {
	const seen = ledger.seenBy( all );
	return (
		! isNoisy &&
		[ ...ledger.seenBy( NOTHING ) ].some( ( by ) => seen.has( by ) )
	);
}

/** A baseline that is not as expected ends the search, so it must lead by more. */
async function unless(
	expected: Outcome,
	trials: Trials,
	set: Mask
): Promise< Known > {
	const known = await trials.verify( set );
	return known.outcome === expected ? known : trials.makeSure( set );
}

function found( search: SearchState, explanation: Explanation ): Found {
	const { ground, trials } = search;
	const { requirements, namesOf } = ground;
	const { off, alternatives } = explanation;
	const { reasons, latent } = partition( search, explanation );
	const members = ( causes: Cause[] ) =>
		causes.reduce( ( sum, cause ) => union( sum, cause.members ), NOTHING );
	const supports = reasons.reduce(
		( sum, cause ) => union( sum, cause.supports ),
		NOTHING
	);
	const dependents = minus( requirements.up( off ), off );
	return {
		kind: 'found',
		culprits: reasons.map( ( cause ) => namesOf( cause.members ) ),
		latent: namesOf( minus( members( latent ), members( reasons ) ) ),
		switchOff: namesOf( requirements.up( off ) ),
		dependents: namesOf( dependents ),
		undeclared: namesOf( requirements.undeclared( dependents, off ) ),
		alternatives: alternatives.map( ( list ) =>
			namesOf( requirements.up( list ) )
		),
		supports: namesOf( minus( supports, members( reasons ) ) ),
		statements: statementsFrom(
			search,
			assertionsOf( search, explanation )
		),
		trials: trials.done,
	};
}

function notReproduced(
	search: SearchState,
	outcome: NotReproduced[ 'outcome' ]
): NotReproduced {
	return {
		kind: 'not-reproduced',
		outcome,
		statements: statementsFrom( search, [] ),
		trials: search.trials.done,
	};
}

function notThePlugins( search: SearchState ): NotThePlugins {
	return {
		kind: 'not-the-plugins',
		statements: statementsFrom( search, [
			baselineAssertions( search.ground.all )[ 0 ]!,
			{
				claim: 'only',
				plugins: NOTHING,
				enabled: NOTHING,
				holds: ( outcome ) => outcome === 'fail',
			},
		] ),
		trials: search.trials.done,
	};
}

/** What is known when the search ends early. */
function inconclusive(
	search: SearchState,
	causes: Cause[],
	{ reason, message }: Halt
): Inconclusive {
	const { ground, trials } = search;
	const { ledger } = trials;
	const failing = ledger.smallestFailing( ground.all );
	const passing = ledger.largestPassing( NOTHING, ground.all );
	// Where answers contradict each other, nobody is shown to be part of it, and nobody cleared.
	const shown = trials.isNoisy ? [] : causes;
	return {
		kind: 'inconclusive',
		reason,
		message,
		culprits: shown.map( ( cause ) => ground.namesOf( cause.members ) ),
		suspects: ground.namesOf(
			trials.isNoisy
				? ground.all
				: minus( trials.suspected, search.shown )
		),
		failing: failing === undefined ? null : ground.namesOf( failing ),
		passing: passing === undefined ? null : ground.namesOf( passing ),
		statements: statementsFrom( search, [
			...baselineAssertions( ground.all ),
			...shown.flatMap( ( cause ) => causeAssertions( search, cause ) ),
		] ),
		trials: trials.done,
	};
}
