import pLimit from 'p-limit';

import { answer, exchange, healthySite } from '../../../tests/evidence';
import type { Exchange, Probe } from '../../diagnosis/evidence/types';
import { Pace } from './pace';

const probe: Probe = {
	...healthySite().exchanges[ 0 ]!.probe,
	route: '/',
	vantage: 'browser',
	credential: 'none',
};

const ok = exchange( probe, answer( 200, '[]' ) );
const limited = ( retryAfter?: string ) =>
	exchange(
		probe,
		answer( 429, '', retryAfter ? { 'retry-after': retryAfter } : {} )
	);
const timeout = ( changes: Partial< Probe > = {} ): Exchange => ( {
	...ok,
	probe: { ...probe, ...changes },
	duration: 20_000,
	response: null,
	failure: { kind: 'timeout', message: '' },
} );

/** A site that gives these answers, the last one for good. */
function setUp( ...answers: Exchange[] ) {
	const waited: number[] = [];
	const pace = new Pace( async ( seconds ) => void waited.push( seconds ) );
	const limit = pLimit( 4 );
	let asked = 0;
	const send = () =>
		pace.send(
			async () => answers[ Math.min( asked++, answers.length - 1 ) ]!,
			limit
		);
	return { pace, limit, waited, send, asked: () => asked };
}

describe( 'a limit that the diagnosis runs into', () => {
	it( 'is waited for, and the probe sent again, one at a time from then on', async () => {
		const { send, waited, limit, pace } = setUp( ok, limited( '2' ), ok );
		await send();
		expect( limit.concurrency ).toBe( 4 );
		expect( ( await send() ).response?.status ).toBe( 200 );
		expect( waited ).toEqual( [ 2 ] );
		expect( limit.concurrency ).toBe( 1 );
		expect( pace.haltFor( probe ) ).toBeNull();
	} );

	it( 'is waited for once by all that ran into it', async () => {
		const { send, waited, asked } = setUp(
			limited( '2' ),
			limited( '2' ),
			ok
		);
		await Promise.all( [ send(), send() ] );
		expect( waited ).toEqual( [ 2 ] );
		expect( asked() ).toBe( 4 );
	} );

	it( 'ends it where the site asks for longer than anybody waits', async () => {
		const { send, waited, pace } = setUp( limited( '900' ) );
		expect( ( await send() ).response?.status ).toBe( 429 );
		expect( waited ).toEqual( [] );
		expect( pace.haltFor( probe ) ).toBe( 'asked-too-often' );
	} );

	it( 'is waited for once where the site does not say for how long, and ends it where it is there then', async () => {
		const brief = setUp( limited(), ok );
		expect( ( await brief.send() ).response?.status ).toBe( 200 );
		expect( brief.pace.haltFor( probe ) ).toBeNull();
		const { send, waited, pace, asked } = setUp( limited() );
		expect( ( await send() ).response?.status ).toBe( 429 );
		expect( waited ).toEqual( [ 5 ] );
		expect( asked() ).toBe( 2 );
		expect( pace.haltFor( probe ) ).toBe( 'asked-too-often' );
	} );

	it( 'ends it where it does not end', async () => {
		const { send, waited, pace } = setUp( limited( '30' ) );
		await send();
		expect( waited ).toEqual( [ 30, 30, 30 ] );
		expect( pace.haltFor( probe ) ).toBe( 'asked-too-often' );
	} );

	it( 'makes no flood of a diagnosis where it does not end and asks for a moment only', async () => {
		const { send, pace, asked } = setUp( limited( '0' ) );
		await Promise.all( [ send(), send(), send(), send() ] );
		expect( asked() ).toBe( 16 );
		expect( pace.haltFor( probe ) ).toBe( 'asked-too-often' );
	} );

	it( 'is waited for once by each probe of a diagnosis, no more', async () => {
		const { send, pace, asked } = setUp(
			...Array.from( { length: 80 }, ( _, n ) =>
				n % 2 ? ok : limited( '1' )
			)
		);
		for ( let n = 0; n < 40 && ! pace.haltFor( probe ); n++ ) {
			await send();
		}
		expect( pace.haltFor( probe ) ).toBe( 'asked-too-often' );
		expect( asked() ).toBe( 61 );
	} );

	it( 'is waited for after a login that was pasted, and that is not sent again', async () => {
		const pasted = exchange(
			{
				...probe,
				endpoint: 'given',
				credential: 'application-password',
			},
			answer( 429, '', { 'retry-after': '5' } )
		);
		const { send, waited, asked } = setUp( pasted, ok );
		expect( ( await send() ).response?.status ).toBe( 429 );
		expect( asked() ).toBe( 1 );
		await send();
		expect( waited ).toEqual( [ 5 ] );
	} );
} );

describe( 'a slow site', () => {
	it( 'is asked two at a time', async () => {
		const { send, limit } = setUp( { ...ok, duration: 6000 } );
		await send();
		expect( limit.concurrency ).toBe( 2 );
	} );

	it( 'that answers nothing in time is not asked the rest', async () => {
		const { send, pace } = setUp( timeout() );
		for ( let n = 0; n < 4; n++ ) {
			expect( pace.haltFor( probe ) ).toBeNull();
			await send();
		}
		expect( pace.haltFor( probe ) ).toBe( 'no-answer-in-time' );
		// Neither another kind, nor what is not REST.
		expect(
			pace.haltFor( { ...probe, credential: 'cookie-nonce' } )
		).toBeNull();
		expect( pace.haltFor( { ...probe, route: null } ) ).toBeNull();
	} );

	it( 'that answers no user in time is not asked as one any more, after fewer', async () => {
		const { send, pace } = setUp(
			timeout( { credential: 'cookie-nonce' } )
		);
		const asUser: Probe = { ...probe, credential: 'cookie-nonce' };
		await send();
		expect( pace.haltFor( asUser ) ).toBeNull();
		await send();
		expect( pace.haltFor( asUser ) ).toBe( 'no-answer-in-time' );
		expect( pace.haltFor( probe ) ).toBeNull();
	} );

	it( 'is asked on where one request was answered', async () => {
		const { send, pace } = setUp( ok, timeout() );
		for ( let n = 0; n < 6; n++ ) {
			await send();
		}
		expect( pace.haltFor( probe ) ).toBeNull();
	} );

	it( 'is not taken for one because of requests to itself', async () => {
		const { send, limit } = setUp( timeout( { vantage: 'loopback' } ) );
		await send();
		expect( limit.concurrency ).toBe( 4 );
	} );
} );

it( 'tells for how long the site is left alone', async () => {
	const told: number[] = [];
	const pace = new Pace(
		async () => {},
		( seconds ) => void told.push( seconds )
	);
	const answers = [ limited( '3' ), ok ];
	await pace.send( async () => answers.shift()!, pLimit( 4 ) );
	expect( told ).toEqual( [ 3 ] );
} );
