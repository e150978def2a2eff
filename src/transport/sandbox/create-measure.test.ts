import {
	answer,
	exchange,
	healthySite,
	restAnswer,
	restError,
} from '../../../tests/evidence';
import { receiptOf } from '../../../tests/receipt';
import type {
	Exchange,
	ExchangeResponse,
	FailureKind,
	Receipt,
} from '../../diagnosis/evidence/types';
import { exchangeOf } from '../../diagnosis/probes';
import { createMeasure, takeBaseline } from './create-measure';
import { encodePluginSet } from './plugin-set';
import type { Run, SandboxedSend } from './run';

const PLUGINS = [ 'calm/calm.php', 'close/close.php' ];
const { probe } = exchangeOf( healthySite().exchanges, { endpoint: 'posts' } )!;
const OPEN = restAnswer( 200, [ { id: 1 } ] );

/** A run whose requests are answered in this order, the last answer for ever; notes what it was asked to send. */
function runOf(
	answers: ( ExchangeResponse | Partial< Exchange > )[],
	change: Partial< Receipt > = {}
) {
	const sent: SandboxedSend[] = [];
	const run = {
		mode: 'loader',
		plugins: PLUGINS,
		send: async ( _: unknown, how: SandboxedSend ) => {
			const at = Math.min( sent.push( how ), answers.length ) - 1;
			const given = answers[ at ]!;
			const id = `trial-${ sent.length }`;
			return {
				id,
				exchange: {
					...( 'status' in given
						? exchange( probe, given as ExchangeResponse )
						: { ...exchange( probe ), response: null, ...given } ),
					receipt: receiptOf( id, {
						loaded: encodePluginSet( PLUGINS, how.enabled ),
						...change,
					} ),
				},
			};
		},
	} as unknown as Run;
	return { run, sent };
}

/** A request without an answer. */
const none = ( kind: FailureKind, message = '' ) => ( {
	failure: { kind, message },
} );

/** Measures so often; how long it waited each time, and what came of it. */
async function measured(
	answers: Parameters< typeof runOf >[ 0 ],
	times = answers.length,
	signal?: AbortSignal
) {
	const waits: number[] = [];
	const measure = createMeasure( {
		run: runOf( answers ).run,
		probe,
		signatures: [ { status: 401 } ],
		pause: async ( seconds ) => void waits.push( seconds ),
		...( signal ? { signal } : {} ),
	} );
	const outcomes: string[] = [];
	for ( let time = 0; time < times; time++ ) {
		outcomes.push( ( await measure( new Set( PLUGINS ) ) ).outcome );
	}
	return { waits, outcomes };
}

const busy = ( retryAfter?: string, date?: string ) =>
	answer( 429, 'Slow down.', {
		...( retryAfter === undefined ? {} : { 'retry-after': retryAfter } ),
		...( date === undefined ? {} : { date } ),
	} );

describe( 'a trial after which the site is not ready for the next', () => {
	it( 'is followed by the wait that the site asks for', async () => {
		expect( await measured( [ busy( '2' ), busy( '7' ), OPEN ] ) ).toEqual(
			{
				waits: [ 2, 7 ],
				outcomes: [ 'transient', 'transient', 'pass' ],
			}
		);
	} );

	it( 'is followed by the wait until the date that the site names, by its own clock', async () => {
		const { waits } = await measured( [
			busy(
				'Wed, 21 Oct 2026 07:28:05 GMT',
				'Wed, 21 Oct 2026 07:28:00 GMT'
			),
		] );
		expect( waits ).toEqual( [ 5 ] );
	} );

	it( 'is followed by half a minute at most', async () => {
		const { waits } = await measured( [
			busy( '3600' ),
			busy(
				'Wed, 21 Oct 2026 08:28:00 GMT',
				'Wed, 21 Oct 2026 07:28:00 GMT'
			),
		] );
		expect( waits ).toEqual( [ 30, 30 ] );
	} );

	it.each( [
		[ 'no word', undefined ],
		[ 'a number below zero', '-5' ],
		[ 'a fraction', '0.01' ],
		[ 'nonsense', 'soon' ],
	] )(
		'is followed by longer and longer waits where the site says %s',
		async ( _, said ) => {
			const { waits } = await measured( [ busy( said ) ], 6 );
			expect( waits ).toEqual( [ 1, 2, 4, 8, 8, 8 ] );
		}
	);

	it( 'is forgotten as soon as the site answers', async () => {
		const { waits } = await measured( [ busy(), busy(), OPEN, busy() ] );
		expect( waits ).toEqual( [ 1, 2, 1 ] );
	} );

	it( 'is one that gets no answer at all, too', async () => {
		const silence = none( 'timeout' );
		expect( await measured( [ silence ] ) ).toEqual( {
			waits: [ 1 ],
			outcomes: [ 'transient' ],
		} );
	} );

	it( 'is followed by no wait when the search was stopped', async () => {
		const { waits } = await measured( [ busy() ], 1, AbortSignal.abort() );
		expect( waits ).toEqual( [] );
	} );
} );

it( 'says why a probe may not be sent, instead of counting it as an answer', async () => {
	await expect(
		measured( [
			none( 'refused-to-send', 'It would ask for a password.' ),
		] )
	).rejects.toThrow( 'It would ask for a password.' );
} );

it( 'sends each set as asked, and tells of it', async () => {
	const { run, sent } = runOf( [ restError( 401, 'closed' ), OPEN ] );
	const heard: unknown[] = [];
	const measure = createMeasure( {
		run,
		probe,
		signatures: [ { status: 401 } ],
		carrier: 'query',
		theme: 'none',
		onTrial: ( enabled, { id }, { outcome } ) =>
			heard.push( [ [ ...enabled ], id, outcome ] ),
	} );
	await measure( new Set( [ 'close/close.php' ] ) );
	await measure( new Set() );
	expect( sent ).toEqual( [
		{
			enabled: new Set( [ 'close/close.php' ] ),
			carrier: 'query',
			theme: 'none',
		},
		{ enabled: new Set(), carrier: 'query', theme: 'none' },
	] );
	expect( heard ).toEqual( [
		[ [ 'close/close.php' ], 'trial-1', 'fail' ],
		[ [], 'trial-2', 'pass' ],
	] );
} );

describe( 'the baseline', () => {
	it( 'is everything on, traced, and tells how the request fails here', async () => {
		const { run, sent } = runOf( [ restError( 401, 'closed' ) ] );
		const { signature, absent } = await takeBaseline( run, probe, {
			carrier: 'header',
		} );
		expect( sent ).toEqual( [
			{ enabled: new Set( PLUGINS ), carrier: 'header', trace: true },
		] );
		expect( signature ).toEqual( { status: 401, code: 'closed' } );
		expect( absent ).toEqual( new Set() );
	} );

	it( 'has no signature where no answer came', async () => {
		const { run } = runOf( [ none( 'timeout' ) ] );
		const { signature } = await takeBaseline( run, probe, {
			carrier: 'header',
		} );
		expect( signature ).toBeNull();
	} );

	it.each( [
		[ 'was not loaded', {}, [ 'close/close.php' ] ],
		[ 'may not have had its turn', { early: true }, [] ],
		[
			'came after one that broke',
			{ fatal: { plugin: PLUGINS[ 0 ]! } },
			[],
		],
	] )( 'counts a plugin that %s as %j', async ( _, change, expected ) => {
		const { run } = runOf( [ OPEN ], {
			loaded: encodePluginSet( PLUGINS, new Set( [ 'calm/calm.php' ] ) ),
			...( change as Partial< Receipt > ),
		} );
		const { absent } = await takeBaseline( run, probe, {
			carrier: 'header',
		} );
		expect( [ ...absent ] ).toEqual( expected );
	} );
} );

it( 'takes what everything on was answered before as the first answer to it, and sends the next', async () => {
	const { run, sent } = runOf( [ restError( 401, 'closed' ), OPEN ] );
	const { sent: first } = await takeBaseline( run, probe, {
		carrier: 'header',
	} );
	const measure = createMeasure( {
		run,
		probe,
		signatures: [ { status: 401 } ],
		trace: true,
		first,
	} );
	const all = new Set( PLUGINS );
	expect( await measure( new Set( [ 'calm/calm.php' ] ) ) ).toMatchObject( {
		outcome: 'pass',
	} );
	expect( await measure( all ) ).toMatchObject( { outcome: 'fail' } );
	expect( await measure( all ) ).toMatchObject( { outcome: 'pass' } );
	expect( sent ).toHaveLength( 3 );
	expect( sent.at( -1 ) ).toMatchObject( { trace: true } );
} );
