import {
	type Answer,
	type Isolation,
	type Options,
	type Problem,
	type Progress,
	isolate,
} from '.';

const plugins = ( count: number ) =>
	Array.from( { length: count }, ( _, at ) => `p${ at }` );

/** Fails while all of these are on. */
const failsWith =
	( ...culprits: string[] ) =>
	async ( enabled: ReadonlySet< string > ): Promise< Answer > => ( {
		outcome: culprits.every( ( one ) => enabled.has( one ) )
			? 'fail'
			: 'pass',
	} );

async function run(
	problem: Problem,
	measure: ( enabled: ReadonlySet< string > ) => Promise< Answer >,
	options: Options = { lead: 1 }
): Promise< { result: Isolation; events: Progress[] } > {
	const search = isolate( problem, measure, options );
	const events: Progress[] = [];
	for (;;) {
		const step = await search.next();
		if ( step.done ) {
			return { result: step.value, events };
		}
		events.push( step.value );
	}
}

describe( 'isolate', () => {
	it( 'names one culprit, with the trials each statement rests on', async () => {
		const { result } = await run(
			{ plugins: plugins( 8 ) },
			failsWith( 'p5' )
		);
		expect( result ).toMatchObject( {
			kind: 'found',
			culprits: [ [ 'p5' ] ],
			latent: [],
			switchOff: [ 'p5' ],
			supports: [],
		} );
		expect(
			result.statements.map( ( { claim, plugins: named, trials } ) => [
				claim,
				named,
				trials.map( ( id ) => result.trials[ id - 1 ]!.enabled ),
			] )
		).toEqual( [
			[ 'all', plugins( 8 ), [ plugins( 8 ) ] ],
			[ 'none', plugins( 8 ), [ [] ] ],
			[ 'only', [ 'p5' ], [ [ 'p5' ] ] ],
			[
				'without',
				[ 'p5' ],
				[ plugins( 8 ).filter( ( one ) => one !== 'p5' ) ],
			],
		] );
	} );

	it( 'says of a pair that either member may be switched off', async () => {
		const { result } = await run(
			{ plugins: plugins( 8 ) },
			failsWith( 'p1', 'p6' )
		);
		expect( result ).toMatchObject( { culprits: [ [ 'p1', 'p6' ] ] } );
		expect( result ).toMatchObject( {
			switchOff: [ 'p1' ],
			alternatives: [ [ 'p6' ] ],
		} );
	} );

	it( 'ends in four trials when the first suspicion is right', async () => {
		const { result } = await run(
			{
				plugins: plugins( 40 ),
				suspicion: { p33: 0.9, p2: 0.4, p3: 0.4 },
			},
			failsWith( 'p33' )
		);
		expect( result ).toMatchObject( { culprits: [ [ 'p33' ] ] } );
		expect( result.trials ).toHaveLength( 4 );
	} );

	it( 'repeats every published statement by default', async () => {
		const { result } = await run(
			{ plugins: plugins( 8 ) },
			failsWith( 'p5' ),
			{}
		);
		for ( const { trials } of result.statements ) {
			expect( trials ).toHaveLength( 2 );
		}
	} );

	it( 'names a latent plugin apart, and leaves it on', async () => {
		const { result } = await run(
			{ plugins: plugins( 6 ) },
			async ( enabled ) => ( {
				outcome:
					enabled.has( 'p4' ) ||
					( enabled.has( 'p0' ) && ! enabled.has( 'p5' ) )
						? 'fail'
						: 'pass',
			} )
		);
		expect( result ).toMatchObject( {
			culprits: [ [ 'p4' ] ],
			latent: [ 'p0' ],
			switchOff: [ 'p4' ],
		} );
	} );

	it( 'keeps declared dependencies, and names what goes off along with them', async () => {
		const seen: ReadonlySet< string >[] = [];
		const { result } = await run(
			{ plugins: plugins( 6 ), requires: { p1: [ 'p4' ], p4: [ 'p2' ] } },
			( enabled ) => {
				seen.push( enabled );
				return failsWith( 'p4' )( enabled );
			}
		);
		expect( result ).toMatchObject( {
			culprits: [ [ 'p4' ] ],
			supports: [ 'p2' ],
			switchOff: [ 'p1', 'p4' ],
			dependents: [ 'p1' ],
		} );
		for ( const enabled of seen ) {
			expect( enabled.has( 'p4' ) && ! enabled.has( 'p2' ) ).toBe(
				false
			);
			expect( enabled.has( 'p1' ) && ! enabled.has( 'p4' ) ).toBe(
				false
			);
		}
	} );

	it( 'learns an undeclared dependency from a fatal error', async () => {
		const { result } = await run(
			{ plugins: plugins( 6 ) },
			async ( enabled ) =>
				enabled.has( 'p0' ) && ! enabled.has( 'p3' )
					? { outcome: 'unresolved', blames: 'p0' }
					: failsWith( 'p0' )( enabled )
		);
		expect( result ).toMatchObject( {
			culprits: [ [ 'p0' ] ],
			supports: [ 'p3' ],
			switchOff: [ 'p0' ],
		} );
	} );

	it( 'ignores requirements of unknown plugins and those that go in a circle', async () => {
		const { result } = await run(
			{
				plugins: plugins( 4 ),
				requires: {
					p0: [ 'gone', 'p0', 'p1' ],
					p1: [ 'p2' ],
					p2: [ 'p0' ],
					stranger: [ 'p3' ],
				},
			},
			failsWith( 'p3' )
		);
		expect( result ).toMatchObject( {
			culprits: [ [ 'p3' ] ],
			switchOff: [ 'p3' ],
		} );
	} );

	it.each( [ NaN, Infinity, -Infinity, -3, 7 ] )(
		'takes a suspicion of %p without harm',
		async ( suspicion ) => {
			const { result } = await run(
				{
					plugins: plugins( 9 ),
					suspicion: { p0: suspicion, p1: 0.5, stranger: 1 },
				},
				failsWith( 'p7' )
			);
			expect( result ).toMatchObject( { culprits: [ [ 'p7' ] ] } );
		}
	);

	it( 'handles one plugin, the same named twice, and none', async () => {
		const one = await run( { plugins: [ 'p0', 'p0' ] }, failsWith( 'p0' ) );
		expect( one.result ).toMatchObject( { switchOff: [ 'p0' ] } );
		expect( one.result.trials ).toHaveLength( 2 );
		const none = await run( { plugins: [] }, failsWith() );
		expect( none.result.kind ).toBe( 'not-the-plugins' );
		expect( none.result.trials ).toHaveLength( 1 );
		const calm = await run( { plugins: [] }, failsWith( 'p0' ), {
			lead: 1,
			workers: 3,
		} );
		expect( calm.result.kind ).toBe( 'not-reproduced' );
	} );

	it( 'says so when the failure does not show, and when it is not the plugins', async () => {
		const gone = await run( { plugins: plugins( 5 ) }, failsWith( 'p9' ) );
		expect( gone.result ).toMatchObject( {
			kind: 'not-reproduced',
			outcome: 'pass',
		} );
		const theme = await run( { plugins: plugins( 5 ) }, failsWith() );
		expect( theme.result.kind ).toBe( 'not-the-plugins' );
		expect( theme.result.trials ).toHaveLength( 2 );
	} );

	it( 'stops at once while a trial is under way, with what is known', async () => {
		const controller = new AbortController();
		let calls = 0;
		const { result } = await run(
			{ plugins: plugins( 20 ) },
			( enabled ) => {
				calls++;
				if ( calls < 4 ) {
					return failsWith( 'p3' )( enabled );
				}
				controller.abort();
				return new Promise( () => {} );
			},
			{ lead: 1, signal: controller.signal }
		);
		expect( result ).toMatchObject( {
			kind: 'inconclusive',
			reason: 'stopped',
			failing: plugins( 10 ),
			suspects: plugins( 10 ),
		} );
		expect( result.trials.map( ( { outcome } ) => outcome ) ).toEqual( [
			'fail',
			'pass',
			'fail',
			'stopped',
		] );
		expect( result.statements.map( ( { claim } ) => claim ) ).toEqual( [
			'all',
			'none',
		] );
	} );

	it( 'sends nothing once it was stopped or left', async () => {
		const measure = jest.fn( failsWith( 'p3' ) );
		const { result } = await run( { plugins: plugins( 5 ) }, measure, {
			signal: AbortSignal.abort(),
		} );
		expect( result ).toMatchObject( { reason: 'stopped', trials: [] } );
		expect( measure ).not.toHaveBeenCalled();

		const search = isolate( { plugins: plugins( 50 ) }, measure );
		await search.next();
		await search.next();
		await search.return( undefined as never );
		const sent = measure.mock.calls.length;
		await new Promise( ( resolve ) => setTimeout( resolve ) );
		expect( measure.mock.calls.length ).toBeLessThanOrEqual( sent + 1 );
	} );

	it.each( [
		[
			'throws',
			() => {
				throw new Error( 'No route to host.' );
			},
			'No route to host.',
		],
		[
			'rejects',
			() => Promise.reject( new Error( 'No route to host.' ) ),
			'No route to host.',
		],
		[
			'answers nonsense',
			async () => ( { outcome: 'maybe' } ) as unknown as Answer,
			'measure() answered with the outcome "maybe"; it must be one of fail, pass, unresolved, transient.',
		],
	] )(
		'ends with the reason when measure %s',
		async ( _, measure, message ) => {
			const { result } = await run( { plugins: plugins( 5 ) }, measure );
			expect( result ).toMatchObject( {
				kind: 'inconclusive',
				reason: 'measure-failed',
				message,
				trials: [ { id: 1, outcome: 'error' } ],
			} );
		}
	);

	it( 'asks again after a transient answer, and gives up on a site that has no other', async () => {
		let calls = 0;
		const { result } = await run(
			{ plugins: plugins( 5 ) },
			async ( enabled ) =>
				calls++ % 2 === 0
					? { outcome: 'transient' }
					: failsWith( 'p3' )( enabled )
		);
		expect( result ).toMatchObject( { culprits: [ [ 'p3' ] ] } );
		const busy = await run( { plugins: plugins( 5 ) }, async () => ( {
			outcome: 'transient',
		} ) );
		expect( busy.result ).toMatchObject( {
			kind: 'inconclusive',
			reason: 'transient',
		} );
		expect( busy.result.trials ).toHaveLength( 5 );
	} );

	it( 'leaves a site alone that stops to answer in the middle, after ten trials for nothing', async () => {
		let calls = 0;
		const { result } = await run(
			{ plugins: plugins( 50 ) },
			async ( enabled ) =>
				++calls <= 4
					? failsWith( 'p3' )( enabled )
					: { outcome: 'transient' }
		);
		expect( result ).toMatchObject( {
			kind: 'inconclusive',
			reason: 'transient',
			culprits: [],
		} );
		expect(
			result.trials.map( ( { outcome } ) => outcome ).slice( 4 )
		).toEqual( Array( 10 ).fill( 'transient' ) );
	} );

	it( 'does not add up trials for nothing between which the site answers', async () => {
		let calls = 0;
		const { result } = await run(
			{ plugins: plugins( 50 ) },
			async ( enabled ) =>
				++calls % 4 === 0
					? failsWith( 'p3', 'p30' )( enabled )
					: { outcome: 'transient' }
		);
		expect( result ).toMatchObject( { culprits: [ [ 'p3', 'p30' ] ] } );
		expect(
			result.trials.filter( ( { outcome } ) => outcome === 'transient' )
				.length
		).toBeGreaterThan( 10 );
	} );

	it( 'keeps to the cap', async () => {
		const { result } = await run(
			{ plugins: plugins( 50 ) },
			failsWith( 'p3', 'p30' ),
			{ lead: 1, cap: 6 }
		);
		expect( result ).toMatchObject( { reason: 'cap' } );
		expect( result.trials ).toHaveLength( 6 );
	} );

	it.each( [
		[ { workers: 0 }, 'workers' ],
		[ { lead: 1.5 }, 'lead' ],
		[ { cap: NaN }, 'cap' ],
	] )( 'refuses %p with a sentence', async ( options, name ) => {
		await expect(
			run( { plugins: plugins( 3 ) }, failsWith( 'p0' ), options )
		).rejects.toThrow(
			`The option "${ name }" must be a whole number from 1`
		);
	} );

	it( 'makes no claim when a set that passed fails later', async () => {
		// After two failures with p0 on, p0 answers so itself.
		let failures = 0;
		const { result } = await run(
			{ plugins: plugins( 8 ) },
			async ( enabled ) => {
				const answer =
					failures >= 2 && enabled.has( 'p0' )
						? ( { outcome: 'fail' } as const )
						: await failsWith( 'p6' )( enabled );
				failures +=
					answer.outcome === 'fail' && enabled.has( 'p0' ) ? 1 : 0;
				return answer;
			}
		);
		expect( result ).toMatchObject( {
			kind: 'inconclusive',
			reason: 'site-changed',
		} );
	} );

	it( 'asks for what it is about to publish again once the site has contradicted itself', async () => {
		const asked = new Map< string, number >();
		const { result } = await run(
			{ plugins: plugins( 8 ) },
			async ( enabled ) => {
				const set = [ ...enabled ].join();
				const times = ( asked.get( set ) ?? 0 ) + 1;
				asked.set( set, times );
				const { outcome } = await failsWith( 'p5' )( enabled );
				const isWrong =
					// Everything on fails twice, and passes from then on.
					( enabled.size === 8 && times > 2 ) ||
					// Two other statements are contradicted once.
					( [ 1, 7 ].includes( enabled.size ) && times === 2 );
				return isWrong
					? { outcome: outcome === 'fail' ? 'pass' : 'fail' }
					: { outcome };
			},
			{ lead: 2 }
		);
		expect( asked.get( plugins( 8 ).join() ) ).toBeGreaterThan( 2 );
		expect( result.kind ).toBe( 'inconclusive' );
	} );

	it( 'narrows the suspects and keeps within the bound it announces', async () => {
		const { events, result } = await run(
			{ plugins: plugins( 16 ) },
			failsWith( 'p11' )
		);
		const all = plugins( 16 ).sort();
		for ( const { suspects, cleared, culprits } of events ) {
			expect( [ ...suspects, ...cleared, ...culprits ].sort() ).toEqual(
				all
			);
		}
		const narrowed = events
			.filter(
				( { kind, phase } ) => kind === 'suspects' && phase === 'search'
			)
			.map( ( { suspects } ) => suspects.length );
		expect( narrowed ).toEqual( [ 8, 4, 2, 1 ] );
		expect( events[ events.length - 1 ] ).toMatchObject( {
			culprits: [ 'p11' ],
			done: result.trials.length,
		} );
		expect( events[ 0 ]!.bound ).toBe( 8 );
		expect( result.trials.length ).toBeLessThanOrEqual( 8 );
		expect(
			events.filter( ( { kind } ) => kind === 'trial-answered' )
		).toHaveLength( result.trials.length );
	} );

	it( 'ends in an answer, never in a crash, on a site that contradicts itself', async () => {
		for ( let seed = 1; seed <= 400; seed++ ) {
			let state = seed * 7919;
			const random = () => {
				// Numerical Recipes' generator; only its high bits are looked at.
				state = ( Math.imul( state, 1664525 ) + 1013904223 ) >>> 0; // eslint-disable-line no-bitwise
				return state / 2 ** 32;
			};
			const one = `p${ Math.floor( random() * 15 ) }`;
			const other = `p${ 15 + Math.floor( random() * 16 ) }`;
			const truth = failsWith( one, other );
			const { result } = await run(
				{ plugins: plugins( 31 ), suspicion: { [ one ]: 1 } },
				( enabled ) =>
					random() < 0.1
						? Promise.resolve( { outcome: 'fail' } )
						: truth( enabled ),
				{ workers: 4, lead: 2 }
			);
			expect( [
				'found',
				'inconclusive',
				'not-reproduced',
				'not-the-plugins',
			] ).toContain( result.kind );
		}
	} );
} );
