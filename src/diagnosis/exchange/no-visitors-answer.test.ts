import { answer, exchange, healthySite } from '../../../tests/evidence';
import type { Exchange } from '../evidence/types';
import { noVisitorsAnswer } from './no-visitors-answer';

const { probe } = healthySite().exchanges.find(
	( { probe: { route, credential } } ) =>
		route !== null && credential === 'none'
)!;

const failed = (
	kind: NonNullable< Exchange[ 'failure' ] >[ 'kind' ]
): Exchange => ( {
	...exchange( probe, answer( 200, '' ) ),
	response: null,
	failure: { kind, message: '' },
} );

it( 'says that the site is slow where every request that was sent had no answer in time', () => {
	expect(
		noVisitorsAnswer( [ failed( 'timeout' ), failed( 'refused-to-send' ) ] )
	).toContain( 'too slow' );
} );

it( 'does not say so where something else kept the answers back, or nothing was sent', () => {
	for ( const exchanges of [
		[ failed( 'timeout' ), failed( 'network' ) ],
		[ failed( 'timeout' ), exchange( probe, answer( 200, '' ) ) ],
		[ failed( 'refused-to-send' ) ],
		[],
	] ) {
		expect( noVisitorsAnswer( exchanges ) ).toBe(
			'No anonymous request was answered.'
		);
	}
} );
