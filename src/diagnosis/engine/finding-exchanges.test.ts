import { healthySite, respond, restError } from '../../../tests/evidence';
import { exchangesBehind, withRepeated } from './finding-exchanges';

it( 'names each exchange once, those that are cited and those that must turn', () => {
	expect(
		exchangesBehind( {
			because: [
				{ kind: 'exchange', id: 'first', note: '' },
				{ kind: 'fact', text: 'A fact is no exchange.' },
				{ kind: 'exchange', id: 'second', note: '' },
			],
			remediation: {
				steps: [],
				tradeOff: '',
				verify: [ 'second', 'third' ],
			},
		} as never )
	).toEqual( [ 'first', 'second', 'third' ] );
} );

it( 'puts what was sent again in the place of the first time, and keeps the rest', () => {
	const before = healthySite().exchanges;
	const later = healthySite();
	respond( later, { endpoint: 'posts' }, restError( 500, 'broken' ) );
	const repeated = later.exchanges.filter(
		( { probe } ) => probe.endpoint === 'posts'
	);
	expect( repeated ).not.toHaveLength( 0 );

	const now = withRepeated( before, repeated );

	expect( now.map( ( { probe } ) => probe.id ) ).toEqual(
		before.map( ( { probe } ) => probe.id )
	);
	expect( now.map( ( { response } ) => response?.code ) ).toEqual(
		before.map( ( { probe, response } ) =>
			probe.endpoint === 'posts' ? 'broken' : response?.code
		)
	);
} );
