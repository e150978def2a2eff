import type { Proof } from '../../diagnosis/engine/judge-again';
import type { Exchange } from '../../diagnosis/evidence/types';
import { offlineError } from '../../transport/server-error';
import { initialState, type PageState, type Result } from './page-state';
import { reduce } from './reduce';

const RESULT = { finishedAt: 1 } as Result;
const PROOF: Proof = {
	isProven: false,
	condition: 'All is well',
	reason: 'It is not.',
	odd: [],
	stale: [],
};
const PARTIAL = { finishedAt: 2, partial: true } as Result;

function exchange( id: string, duration = 0 ): Exchange {
	return { probe: { id }, duration } as Exchange;
}

function running( state: PageState = initialState ) {
	return reduce( state, { type: 'run-started', at: 5 } );
}

it( 'keeps the last result while a new run is under way and when it fails', () => {
	const before = { ...initialState, result: RESULT };
	const during = running( before );
	expect( during.result ).toBe( RESULT );

	const error = offlineError();
	const after = reduce( during, {
		type: 'run-failed',
		error,
		result: PARTIAL,
	} );
	expect( after ).toMatchObject( { run: null, error } );
	expect( after.result ).toBe( RESULT );
} );

it.each( [ 'run-failed', 'run-stopped' ] as const )(
	'shows what had come in after %s when there is nothing better',
	( type ) => {
		const after = reduce( running(), {
			type,
			error: offlineError(),
			result: PARTIAL,
		} );
		expect( after.result ).toBe( PARTIAL );
	}
);

it( 'forgets the last trouble when a run starts', () => {
	const failed = reduce( running(), {
		type: 'run-failed',
		error: offlineError(),
		result: null,
	} );
	expect( running( failed ).error ).toBeNull();
} );

it( 'replaces an exchange that was sent again', () => {
	const exchanges = [ exchange( 'a' ), exchange( 'b' ), exchange( 'a', 9 ) ];
	const { run } = exchanges.reduce(
		( state, each ) =>
			reduce( state, { type: 'exchange-arrived', exchange: each } ),
		running()
	);
	expect( run?.exchanges ).toEqual( [ exchange( 'a', 9 ), exchange( 'b' ) ] );
} );

it( 'ignores what still comes in after a stop', () => {
	const stopped = reduce( running(), { type: 'run-stopped', result: null } );
	const late = reduce( stopped, {
		type: 'exchange-arrived',
		exchange: exchange( 'a' ),
	} );
	expect( late.run ).toBeNull();
} );

it( 'verifies each finding for itself, and forgets it with the next result', () => {
	const actions = [
		{ type: 'verify-started', check: 'a' },
		{ type: 'verify-answered', check: 'a', exchange: exchange( 'x' ) },
		{ type: 'verify-started', check: 'b' },
		{ type: 'verify-finished', check: 'a', proof: PROOF, error: null },
	] as const;
	const state = actions.reduce< PageState >( reduce, initialState );
	expect( state.verifications ).toEqual( {
		a: {
			state: 'done',
			exchanges: [ exchange( 'x' ) ],
			proof: PROOF,
			error: null,
		},
		b: { state: 'running', exchanges: [], proof: null, error: null },
	} );
	expect(
		reduce( state, { type: 'run-finished', result: RESULT } ).verifications
	).toEqual( {} );
} );

it( 'counts how often an exchange was asked for, so that the focus moves each time', () => {
	const once = reduce( initialState, { type: 'exchange-opened', id: 'a' } );
	const twice = reduce( once, { type: 'exchange-opened', id: 'a' } );
	expect( once.openExchange ).toEqual( { id: 'a', asked: 1 } );
	expect( twice.openExchange ).toEqual( { id: 'a', asked: 2 } );
} );

it( 'adds evidence to the result it was asked for, and not to a later one', () => {
	const added = ( before: Result ) =>
		reduce( { ...initialState, result: RESULT }, {
			type: 'evidence-added',
			before,
			evidence: { given: [] },
			verdict: { kind: 'healthy' },
		} as never ).result;
	expect( added( RESULT ) ).toEqual( {
		...RESULT,
		evidence: { given: [] },
		verdict: { kind: 'healthy' },
	} );
	expect( added( { ...RESULT } ) ).toBe( RESULT );
} );

it( 'counts what was sent before the plan was there once', () => {
	const planned = [ 'early', 'early', 'later' ].reduce(
		( state, id ) =>
			reduce( state, {
				type: 'probes-planned',
				probes: [ exchange( id ).probe ],
			} ),
		running()
	);
	expect( planned.run?.planned.map( ( { id } ) => id ) ).toEqual( [
		'early',
		'later',
	] );
} );
