import { createLoopbackCall, type LoopbackRequest } from './loopback-call';
import type { Server } from './server';
import { ServerError } from './server-error';

const request = ( url: string ): LoopbackRequest => ( {
	url,
	method: 'GET',
	headers: {},
	credential: 'none',
} );

const answer = ( duration: number ) => ( {
	response: null,
	failure: { kind: 'network', message: '' },
	duration,
} );

/** A server whose answers say by their duration which one they are. */
function setUp( patience?: () => number ) {
	const calls: string[][] = [];
	let underWay = 0;
	let most = 0;
	const call = jest.fn(
		async ( _action: string, _schema: unknown, fields: never ) => {
			const { probe, probes } = fields as Record< string, string >;
			const asked: string[] = probes ? JSON.parse( probes ) : [ probe ];
			calls.push( asked );
			most = Math.max( most, ++underWay );
			await new Promise( ( resolve ) => setTimeout( resolve, 1 ) );
			underWay--;
			const answers = asked.map( ( each ) =>
				answer( Number( JSON.parse( each ).url ) )
			);
			return probes ? { answers } : answers[ 0 ];
		}
	);
	const ask = createLoopbackCall(
		{ call } as unknown as Server,
		() => 0,
		patience
	);
	return { ask, call, calls, most: () => most };
}

it( 'sends what is asked at the same time in one call, two at most, and no call beside another', async () => {
	const { ask, calls, most } = setUp();
	const answers = await Promise.all(
		[ 1, 2, 3 ].map( ( n ) => ask( request( String( n ) ) ) )
	);
	expect( answers.map( ( { duration } ) => duration ) ).toEqual( [
		1, 2, 3,
	] );
	expect( calls.map( ( { length } ) => length ) ).toEqual( [ 2, 1 ] );
	expect( most() ).toBe( 1 );
	await ask( request( '4' ) );
	expect( calls ).toHaveLength( 3 );
} );

it( 'keeps apart what is stopped apart', async () => {
	const { ask, calls } = setUp();
	const { signal } = new AbortController();
	await Promise.all( [
		ask( request( '1' ), signal ),
		ask( request( '2' ) ),
	] );
	expect( calls.map( ( { length } ) => length ) ).toEqual( [ 1, 1 ] );
} );

it( 'says how long the server shall wait as it is when the call goes out', async () => {
	let seconds = 12;
	const { ask, calls } = setUp( () => seconds );
	await ask( request( '1' ) );
	seconds = 4;
	await ask( request( '2' ) );
	expect(
		calls.map( ( [ each ] ) => JSON.parse( each ?? '' ).timeout )
	).toEqual( [ 12, 4 ] );
} );

it( 'asks one by one where the server does not take several, so that one bad probe does not cost the other its answer', async () => {
	const { ask, call } = setUp();
	call.mockRejectedValueOnce( new ServerError( 'refused', 'no', 'bad' ) );
	const answers = await Promise.all( [
		ask( request( '1' ) ),
		ask( request( '2' ) ),
	] );
	expect( answers.map( ( { duration } ) => duration ) ).toEqual( [ 1, 2 ] );
} );

it( 'hands on that the server could not be asked, and asks again the next time', async () => {
	const { ask, call } = setUp();
	call.mockRejectedValueOnce( new ServerError( 'timeout', 'late' ) );
	const asked = await Promise.allSettled( [
		ask( request( '1' ) ),
		ask( request( '2' ) ),
	] );
	expect( asked.map( ( { status } ) => status ) ).toEqual( [
		'rejected',
		'rejected',
	] );
	expect( ( await ask( request( '3' ) ) ).duration ).toBe( 3 );
} );
