import {
	answer,
	exchange,
	healthySite,
	htmlPage,
	restAnswer,
	restError,
} from '../../../tests/evidence';
import { receiptOf } from '../../../tests/receipt';
import type { Exchange, ExchangeResponse } from '../evidence/types';
import { arrivalOfLogin } from './login-arrival';
import { isInFrontOfPhp, isKnownToWordPress, ownRequest } from './own-requests';
import { hasProxyBetween } from './proxy-signs';
import { arrivalOf } from './scheme-arrival';
import { exchangesOf } from './find-exchange';

const site = healthySite();
const [ mine ] = exchangesOf( site.exchanges, {
	endpoint: 'users-me',
	credential: 'cookie-nonce',
	vantage: 'browser',
} );
const NGINX = htmlPage(
	403,
	'<title>403 Forbidden</title><hr><center>nginx/1.22.1</center>'
);
const from = (
	vantage: Exchange[ 'probe' ][ 'vantage' ],
	response: ExchangeResponse
) => exchange( { ...mine!.probe, vantage }, response );
const me = restAnswer( 200, { id: 1 } );

describe( 'a request with login and nonce', () => {
	it( 'counts as the browser sent it, before any other', () => {
		const browser = from( 'browser', me );
		expect(
			ownRequest( [ from( 'loopback', me ), browser ], 'users-me' )
		).toBe( browser );
	} );

	it( 'counts by loopback where the web server answered the browser in the place of WordPress', () => {
		const loopback = from( 'loopback', me );
		const refused = from( 'browser', NGINX );
		expect( isInFrontOfPhp( refused ) ).toBe( true );
		expect( ownRequest( [ refused, loopback ], 'users-me' ) ).toBe(
			loopback
		);
		expect( ownRequest( [ refused ], 'users-me' ) ).toBeUndefined();
	} );

	it( 'came to PHP where a receipt says so, whatever the page looks like', () => {
		const page = { ...from( 'browser', NGINX ), receipt: receiptOf( 'a' ) };
		expect( isInFrontOfPhp( page ) ).toBe( false );
	} );

	it( 'is enough to be known only where WordPress answered as expected', () => {
		expect( isKnownToWordPress( [ from( 'browser', me ) ] ) ).toBe( true );
		expect(
			isKnownToWordPress( [
				from( 'browser', restError( 401, 'rest_not_logged_in' ) ),
			] )
		).toBe( false );
		expect( isKnownToWordPress( [] ) ).toBe( false );
	} );
} );

it( 'sees what stands between browser and server by what PHP was told, or by the answers', () => {
	const plain = from( 'browser', answer( 200, '' ) );
	const through = from( 'browser', answer( 200, '', { via: '1.1 a' } ) );
	const none = { ...plain, response: null };
	expect( hasProxyBetween( null, [] ) ).toBe( false );
	expect( hasProxyBetween( site.server, [ none, plain ] ) ).toBe( false );
	expect( hasProxyBetween( site.server, [ plain, through ] ) ).toBe( true );
	expect(
		hasProxyBetween(
			{ ...site.server, forwarded: { 'X-Forwarded-Proto': 'https' } },
			[]
		)
	).toBe( true );
} );

const NO_HEADER = {
	httpAuthorization: false,
	redirectHttpAuthorization: false,
	phpAuthUser: false,
	getallheaders: false,
};
const echoed = ( endpoint: 'echo-basic' | 'echo-bearer', body: string ) =>
	exchange( { ...mine!.probe, endpoint }, answer( 200, body ) );
const says = ( data: object ) => JSON.stringify( { success: true, data } );
const apacheModule = { ...site.server, sapi: 'apache2handler' };

describe( 'a header as programs send it', () => {
	it.each( [
		[ says( { httpAuthorization: true } ), 'arrives' ],
		[ says( { redirectHttpAuthorization: true } ), 'arrives' ],
		[ says( { getallheaders: true } ), 'lost' ],
		[ says( {} ), 'lost' ],
		[ '{"success":false,"data":{"httpAuthorization":true}}', 'answered' ],
		[ '{"success":true,"data":"-1"}', 'answered' ],
		[ 'null', 'answered' ],
		[ '<p>Log in.</p>', 'answered' ],
	] )( 'is judged by %s', ( body, fate ) => {
		const asked = echoed( 'echo-bearer', body );
		expect( arrivalOf( [ asked ], site.server, 'bearer' ) ).toEqual( {
			scheme: 'bearer',
			fate,
			exchange: asked,
		} );
	} );

	it( 'that mod_php reads by itself arrives: a Basic login, no token', () => {
		const seen = says( { getallheaders: true } );
		const fateOf = (
			server: typeof site.server,
			scheme: 'basic' | 'bearer'
		) =>
			arrivalOf(
				[ echoed( 'echo-basic', seen ), echoed( 'echo-bearer', seen ) ],
				server,
				scheme
			)?.fate;
		expect( fateOf( apacheModule, 'basic' ) ).toBe( 'arrives' );
		expect( fateOf( apacheModule, 'bearer' ) ).toBe( 'lost' );
		expect( fateOf( site.server, 'basic' ) ).toBe( 'lost' );
	} );

	it( 'is not judged where it was not asked for', () => {
		expect(
			arrivalOf(
				[ echoed( 'echo-basic', says( {} ) ) ],
				site.server,
				'bearer'
			)
		).toBeNull();
	} );
} );

describe( 'the way of a given login', () => {
	const { browserEcho, loopbackEcho, server } = site;
	const known = { browserEcho, loopbackEcho, server };
	const lost = { ...known, browserEcho: { ...browserEcho, ...NO_HEADER } };
	const arrives = echoed(
		'echo-bearer',
		says( { httpAuthorization: true } )
	);
	const gone = echoed( 'echo-bearer', says( {} ) );

	it.each( [
		[ 'arrives', { ...known, exchanges: [ arrives ] }, false, 1 ],
		[
			'is lost in general, and arrives',
			{ ...lost, exchanges: [ arrives ] },
			true,
			1,
		],
		[ 'does not arrive', { ...known, exchanges: [ gone ] }, true, 0 ],
		[ 'was not asked', { ...known, exchanges: [] }, false, 0 ],
		[ 'is lost in general', { ...lost, exchanges: [] }, true, 0 ],
		[
			'has no echo',
			{ ...lost, browserEcho: null, exchanges: null },
			false,
			0,
		],
		[
			'has no server',
			{ ...lost, server: null, exchanges: [ arrives ] },
			false,
			0,
		],
	] )( '%s', ( _, evidence, isStopped, reasons ) => {
		const arrival = arrivalOfLogin( evidence, 'token' );
		expect( arrival.isStopped ).toBe( isStopped );
		expect( arrival.reasons ).toHaveLength( reasons );
	} );

	it( 'is not asked of what goes in no header', () => {
		expect(
			arrivalOfLogin( { ...known, exchanges: [ gone ] }, 'key' )
		).toEqual( { isStopped: false, reasons: [] } );
	} );
} );
