import {
	answer,
	exchange,
	healthySite,
	restAnswer,
	restError,
} from '../../../tests/evidence';
import { receiptOf } from '../../../tests/receipt';
import type { ExchangeResponse, Probe } from '../../diagnosis/evidence/types';
import { exchangeOf } from '../../diagnosis/probes';
import type { Baseline } from '../../transport/sandbox/create-measure';
import { pause } from '../../transport/pause';
import { encodePluginSet } from '../../transport/sandbox/plugin-set';
import type { Run, SandboxedSend } from '../../transport/sandbox/run';
import { measureOf, workersFor } from './measure-of';
import type { TrialAnswer } from './search-outcome';

jest.mock( '../../transport/pause' );

const PLUGINS = [ 'a/a.php', 'b/b.php' ];
const { probe } = exchangeOf( healthySite().exchanges, { endpoint: 'posts' } )!;

const baselineOf = ( status: number ) =>
	( {
		signature: { status, code: null },
		absent: new Set(),
		sent: { exchange: { receipt: null } },
	} ) as unknown as Baseline;

/** What is told of trials that are answered in this order, each when it is sent. */
async function tried(
	answers: ExchangeResponse[],
	{
		seen = restError( 401, 'closed' ),
		baseline = undefined as Baseline | undefined,
	} = {}
) {
	const told: { answers: TrialAnswer[]; waits: number[]; slower: number } = {
		answers: [],
		waits: [],
		slower: 0,
	};
	let sent = 0;
	const vantages: string[] = [];
	const run = {
		mode: 'loader',
		plugins: PLUGINS,
		send: async ( asked: Probe, { enabled }: SandboxedSend ) => {
			vantages.push( asked.vantage );
			const id = `trial-${ ++sent }`;
			return {
				id,
				exchange: {
					...exchange( asked, answers[ sent - 1 ] ),
					duration: 10 * sent,
					receipt: receiptOf( id, {
						loaded: encodePluginSet( PLUGINS, enabled ),
					} ),
				},
			};
		},
	} as unknown as Run;
	const target = {
		exchange: exchange( probe, seen ),
		failure: { status: seen.status, code: seen.code },
	};
	const measure = measureOf( {
		run,
		carrier: 'header',
		target,
		...( baseline ? { baseline } : {} ),
		onAnswer: ( heard ) => told.answers.push( heard ),
		onWait: ( seconds ) => told.waits.push( seconds ),
		onSlower: () => told.slower++,
		signal: new AbortController().signal,
	} );
	const outcomes = await Promise.all(
		answers.map( async () => ( await measure( new Set() ) ).outcome )
	);
	return { ...told, outcomes, vantages, workers: workersFor( target ) };
}

it( 'tells of every trial under its own number, also when several are under way', async () => {
	const { answers, outcomes } = await tried( [
		restError( 401, 'closed' ),
		restAnswer( 200, [] ),
		restError( 401, 'by another' ),
	] );
	expect( outcomes ).toEqual( [ 'fail', 'pass', 'fail' ] );
	expect(
		answers.map( ( { trial, status, code, duration } ) => [
			trial,
			status,
			code,
			duration,
		] )
	).toEqual( [
		[ 1, 401, 'closed', 10 ],
		[ 2, 200, null, 20 ],
		[ 3, 401, 'by another', 30 ],
	] );
} );

it( 'tells when it waits, for how long, and that it is over', async () => {
	const { waits, slower, outcomes } = await tried( [
		answer( 429, '', { 'retry-after': '2' } ),
		restAnswer( 200, [] ),
	] );
	expect( waits ).toEqual( [ 2, 0 ] );
	expect( pause ).toHaveBeenCalledWith( 2, expect.any( AbortSignal ) );
	expect( slower ).toBe( 1 );
	expect( outcomes ).toEqual( [ 'transient', 'pass' ] );
} );

it( 'counts the status that the failure has here as well, but no limit, no broken server and no success', async () => {
	const other = restError( 403, 'elsewhere' );
	const outcome = async ( baseline?: Baseline ) =>
		( await tried( [ other ], { baseline } ) ).outcomes[ 0 ];
	expect( await outcome() ).toBe( 'unresolved' );
	expect( await outcome( baselineOf( 403 ) ) ).toBe( 'fail' );
	expect( await outcome( baselineOf( 401 ) ) ).toBe( 'unresolved' );

	const same = async ( status: number ) => {
		const here = answer( status, '', { 'retry-after': '0' } );
		const baseline = baselineOf( status );
		return ( await tried( [ here ], { baseline } ) ).outcomes[ 0 ];
	};
	expect( await same( 429 ) ).toBe( 'transient' );
	expect( await same( 500 ) ).toBe( 'unresolved' );
	expect( await same( 200 ) ).toBe( 'pass' );
} );

it( 'asks the server itself where a browser would follow a redirect, and counts any of them', async () => {
	const seen = { ...answer( 200, 'Log in.' ), redirected: true };
	const { outcomes, vantages, workers } = await tried(
		[ answer( 302, '' ), answer( 307, '' ), restAnswer( 200, [] ) ],
		{ seen }
	);
	expect( outcomes ).toEqual( [ 'fail', 'fail', 'pass' ] );
	expect( vantages ).toEqual( [ 'loopback', 'loopback', 'loopback' ] );
	expect( workers ).toBe( 1 );
} );

it( 'tells a page with a good status from the answer that was asked for', async () => {
	const { outcomes } = await tried(
		[ answer( 200, '<p>Soon.</p>' ), restAnswer( 200, [] ) ],
		{ seen: answer( 200, '<p>Soon.</p>' ) }
	);
	expect( outcomes ).toEqual( [ 'fail', 'pass' ] );
} );

it( 'does not take a good answer for an error that came with a good status', async () => {
	const closed = { ...restError( 401, 'closed' ), status: 200 };
	const { outcomes } = await tried(
		[ closed, restAnswer( 200, [] ), { ...closed, code: 'other' } ],
		{ seen: closed }
	);
	expect( outcomes ).toEqual( [ 'fail', 'pass', 'unresolved' ] );
} );
