import type { Answer, Measure, Problem } from '../../src/isolation';
import type { Random } from './random';

/** It fails when all of `on` run and none of `off` does. */
export interface Term {
	on: number[];
	off: number[];
}

/** One plugin that cannot do without another. */
export interface Dependency {
	plugin: number;
	needs: number;
	declared: boolean;
	/** Without it, the plugin ends the request with a fatal error; it does nothing otherwise. */
	fatal: boolean;
	/** Whether the fatal error can be traced to the plugin. */
	attributable: boolean;
}

/** A simulated site: which sets of plugins fail. Plugin `p7` is number 7. */
export interface World {
	size: number;
	terms: Term[];
	dependencies: Dependency[];
	/** The groups a right answer names. */
	truth: number[][];
	suspicion?: number[];
	/** Whether it is seen which plugin refuses. */
	traced?: boolean;
}

export function nameOf( plugin: number ): string {
	return `p${ plugin }`;
}

export function numberOf( name: string ): number {
	return Number( name.slice( 1 ) );
}

export function problemOf( world: World ): Problem {
	const requires: Record< string, string[] > = {};
	for ( const { plugin, needs, declared } of world.dependencies ) {
		if ( declared ) {
			( requires[ nameOf( plugin ) ] ??= [] ).push( nameOf( needs ) );
		}
	}
	return {
		plugins: Array.from( { length: world.size }, ( _, at ) =>
			nameOf( at )
		),
		requires,
		...( world.suspicion && {
			suspicion: Object.fromEntries(
				world.suspicion.map( ( one, at ) => [ nameOf( at ), one ] )
			),
		} ),
	};
}

/** What the site answers with these plugins on, without any noise. */
export function answerOf(
	{ terms, dependencies, traced }: World,
	enabled: ReadonlySet< string >
): Answer {
	const isOn = ( plugin: number ) => enabled.has( nameOf( plugin ) );
	const idle = new Set< number >();
	for ( const { plugin, needs, fatal, attributable } of dependencies ) {
		if ( isOn( plugin ) && ! isOn( needs ) ) {
			if ( fatal ) {
				return attributable
					? { outcome: 'unresolved', blames: nameOf( plugin ) }
					: { outcome: 'unresolved' };
			}
			idle.add( plugin );
		}
	}
	const runs = ( plugin: number ) => isOn( plugin ) && ! idle.has( plugin );
	const term = terms.find(
		( { on, off } ) => on.every( runs ) && ! off.some( runs )
	);
	if ( ! term ) {
		return { outcome: 'pass' };
	}
	// Of a group that fails together, one refuses.
	const [ refusing ] = term.on;
	return {
		outcome: 'fail',
		...( traced && refusing !== undefined
			? { by: nameOf( refusing ) }
			: {} ),
	};
}

export interface Noise {
	/** Share of answers that are transient. */
	transient: number;
	/** Share of answers that say pass for fail and fail for pass. */
	flips: number;
	/** Share of answers that say fail for pass. */
	refusals?: number;
	random: Random;
}

/** A `measure` for this site; `sent` holds every set it was asked for, in order. */
export function measureOf(
	world: World,
	noise?: Noise
): { measure: Measure; sent: string[]; answers: Answer[] } {
	const sent: string[] = [];
	const answers: Answer[] = [];
	return {
		sent,
		answers,
		measure: async ( enabled ) => {
			sent.push( [ ...enabled ].join( ' ' ) );
			const answer = disturbed( answerOf( world, enabled ), noise );
			answers.push( answer );
			return answer;
		},
	};
}

function disturbed( answer: Answer, noise: Noise | undefined ): Answer {
	if ( noise?.random.chance( noise.transient ) ) {
		return { outcome: 'transient' };
	}
	if (
		answer.outcome !== 'unresolved' &&
		noise?.random.chance( noise.flips )
	) {
		return { outcome: answer.outcome === 'fail' ? 'pass' : 'fail' };
	}
	return answer.outcome === 'pass' &&
		noise?.refusals &&
		noise.random.chance( noise.refusals )
		? { outcome: 'fail' }
		: answer;
}
