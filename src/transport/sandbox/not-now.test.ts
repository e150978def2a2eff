import { answer, exchange, healthySite } from '../../../tests/evidence';
import type { Exchange } from '../../diagnosis/evidence/types';
import { pauseAfter, sendUntilAnswered } from './not-now';

const { probe } = healthySite().exchanges[ 0 ]!;

const answering = ( status: number, headers = {} ): Exchange => ( {
	...exchange( probe, answer( status, '', headers ) ),
	sentAt: 0,
} );

describe( 'how long the site is left alone', () => {
	it( 'is what it asks for, up to half a minute', () => {
		expect(
			pauseAfter( answering( 429, { 'retry-after': '3' } ), 0 )
		).toBe( 3 );
		expect(
			pauseAfter( answering( 503, { 'retry-after': '3600' } ), 0 )
		).toBe( 30 );
		expect(
			pauseAfter(
				answering( 503, {
					date: 'Mon, 30 Nov 2026 10:00:00 GMT',
					'retry-after': 'Mon, 30 Nov 2026 10:00:07 GMT',
				} ),
				0
			)
		).toBe( 7 );
	} );

	it( 'grows where it does not say', () => {
		expect(
			[ 0, 1, 2, 3, 9 ].map( ( inARow ) =>
				pauseAfter( answering( 503 ), inARow )
			)
		).toEqual( [ 1, 2, 4, 8, 8 ] );
		expect(
			pauseAfter( answering( 503, { 'retry-after': 'soon' } ), 0 )
		).toBe( 1 );
	} );
} );

describe( 'what no other trial tells', () => {
	/** Sends until there is an answer, to a site that gives these, then the last one for good. */
	async function sending( statuses: number[], wanted = 0 ) {
		const waited: number[] = [];
		let sent = 0;
		const { exchange: last } = await sendUntilAnswered(
			async () => ( {
				id: '',
				exchange: answering(
					statuses[ Math.min( sent++, statuses.length - 1 ) ]!
				),
			} ),
			{
				isWanted: ( { response } ) => response?.status === wanted,
				pause: async ( seconds ) => void waited.push( seconds ),
			}
		);
		return { status: last.response?.status, sent, waited };
	}

	it( 'is asked for again while the site cannot answer', async () => {
		expect( await sending( [ 500, 502, 401 ] ) ).toEqual( {
			status: 401,
			sent: 3,
			waited: [ 1, 2 ],
		} );
	} );

	it( 'is taken as it is where that is the failure, and in the end', async () => {
		expect( await sending( [ 503 ], 503 ) ).toMatchObject( { sent: 1 } );
		expect( await sending( [ 503 ] ) ).toEqual( {
			status: 503,
			sent: 5,
			waited: [ 1, 2, 4, 8 ],
		} );
	} );
} );
