import { isolate } from './index';
import { searchFlaky, SHARES } from '../../tests/isolation-bench/flaky-sites';
import { randomFrom } from '../../tests/isolation-bench/random';

/** Runs of each kind; `npm run bench:flaky` makes a hundred. */
const RUNS = 8;

/** Draws every site and every refusal. */
const SEED = 401_000;

describe.each( SHARES )(
	'a site that refuses a share of %p by itself',
	( share ) => {
		it.each( [ 'one', 'pair', 'none' ] as const )(
			'is never told wrongly, with a culprit or without: %s',
			async ( culprit ) => {
				for ( let run = 0; run < RUNS; run++ ) {
					const { ending, result } = await searchFlaky(
						{ share, culprit, workers: run % 2 ? 4 : 1 },
						SEED + run
					);
					expect( {
						run,
						kind: result.kind,
						ending,
					} ).not.toMatchObject( {
						ending: 'false',
					} );
				}
			}
		);
	}
);

it( 'still finds the culprit of a site that refuses one request in fifty', async () => {
	for ( let run = 0; run < RUNS; run++ ) {
		const { ending } = await searchFlaky(
			{ share: 0.02, culprit: 'one', workers: 4 },
			SEED + run
		);
		expect( ending ).toBe( 'right' );
	}
} );

it( 'says that a site on which every second request fails is not steady, and shows nobody to be part of it', async () => {
	for ( let run = 0; run < RUNS; run++ ) {
		const { ending, result } = await searchFlaky(
			{ share: 0.5, culprit: 'pair', workers: 4 },
			SEED + run
		);
		expect( ending ).toBe( 'not-steady' );
		expect( result ).toMatchObject( { reason: 'flaky', culprits: [] } );
	}
} );

it.each( [
	[ 0.35, 'pair', 49 ],
	[ 0.35, 'pair', 53 ],
	[ 0.5, 'none', 79 ],
	[ 0.5, 'none', 92 ],
	[ 0.5, 'none', 99 ],
] as const )(
	'accuses nobody by a run of chance: refused %p, culprit %s, run %i',
	async ( share, culprit, run ) => {
		for ( const workers of [ 1, 4 ] ) {
			const { ending } = await searchFlaky(
				{ share, culprit, workers },
				1_000_003 + run
			);
			expect( ending ).toBe( 'not-steady' );
		}
	}
);

it( 'is content with one answer of each kind where the plugin is seen to refuse, and with no failure that nobody is seen to give', async () => {
	const trialsWith = async ( by: ( enabled: string[] ) => string ) => {
		const steps = isolate(
			{ plugins: [ 'a', 'b', 'c' ], suspicion: { b: 1 } },
			async ( enabled ) =>
				enabled.has( 'b' )
					? { outcome: 'fail', by: by( [ ...enabled ] ) }
					: { outcome: 'pass' },
			{ careful: true }
		);
		for (;;) {
			const step = await steps.next();
			if ( step.done ) {
				return [ step.value.kind, step.value.trials.length ];
			}
		}
	};
	const eachOnce = 4;
	expect( await trialsWith( () => 'b' ) ).toEqual( [ 'found', eachOnce ] );
	const usual = 13;
	expect( await trialsWith( () => '' ) ).toEqual( [ 'found', usual ] );
	const alone = 9;
	expect(
		await trialsWith( ( { length } ) => ( length > 1 ? 'b' : '' ) )
	).toEqual( [ 'found', eachOnce - 1 + alone ] );
} );

it( 'needs no more than one answer to say that it is not the plugins where the same is seen to refuse with them and without', async () => {
	const trialsWith = async ( by?: string ) => {
		const steps = isolate(
			{ plugins: [ 'a', 'b', 'c' ] },
			async () => ( { outcome: 'fail', ...( by ? { by } : {} ) } ),
			{ careful: true }
		);
		for (;;) {
			const step = await steps.next();
			if ( step.done ) {
				return [ step.value.kind, step.value.trials.length ];
			}
		}
	};
	expect( await trialsWith( 'theme twenty' ) ).toEqual( [
		'not-the-plugins',
		2,
	] );
	expect( await trialsWith() ).toEqual( [ 'not-the-plugins', 15 ] );
} );

it.each( [ 'b', '' ] )(
	'accuses nobody but the culprit when that is mended in the middle, seen or not: “%s”',
	async ( by ) => {
		const plugins = [ 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h' ];
		for ( const workers of [ 1, 4 ] ) {
			for ( let until = 1; until < 24; until++ ) {
				let sent = 0;
				const steps = isolate(
					{ plugins, suspicion: { b: 1 } },
					async ( enabled ) =>
						++sent <= until && enabled.has( 'b' )
							? { outcome: 'fail', ...( by ? { by } : {} ) }
							: { outcome: 'pass' },
					{ careful: true, ahead: false, workers }
				);
				let step = await steps.next();
				while ( ! step.done ) {
					step = await steps.next();
				}
				const { value } = step;
				expect( {
					until,
					workers,
					kind: value.kind,
					innocent:
						value.kind === 'found'
							? value.culprits
									.flat()
									.filter( ( id ) => id !== 'b' )
							: [],
				} ).toMatchObject( {
					kind: expect.stringMatching(
						/^(found|inconclusive|not-reproduced)$/
					),
					innocent: [],
				} );
			}
		}
	}
);

it( 'accuses nobody beside a plugin that is seen to refuse every second request', async () => {
	const plugins = Array.from( { length: 16 }, ( _, index ) => `p${ index }` );
	for ( let run = 0; run < 300; run++ ) {
		const random = randomFrom( SEED + run );
		const steps = isolate(
			{ plugins, suspicion: { p3: 1 } },
			async ( enabled ) =>
				enabled.has( 'p3' ) && random.chance( 0.5 )
					? { outcome: 'fail', by: 'p3' }
					: { outcome: 'pass' },
			{ careful: true }
		);
		let step = await steps.next();
		while ( ! step.done ) {
			step = await steps.next();
		}
		const { value } = step;
		const accused =
			value.kind === 'found' || value.kind === 'inconclusive'
				? value.culprits.flat().filter( ( id ) => id !== 'p3' )
				: [];
		expect( { run, kind: value.kind, accused } ).toMatchObject( {
			accused: [],
		} );
	}
} );
