import { readProblem } from './ground';
import { Halt } from './halt';
import { type Mask, bitOf, minus } from './mask';
import { runTrials } from './isolate';
import type {
	Measure,
	Options,
	Problem,
	Progress,
	Sweep,
	SweepRow,
} from './types';

/**
 * Switches each plugin off, one at a time, with those that require it: one trial with everything on and one per
 * plugin, `lead` times each (1 unless told). A plain table; it proves no cause where more than one plugin is involved.
 */
export function sweep(
	problem: Problem,
	measure: Measure,
	options: Options = {}
): AsyncGenerator< Progress, Sweep, void > {
	const ground = readProblem( problem );
	const size = ground.plugins.length;
	const { lead = 1, cap = 5 * lead * ( size + 1 ) } = options;
	return runTrials(
		ground,
		measure,
		{ ...options, lead, cap },
		async ( trials ) => {
			trials.enter( 'sweep' );
			const rows: { off: number | null; set: Mask }[] = [
				{ off: null, set: ground.all },
				...ground.plugins.map( ( _, off ) => ( {
					off,
					set: minus(
						ground.all,
						ground.requirements.up( bitOf( off ) )
					),
				} ) ),
			];
			let halt: Halt | undefined;
			const inOrder =
				trials.workers > 1 ? [ rows ] : rows.map( ( row ) => [ row ] );
			try {
				for ( const batch of inOrder ) {
					await Promise.all(
						batch.map( ( { set } ) => trials.verify( set ) )
					);
				}
			} catch ( error ) {
				if ( ! ( error instanceof Halt ) ) {
					throw error;
				}
				halt = error;
			}
			return {
				kind: halt ? 'inconclusive' : 'swept',
				reason: halt?.reason ?? null,
				message: halt?.message ?? '',
				rows: rows.flatMap( ( { off, set } ): SweepRow[] => {
					const known = trials.ledger.settled( set, 1 );
					return known
						? [
								{
									off:
										off === null
											? null
											: ground.plugins[ off ]!,
									dependents:
										off === null
											? []
											: ground.namesOf(
													minus(
														ground.requirements.up(
															bitOf( off )
														),
														bitOf( off )
													)
												),
									outcome: known.outcome,
									trials: trials.ledger.trialsOf(
										set,
										known.outcome
									),
								},
							]
						: [];
				} ),
				trials: trials.done,
			};
		}
	);
}
