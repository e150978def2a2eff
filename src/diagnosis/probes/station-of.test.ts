import {
	answer,
	exchange,
	healthySite,
	htmlPage,
	restAnswer,
	restError,
} from '../../../tests/evidence';
import type { ExchangeResponse } from '../types';
import { planProbes } from './plan-probes';
import { stationOf } from './station-of';

const probes = planProbes( healthySite() );
const posts = probes.find( ( { endpoint } ) => endpoint === 'posts' )!;
const nobody = probes.find(
	( { endpoint, credential } ) =>
		endpoint === 'users-me' && credential === 'none'
)!;

const cases: [ string, ExchangeResponse, string ][] = [
	[ 'an answer as expected', restAnswer( 200, [] ), 'endpoint' ],
	[
		'a code WordPress does not have',
		restError( 401, 'rest_login_required' ),
		'plugin',
	],
	[
		'WordPress’s words without a route',
		restError( 401, 'rest_not_logged_in' ),
		'plugin',
	],
	[
		'a refusal of the route itself',
		restError( 401, 'rest_forbidden', 'No.', { allow: 'GET' } ),
		'endpoint',
	],
	[
		'a rejected nonce',
		restError( 403, 'rest_cookie_invalid_nonce' ),
		'wordpress',
	],
	[ 'a missing route', restError( 404, 'rest_no_route' ), 'wordpress' ],
	[
		'an error without a status',
		restAnswer( 500, { code: 'x', message: 'No.', data: null } ),
		'plugin',
	],
	[
		'the error page',
		htmlPage( 500, '<div class="wp-die-message">' ),
		'plugin',
	],
	[ 'the error page as JSON', restError( 403, 'wp_die' ), 'plugin' ],
	[ 'JSON from an early exit', answer( 401, '{"success":false}' ), 'plugin' ],
	[
		'Apache',
		htmlPage( 401, '<title>401 Unauthorized</title>' ),
		'web-server',
	],
	[ 'nginx', htmlPage( 403, '<center>nginx/1.22.1</center>' ), 'web-server' ],
	[
		'a challenge without a known page',
		htmlPage( 401, 'No.', { 'www-authenticate': 'Basic' } ),
		'web-server',
	],
	[
		'a challenge from PHP',
		htmlPage( 401, 'No.', { 'www-authenticate': 'Basic', expires: '0' } ),
		'php',
	],
	[
		'a firewall',
		htmlPage( 403, 'Wait', { 'cf-mitigated': 'challenge' } ),
		'proxy',
	],
	[
		'a page of the theme',
		htmlPage( 404, '<html>', { link: '<x>; rel="https://api.w.org/"' } ),
		'wordpress',
	],
	[ 'an exit without a body', htmlPage( 401, '' ), 'php' ],
];

describe( 'stationOf', () => {
	it.each( cases )( 'places %s', ( _, response, station ) => {
		expect( stationOf( exchange( posts, response ) )?.station ).toBe(
			station
		);
	} );

	it( 'takes the words of WordPress for its own where they are right', () => {
		expect(
			stationOf(
				exchange( nobody, restError( 401, 'rest_not_logged_in' ) )
			)?.station
		).toBe( 'wordpress' );
	} );

	it( 'says nothing when nothing came back', () => {
		expect(
			stationOf( { ...exchange( posts ), response: null } )
		).toBeNull();
	} );
} );
