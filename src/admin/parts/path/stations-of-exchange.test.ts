import {
	exchange,
	healthySite,
	htmlPage,
	restError,
} from '../../../../tests/evidence';
import { stationsOfExchange } from './stations-of-exchange';

const posts = healthySite().exchanges[ 1 ]!.probe;
const passages = ( ...asked: Parameters< typeof stationsOfExchange > ) =>
	stationsOfExchange( ...asked ).map( ( { station, passage } ) => [
		station,
		passage,
	] );

it( 'lets a good answer pass every station', () => {
	const stops = stationsOfExchange( exchange( posts ), [] );
	expect( stops.every( ( { passage } ) => passage === 'passed' ) ).toBe(
		true
	);
	expect( stops.at( -1 )?.label ).toBe( '/wp/v2/posts' );
} );

it( 'stops where the web server answered', () => {
	expect(
		passages(
			exchange( posts, htmlPage( 403, '<title>403 Forbidden</title>' ) ),
			[]
		)
	).toEqual( [
		[ 'browser', 'passed' ],
		[ 'web-server', 'answered' ],
		[ 'php', 'not-reached' ],
		[ 'wordpress', 'not-reached' ],
		[ 'plugin', 'not-reached' ],
		[ 'endpoint', 'not-reached' ],
	] );
} );

it( 'draws the proxy that shows itself in this answer alone', () => {
	const stops = passages(
		exchange( posts, restError( 401, 'x', 'No.', { age: '7' } ) ),
		[]
	);
	expect( stops[ 1 ] ).toEqual( [ 'proxy', 'answered' ] );
} );

it( 'puts a refusal that only the server itself gets past in front of it', () => {
	const refused = exchange( posts, htmlPage( 403, 'No.' ) );
	const own = exchange( { ...posts, vantage: 'loopback' } );
	expect( passages( refused, [ refused, own ] ) ).toContainEqual( [
		'proxy',
		'answered',
	] );
} );

it( 'claims nothing when nothing came back', () => {
	expect(
		passages( { ...exchange( posts ), response: null }, [] )
	).toContainEqual( [ 'web-server', 'unknown' ] );
} );
