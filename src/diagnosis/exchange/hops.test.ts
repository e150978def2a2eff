import {
	answer,
	exchange,
	healthySite,
	restError,
} from '../../../tests/evidence';
import { hopsOf, hopsText, turnsIntoReading } from './hops';

const [ healthy ] = healthySite().exchanges;
const asked = healthy!;
const HOP = { status: 308, location: 'https://www.example.org/wp-json/' };

it( 'has every hop that was seen, else the end, else none', () => {
	const response = answer( 200, '' );
	expect( hopsOf( { ...asked, response: null } ) ).toEqual( [] );
	expect( hopsOf( exchange( asked.probe, response ) ) ).toEqual( [] );
	expect(
		hopsOf(
			exchange( asked.probe, {
				...response,
				redirected: true,
				redirects: [ HOP ],
			} )
		)
	).toEqual( [ HOP ] );
	expect(
		hopsOf(
			exchange( asked.probe, {
				...response,
				redirected: true,
				finalUrl: HOP.location,
			} )
		)
	).toEqual( [ { status: 0, location: HOP.location } ] );
} );

it.each( [
	[ 0, true ],
	[ 301, true ],
	[ 302, true ],
	[ 303, true ],
	[ 307, false ],
	[ 308, false ],
] )( 'knows whether %i turns a POST into a GET', ( status, expected ) => {
	expect( turnsIntoReading( [ HOP, { ...HOP, status } ] ) ).toBe( expected );
} );

it( 'writes hops with their status where it is known', () => {
	expect( turnsIntoReading( [] ) ).toBe( false );
	expect( hopsText( asked, [] ) ).toBe( asked.probe.url );
	expect(
		hopsText( exchange( asked.probe, restError( 401, 'x' ) ), [
			HOP,
			{ status: 0, location: 'https://b.example/' },
		] )
	).toBe(
		`${ asked.probe.url } 308 → ${ HOP.location } → https://b.example/`
	);
} );
