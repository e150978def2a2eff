import {
	type Isolation,
	type Options,
	type Progress,
	isolate,
} from '../../src/isolation';
import { type Noise, type World, measureOf, problemOf } from './world';

/** What one run on a simulated site came to. */
export interface Played {
	result: Isolation;
	/** Calls of `measure`, and how many different sets they were for. */
	calls: number;
	distinct: number;
	unresolved: number;
	progress: Progress[];
}

export async function play(
	world: World,
	options: Options,
	noise?: Noise
): Promise< Played > {
	const { measure, sent, answers } = measureOf( world, noise );
	const run = isolate( problemOf( world ), measure, options );
	const progress: Progress[] = [];
	for (;;) {
		const step = await run.next();
		if ( ! step.done ) {
			progress.push( step.value );
			continue;
		}
		return {
			result: step.value,
			calls: sent.length,
			distinct: new Set( sent ).size,
			unresolved: answers.filter(
				( { outcome } ) => outcome === 'unresolved'
			).length,
			progress,
		};
	}
}

/** How often all trials under way had to be waited for, when each takes the same time. */
export async function playInRounds(
	world: World,
	options: Options
): Promise< {
	result: Isolation;
	rounds: number;
	most: number;
	calls: number;
} > {
	const { measure, sent } = measureOf( world );
	let open: ( () => void )[] = [];
	let rounds = 0;
	let most = 0;
	const answerOpen = () => {
		rounds++;
		most = Math.max( most, open.length );
		const answered = open;
		open = [];
		answered.forEach( ( answer ) => answer() );
	};
	const run = isolate(
		problemOf( world ),
		( enabled ) =>
			new Promise( ( resolve, reject ) => {
				if ( open.length === 0 ) {
					// By then the search has asked all it can ask without an answer.
					setImmediate( answerOpen );
				}
				open.push( () => measure( enabled ).then( resolve, reject ) );
			} ),
		options
	);
	for (;;) {
		const step = await run.next();
		if ( step.done ) {
			return { result: step.value, rounds, most, calls: sent.length };
		}
	}
}
