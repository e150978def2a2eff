import { readResponse } from '../../diagnosis/probes';
import type { Exchange, Probe } from '../../diagnosis/evidence/types';
import { Pace } from './pace';
import { runProbes } from './run-probes';

function probe( id: string, changes: Partial< Probe > = {} ): Probe {
	return {
		id,
		endpoint: 'posts',
		route: '/',
		url: 'https://example.org/wp-json/',
		method: 'GET',
		credential: 'none',
		form: 'pretty',
		vantage: 'browser',
		dryRun: false,
		expects: { statuses: [ 200 ], why: '' },
		...changes,
	};
}

const PROBES = [
	probe( 'loopback-1', { vantage: 'loopback' } ),
	probe( 'cookie', { credential: 'cookie' } ),
	probe( 'visitor-1' ),
	probe( 'loopback-2', { vantage: 'loopback' } ),
	...[ 2, 3, 4, 5, 6 ].map( ( n ) => probe( `visitor-${ n }` ) ),
];

/** Two vantages that take a moment, and what was under way at the same time. */
function setUp( failure: Exchange[ 'failure' ] = null ) {
	const underWay = new Set< Probe >();
	const seen: { id: string; atOnce: string[] }[] = [];
	const send = async ( each: Probe ): Promise< Exchange > => {
		underWay.add( each );
		seen.push( {
			id: each.id,
			atOnce: [ ...underWay ].map( ( { vantage } ) => vantage ),
		} );
		await new Promise( ( resolve ) => setTimeout( resolve, 1 ) );
		underWay.delete( each );
		return {
			probe: each,
			sentAt: 0,
			duration: 0,
			response: null,
			failure,
			reachedEndpoint: false,
			receipt: null,
		};
	};
	return { seen, vantages: { browser: send, loopback: send } };
}

it( 'sends loopbacks beside the others once it is known that the site can ask itself', async () => {
	const { seen, vantages } = setUp();
	await runProbes( PROBES, vantages, () => {}, undefined, {
		canAskItself: true,
	} );
	expect( seen[ 0 ]?.id ).toBe( 'loopback-1' );
	expect( seen.find( ( { id } ) => id === 'visitor-1' )?.atOnce ).toEqual( [
		'loopback',
		'loopback',
		'browser',
	] );
} );

it( 'never has a loopback wait for another request of ours', async () => {
	const { seen, vantages } = setUp();
	await runProbes( PROBES, vantages, () => {} );
	const loopbacks = seen.filter( ( { id } ) => id.startsWith( 'loopback' ) );
	expect( loopbacks.flatMap( ( { atOnce } ) => atOnce ) ).not.toContain(
		'browser'
	);
	expect( seen.slice( -2 ) ).toEqual( loopbacks );
} );

it( 'hands over two loopbacks at a time', async () => {
	const { seen, vantages } = setUp();
	await runProbes(
		[ 1, 2, 3, 4, 5 ].map( ( n ) =>
			probe( `loopback-${ n }`, { vantage: 'loopback' } )
		),
		vantages,
		() => {}
	);
	expect( Math.max( ...seen.map( ( { atOnce } ) => atOnce.length ) ) ).toBe(
		2
	);
} );

it( 'gives one request of ours its turn after the browser’s, before any loopback', async () => {
	const { seen, vantages } = setUp();
	let before = 0;
	await runProbes( PROBES, vantages, () => {}, undefined, {
		beside: async () => {
			before = seen.length;
		},
	} );
	expect( seen.slice( 0, before ).map( ( { id } ) => id ) ).toContain(
		'cookie'
	);
	expect( seen.slice( before ).map( ( { id } ) => id ) ).toEqual( [
		'loopback-1',
		'loopback-2',
	] );
} );

it( 'asks as a visitor before it asks with a cookie, four at a time', async () => {
	const { seen, vantages } = setUp();
	await runProbes( PROBES, vantages, () => {} );
	expect( seen.findIndex( ( { id } ) => id === 'cookie' ) ).toBe( 6 );
	expect( Math.max( ...seen.map( ( { atOnce } ) => atOnce.length ) ) ).toBe(
		4
	);
} );

it( 'hands each exchange over and returns them in the order of the probes', async () => {
	const { vantages } = setUp();
	const arrived: string[] = [];
	const exchanges = await runProbes(
		PROBES,
		vantages,
		( { probe: { id } } ) => arrived.push( id )
	);
	expect( exchanges.map( ( e ) => e.probe.id ) ).toEqual(
		PROBES.map( ( { id } ) => id )
	);
	expect( arrived.sort() ).toEqual( PROBES.map( ( { id } ) => id ).sort() );
} );

it( 'sends nothing more once it is stopped', async () => {
	const { seen, vantages } = setUp();
	const controller = new AbortController();
	await runProbes(
		PROBES,
		vantages,
		() => controller.abort(),
		controller.signal
	);
	expect( seen.length ).toBeLessThanOrEqual( 4 );
} );

it( 'does not count what was cut off by the stop', async () => {
	const { vantages } = setUp( { kind: 'aborted', message: '' } );
	await expect( runProbes( PROBES, vantages, () => {} ) ).resolves.toEqual(
		[]
	);
} );

it( 'keeps the rest back once the site says that it is asked too often', async () => {
	const { seen, vantages } = setUp();
	const browser = async ( each: Probe ): Promise< Exchange > => ( {
		...( await vantages.browser( each ) ),
		response: readResponse( {
			status: 429,
			statusText: '',
			headers: {},
			body: '',
			finalUrl: each.url,
		} ),
	} );
	const exchanges = await runProbes(
		PROBES,
		{ ...vantages, browser },
		() => {},
		undefined,
		{ pace: new Pace( async () => {} ) }
	);
	// Those that were under way already, and each of them once more.
	expect( seen ).toHaveLength( 8 );
	expect( exchanges ).toHaveLength( PROBES.length );
	expect( exchanges.at( -1 )?.failure ).toMatchObject( {
		kind: 'refused-to-send',
		message: expect.stringContaining( 'asked too often' ),
	} );
} );
