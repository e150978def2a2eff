import type { Ledger } from './ledger';
import type { Mask } from './mask';

/** Chance that one answer is wrong, assumed on a site that contradicted itself. */
const FLIP = 0.1;

/** So sure must the position be before it is put to the test. */
const SURE = 0.88;

/**
 * Where on a chain of growing sets the failure sets in, judged by all answers so far when some of them are wrong.
 * Either the position is likely enough (`found`), or `next` is the set worth asking: it splits the chances in half.
 * It is known to lie above `floor`.
 */
export function likelyPosition(
	ledger: Ledger,
	chain: Mask[],
	weights: number[],
	floor: number
): { found: number } | { next: number } {
	const last = chain.length - 1;
	const evidence = chain.map( ( set ) => {
		const { fail, pass } = ledger.tally( set );
		return ( fail - pass ) * Math.log( ( 1 - FLIP ) / FLIP );
	} );
	// The failure sets in at `at`: all sets from there on should have failed, all before should have passed.
	let score = evidence.slice( 1 ).reduce( ( sum, one ) => sum + one, 0 );
	const scores: number[] = [];
	for ( let at = 1; at <= last; at++ ) {
		scores.push(
			at > floor ? score + Math.log( weights[ at - 1 ]! ) : -Infinity
		);
		score -= 2 * evidence[ at ]!;
	}
	const highest = Math.max( ...scores );
	const chances = scores.map( ( one ) => Math.exp( one - highest ) );
	const total = chances.reduce( ( sum, one ) => sum + one, 0 );
	const likeliest = scores.indexOf( highest );
	if ( chances[ likeliest ]! / total >= SURE ) {
		return { found: likeliest + 1 };
	}
	let best = 1;
	let bestDistance = Infinity;
	let before = 0;
	for ( let at = 1; at < last; at++ ) {
		before += chances[ at - 1 ]!;
		const distance = Math.abs( before / total - 0.5 );
		if ( distance < bestDistance ) {
			best = at;
			bestDistance = distance;
		}
	}
	return { next: best };
}
