import { answer, exchange, healthySite, plugin } from '../../../tests/evidence';
import type { Component } from '../../diagnosis/evidence/types';
import type { Run } from '../../transport/sandbox/run';
import { ServerError } from '../../transport/server-error';
import { troubleOf } from './empty-outcome';
import { workersFor } from './measure-of';
import { nameOf } from './search-outcome';
import { probeOf, type SearchTarget } from './search-site';
import { seenOn } from './seen-on';
import { NoReceipts } from './within-run';

describe( 'why a search ended without a result', () => {
	const running = new AbortController().signal;
	const stopped = AbortSignal.abort();

	it( 'is that it was stopped, whatever broke then', () => {
		expect( troubleOf( new Error( 'x' ), stopped ) ).toEqual( {
			kind: 'stopped',
			message: '',
		} );
	} );

	it( 'is what the site says, or that it gives no receipts', () => {
		expect( troubleOf( new NoReceipts(), running )?.kind ).toBe(
			'no-receipts'
		);
		expect(
			troubleOf( new ServerError( 'refused', 'You may not.' ), running )
		).toEqual( { kind: 'refused', message: 'You may not.' } );
	} );

	it( 'is not made up for what nobody expected', () => {
		expect( () => troubleOf( new Error( 'boom' ), running ) ).toThrow(
			'boom'
		);
	} );
} );

describe( 'who had a hand in an answer', () => {
	const step = ( component: Component, line: number ) => ( {
		component,
		file: 'a.php',
		line,
		where: 'a_hook',
		before: 'null',
		after: 'error',
		more: 'left out',
	} );
	const core: Component = { kind: 'core', id: 'core', name: 'WordPress' };
	const own = plugin( 'x/x.php', 'X' );
	const runWith = ( trace: () => unknown ) =>
		( { trace: async () => trace() } ) as unknown as Run;

	it( 'is everybody but WordPress itself, in order', async () => {
		const seen = await seenOn(
			runWith( () => ( {
				steps: [ step( own, 1 ), step( core, 2 ), step( own, 3 ) ],
			} ) ),
			'id'
		);
		expect( seen ).toEqual(
			[ 1, 3 ].map( ( line ) => ( {
				component: own,
				file: 'a.php',
				line,
				where: 'a_hook',
				before: 'null',
				after: 'error',
			} ) )
		);
	} );

	it( 'is nobody where the site does not tell, and no reason to hide what broke here', async () => {
		const failing = ( error: Error ) =>
			seenOn(
				runWith( () => {
					throw error;
				} ),
				'id'
			);
		expect( await failing( new ServerError( 'refused', '' ) ) ).toEqual(
			[]
		);
		await expect( failing( new Error( 'boom' ) ) ).rejects.toThrow(
			'boom'
		);
	} );
} );

describe( 'what is sent in the place of a failure', () => {
	const target = ( redirected: boolean ): SearchTarget => {
		const asked = healthySite().exchanges.find(
			( { probe } ) => probe.vantage === 'browser'
		);
		if ( ! asked ) {
			throw new Error( 'Nothing was asked.' );
		}
		return {
			exchange: exchange( asked.probe, {
				...answer( 401, '' ),
				redirected,
			} ),
			failure: { status: 401, code: null },
		};
	};

	it( 'is the same request, and from the server where a browser would follow a redirect', () => {
		const { exchange: asked } = target( false );
		expect( probeOf( target( false ) ) ).toEqual( asked.probe );
		expect( probeOf( target( true ) ) ).toEqual( {
			...asked.probe,
			vantage: 'loopback',
		} );
	} );

	it( 'goes out one at a time where each keeps two workers of the site busy', () => {
		expect( workersFor( target( true ) ) ).toBe( 1 );
		expect( workersFor( target( false ) ) ).toBeGreaterThan( 1 );
	} );
} );

it( 'calls a plugin by its name, and by its file where that is not known', () => {
	const names = { 'x/x.php': 'X' };
	expect( nameOf( { names }, 'x/x.php' ) ).toBe( 'X' );
	expect( nameOf( { names }, 'y/y.php' ) ).toBe( 'y/y.php' );
} );
