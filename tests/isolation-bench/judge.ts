import type { Found, Isolation } from '../../src/isolation';
import { type World, answerOf, nameOf, numberOf, problemOf } from './world';

/** Every sentence of the result that is not true of the world; empty when all are. */
export function untruthsOf( world: World, result: Isolation ): string[] {
	return [
		...untrueStatements( world, result ),
		...( result.kind === 'found' ? untrueClaims( world, result ) : [] ),
	];
}

function untrueStatements( world: World, result: Isolation ): string[] {
	const all = problemOf( world ).plugins;
	return result.statements.flatMap( ( { claim, plugins, trials } ) => {
		const named = new Set( plugins );
		const enabled =
			claim === 'only' || claim === 'not-only'
				? named
				: new Set(
						claim === 'all'
							? all
							: all.filter( ( one ) => ! named.has( one ) )
					);
		const { outcome } = answerOf( world, enabled );
		const holds = {
			all: outcome === 'fail',
			none: outcome === 'pass',
			only: outcome === 'fail',
			'not-only': outcome !== 'fail',
			without: outcome === 'pass',
			'still-without': outcome !== 'pass',
		}[ claim ];
		const isShown =
			trials.length > 0 &&
			trials.every( ( id ) => {
				const trial = result.trials[ id - 1 ]!;
				return (
					trial.id === id &&
					trial.enabled.length === enabled.size &&
					trial.enabled.every( ( one ) => enabled.has( one ) )
				);
			} );
		return holds && isShown
			? []
			: [ `${ claim } ${ plugins } (${ outcome }, trials ${ trials })` ];
	} );
}

function untrueClaims( world: World, result: Found ): string[] {
	const { plugins } = problemOf( world );
	const outcome = ( enabled: string[] ) =>
		answerOf( world, new Set( enabled ) ).outcome;
	const but = ( off: string[] ) =>
		plugins.filter( ( one ) => ! off.includes( one ) );
	const untrue: string[] = [];
	const claim = ( holds: boolean, sentence: string ) => {
		if ( ! holds ) {
			untrue.push( sentence );
		}
	};
	const { culprits, switchOff, dependents, latent, supports } = result;
	claim( culprits.length > 0, 'there is a culprit' );
	for ( const group of culprits ) {
		const isShown = result.statements.some(
			( one ) =>
				one.claim === 'only' &&
				group.every( ( member ) => one.plugins.includes( member ) )
		);
		claim( isShown, `${ group } is stated to fail alone` );
		if ( world.dependencies.length === 0 ) {
			claim( outcome( group ) === 'fail', `only ${ group } fails` );
			for ( const member of group ) {
				claim(
					outcome( group.filter( ( one ) => one !== member ) ) !==
						'fail',
					`${ group } needs ${ member }`
				);
			}
		}
	}
	claim( outcome( but( switchOff ) ) === 'pass', `${ switchOff } is enough` );
	const decisive = switchOff.filter(
		( one ) => ! dependents.includes( one )
	);
	for ( const one of decisive ) {
		const rest = withDependents(
			world,
			decisive.filter( ( other ) => other !== one )
		);
		claim( outcome( but( rest ) ) !== 'pass', `${ one } must be off` );
	}
	for ( const list of result.alternatives ) {
		claim( outcome( but( list ) ) === 'pass', `${ list } would do` );
	}
	for ( const one of supports ) {
		claim(
			world.dependencies.some( ( { needs } ) => nameOf( needs ) === one ),
			`${ one } is needed`
		);
	}
	for ( const one of latent ) {
		claim( ! switchOff.includes( one ), `${ one } may stay on` );
	}
	return untrue;
}

/** The same plugins and all that declare to require one of them. */
function withDependents( world: World, off: string[] ): string[] {
	const closed = new Set( off );
	for ( const { plugin, needs, declared } of world.dependencies ) {
		if ( declared && closed.has( nameOf( needs ) ) ) {
			closed.add( nameOf( plugin ) );
		}
	}
	return [ ...closed ];
}

/** Whether the groups are those of the world; a host that a member needs may be named along with it. */
export function isRight( world: World, result: Isolation ): boolean {
	if ( result.kind !== 'found' ) {
		return false;
	}
	const hosts = new Map< number, number >();
	for ( const { plugin, needs } of world.dependencies ) {
		hosts.set( plugin, needs );
	}
	const key = ( group: number[] ) =>
		[ ...group ].sort( ( a, b ) => a - b ).join( ' ' );
	const seen = result.culprits.map( ( group ) => {
		const members = group.map( numberOf );
		const truth = world.truth.find( ( one ) =>
			one.every( ( member ) => members.includes( member ) )
		);
		return key(
			members.filter(
				( member ) =>
					! truth ||
					truth.includes( member ) ||
					! truth.some( ( one ) => hosts.get( one ) === member )
			)
		);
	} );
	const wanted = world.truth.map( key );
	return (
		seen.length === wanted.length &&
		wanted.every( ( one ) => seen.includes( one ) )
	);
}
