import { candidateOrder } from './candidate-order';
import { cutOf, roundsFor } from './cut';
import { nextQuestions } from './locate-member';
import { lookAhead } from './look-ahead';
import { NOTHING, type Mask, bitOf, maskOf, minus, union } from './mask';
import type { SearchState } from './search-state';

/** A suspect so likely is tried in the very first round. */
const LIKELY = 0.3;

/** Candidates that gave the same answers so far, as a stretch of the order. */
interface Cell {
	low: number;
	high: number;
	rounds: number;
}

/**
 * The first rounds where several trials may be under way at once: both baselines, and as many bits of a binary code
 * over the candidates as there are workers. Bit i of the one culprit's code word is whether the union of all cells
 * with bit i fails. Where there is one culprit, the search that follows finds all it needs answered; where there is
 * not, it finds out, and has lost nothing but these answers' worth.
 */
export async function askAsIfOneCulprit(
	search: SearchState
): Promise< void > {
	const { ground, trials } = search;
	const { all } = ground;
	const order = candidateOrder( ground, all, NOTHING, NOTHING );
	const weights = order.map( ( plugin ) => ground.weights[ plugin ]! );
	const baselines = [ trials.verify( all ), trials.verify( NOTHING ) ];
	let free = Math.max( 0, trials.ahead - 2 * trials.lead );
	const likeliest = order.reduce( ( best, plugin ) =>
		ground.weights[ plugin ]! > ground.weights[ best ]! ? plugin : best
	);
	const suspected =
		ground.weights[ likeliest ]! >= LIKELY && trials.ahead > 2
			? both( search, likeliest )
			: undefined;
	if ( suspected ) {
		free -= 2 * trials.lead;
	}
	let cell: Cell = {
		low: 0,
		high: order.length,
		rounds: roundsFor( order.length ) + 2,
	};
	let bits = Math.max( 0, free );
	let pending: Promise< unknown > = Promise.all( [
		...baselines,
		suspected ?? [],
	] );
	for (;;) {
		[ cell ] = await Promise.all( [
			decode( search, order, weights, cell, bits ),
			pending,
		] );
		if ( ! ( await isWorthwhile( search, suspected && likeliest ) ) ) {
			return;
		}
		const left = cell.high - cell.low;
		const cellSet = maskOf( order.slice( cell.low, cell.high ) );
		if ( isRefuted( search, cellSet ) ) {
			return;
		}
		bits = Math.min( trials.ahead, roundsFor( left ) );
		if ( left === 1 ) {
			await Promise.all( [
				both( search, order[ cell.low ]! ),
				askInstead( search, trials.ahead - 2 * trials.lead ),
			] );
			return;
		}
		pending = askInstead( search, trials.ahead - bits );
	}
}

/** Only this plugin on, and all but this. */
function both( { ground, trials }: SearchState, plugin: number ) {
	const { all, requirements } = ground;
	return Promise.all( [
		trials.verify( requirements.down( bitOf( plugin ) ) ),
		trials.verify( minus( all, requirements.up( bitOf( plugin ) ) ) ),
	] );
}

/** With idle workers, what the search would ask first if there were more than one culprit. */
function askInstead( search: SearchState, idle: number ): Promise< void > {
	const { ground, trials } = search;
	if ( idle < 1 ) {
		return Promise.resolve();
	}
	const failing = trials.ledger.smallestFailing( ground.all ) ?? NOTHING;
	const order = candidateOrder( ground, ground.all, failing, NOTHING );
	return lookAhead(
		search,
		nextQuestions( search, NOTHING, order, idle ),
		idle
	);
}

/** Goes on while everything on fails, everything off does not, and the likeliest has not been shown already. */
async function isWorthwhile(
	{ ground, trials }: SearchState,
	suspect: number | undefined
): Promise< boolean > {
	const { requirements, all } = ground;
	const outcomeOf = ( set: Mask ) =>
		trials.ledger.settled( set, trials.lead )?.outcome;
	if ( outcomeOf( all ) !== 'fail' || outcomeOf( NOTHING ) === 'fail' ) {
		return false;
	}
	return ! (
		suspect !== undefined &&
		outcomeOf( requirements.down( bitOf( suspect ) ) ) === 'fail' &&
		outcomeOf( minus( all, requirements.up( bitOf( suspect ) ) ) ) ===
			'pass'
	);
}

/** Whether an answer already shows that there is not just one culprit, among these candidates. */
function isRefuted(
	{ ground, trials }: SearchState,
	candidates: Mask
): boolean {
	const { ledger } = trials;
	const others = minus( ground.all, candidates );
	return (
		ledger.largestPassing( candidates, ground.all ) !== undefined ||
		ledger.smallestFailing( others ) !== undefined
	);
}

/** Asks for up to `bits` bits at once; the cell whose code word is the answers. */
async function decode(
	{ ground, trials }: SearchState,
	order: number[],
	weights: number[],
	cell: Cell,
	bits: number
): Promise< Cell > {
	let cells = [ cell ];
	const asked: Promise< { outcome: string } >[] = [];
	const levels: Cell[][] = [];
	while ( levels.length < bits && cells.some( isDivisible ) ) {
		levels.push( cells );
		const halves = cells.map( ( one ) => halve( weights, one ) );
		const set = halves.reduce(
			( sum, [ first ] ) =>
				union( sum, maskOf( order.slice( first.low, first.high ) ) ),
			NOTHING
		);
		asked.push( trials.ask( ground.requirements.down( set ) ) );
		cells = halves.flat().filter( ( { low, high } ) => high > low );
	}
	const answers = await Promise.all( asked );
	return answers.reduce( ( current, { outcome } ) => {
		const [ first, second ] = halve( weights, current );
		return outcome === 'fail' || second.high === second.low
			? first
			: second;
	}, cell );
}

function isDivisible( { low, high }: Cell ): boolean {
	return high - low > 1;
}

/** The half that carries the bit, and the other. A cell of one keeps to the first half. */
function halve( weights: number[], cell: Cell ): [ Cell, Cell ] {
	const { low, high, rounds } = cell;
	const cut = isDivisible( cell ) ? cutOf( weights, cell ) : high;
	return [
		{ low, high: cut, rounds: rounds - 1 },
		{ low: cut, high, rounds: rounds - 1 },
	];
}
