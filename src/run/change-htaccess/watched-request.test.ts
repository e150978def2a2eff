import {
	exchange,
	fail,
	healthySite,
	respond,
	restError,
} from '../../../tests/evidence';
import { watchedRequest } from './watched-request';

const CLOSED = restError( 401, 'closed' );
const VISITOR = {
	endpoint: 'posts',
	credential: 'none',
	form: 'pretty',
} as const;

it( 'is none where a visitor is answered as on a healthy site', () => {
	expect( watchedRequest( healthySite().exchanges ) ).toBeUndefined();
} );

it( 'is the first question of a visitor that failed, as a plain GET', () => {
	const { exchanges } = healthySite( ( e ) => {
		respond( e, { endpoint: 'posts', credential: 'none' }, CLOSED );
	} );
	const first = exchanges.find(
		( { probe } ) =>
			probe.endpoint === 'posts' && probe.credential === 'none'
	);
	expect( watchedRequest( exchanges ) ).toEqual( {
		url: first?.probe.url,
		method: 'GET',
		credential: 'none',
		headers: {},
	} );
} );

it.each( [
	[ 'with a login', { credential: 'cookie-nonce' } ],
	[ 'for our own echo', { endpoint: 'echo' } ],
] as const )( 'is none that is sent %s', ( _, wanted ) => {
	const { exchanges } = healthySite( ( e ) => respond( e, wanted, CLOSED ) );
	expect( watchedRequest( exchanges ) ).toBeUndefined();
} );

it( 'is none that was to change something', () => {
	const { exchanges } = healthySite();
	const [ first ] = exchanges;
	expect(
		watchedRequest( [
			exchange(
				{ ...first!.probe, method: 'POST', credential: 'none' },
				CLOSED
			),
		] )
	).toBeUndefined();
} );

it( 'is none that got no answer: nothing could be compared', () => {
	const { exchanges } = healthySite( ( e ) => fail( e, VISITOR, 'network' ) );
	expect( watchedRequest( exchanges ) ).toBeUndefined();
} );
