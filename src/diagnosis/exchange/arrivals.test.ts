import {
	answer,
	exchange,
	healthySite,
	htmlPage,
	restError,
} from '../../../tests/evidence';
import { receiptOf } from '../../../tests/receipt';
import type { ExchangeResponse, HeaderScheme } from '../evidence/types';
import { exchangeOf } from './find-exchange';
import { headerSchemeOf } from './header-scheme';
import { isLockOut } from './lock-out';
import { arrivalOfLogin } from './login-arrival';
import { hasProxyBetween } from './proxy-signs';
import { isReplaced } from './replaced-answer';
import { arrivalOf, SCHEME_ENDPOINTS } from './scheme-arrival';
import { wasNotSent } from './was-not-sent';

const healthy = healthySite();
const { server } = healthy;
const posts = exchangeOf( healthy.exchanges, { endpoint: 'posts' } )!;
const answered = ( response: ExchangeResponse ) =>
	exchange( posts.probe, response );

it.each( [
	[ 429, 'x', true ],
	[ 403, 'You have been temporarily blocked', true ],
	[ 403, 'Temporarily locked out', true ],
	[ 503, 'Your access to this site has been limited', true ],
	[ 503, 'Access has been temporarily limited', true ],
	[ 403, 'Too many failed attempts', true ],
	[ 403, 'Too many login attempts', true ],
	[ 403, 'Too many requests', true ],
	[ 403, 'Forbidden', false ],
	[ 401, 'Too many requests', false ],
	[ 200, 'Too many requests', false ],
] )( 'knows a lock-out: %d %s', ( status, words, is ) => {
	expect( isLockOut( answered( htmlPage( status, words ) ) ) ).toBe( is );
	expect( isLockOut( answered( restError( status, 'x', words ) ) ) ).toBe(
		is
	);
} );

it( 'takes no answer for no lock-out, and words beside the message for none', () => {
	expect( isLockOut( { ...posts, response: null } ) ).toBe( false );
	expect(
		isLockOut(
			answered( {
				...restError( 403, 'x', 'No.' ),
				body: '{"message":"No.","hint":"too many requests"}',
			} )
		)
	).toBe( false );
} );

it( 'knows the scheme that a credential goes in', () => {
	expect( headerSchemeOf( 'basic' ) ).toBe( 'basic' );
	expect( headerSchemeOf( 'token' ) ).toBe( 'bearer' );
	expect( headerSchemeOf( 'key' ) ).toBeNull();
	expect( headerSchemeOf() ).toBeNull();
} );

describe( 'a header of one scheme', () => {
	const said = ( data: object ) =>
		answer( 200, JSON.stringify( { success: true, data } ) );
	const asked = ( scheme: HeaderScheme, response: ExchangeResponse ) => [
		exchange(
			{ ...posts.probe, endpoint: SCHEME_ENDPOINTS[ scheme ] },
			response
		),
	];
	const fate = (
		response: ExchangeResponse,
		scheme: HeaderScheme = 'bearer',
		sapi = 'fpm-fcgi'
	) =>
		arrivalOf( asked( scheme, response ), { ...server, sapi }, scheme )
			?.fate;

	it.each( [
		[ 'arrives', { httpAuthorization: true } ],
		[ 'arrives', { redirectHttpAuthorization: true } ],
		[ 'lost', { getallheaders: true } ],
		[ 'lost', { httpAuthorization: 'true' } ],
		[ 'lost', {} ],
	] )( '%s where the echo says %j', ( expected, data ) => {
		expect( fate( said( data ) ) ).toBe( expected );
	} );

	it( 'arrives as a Basic login where Apache’s own PHP sees it', () => {
		const data = said( { getallheaders: true } );
		expect( fate( data, 'basic', 'apache2handler' ) ).toBe( 'arrives' );
		expect( fate( data, 'bearer', 'apache2handler' ) ).toBe( 'lost' );
		expect( fate( data, 'basic' ) ).toBe( 'lost' );
		expect( fate( said( {} ), 'basic', 'apache2handler' ) ).toBe( 'lost' );
	} );

	it.each( [
		htmlPage( 401, 'No' ),
		answer( 200, '{"success":false,"data":{}}' ),
		answer( 200, '{"success":true,"data":1}' ),
		answer( 200, 'null' ),
	] )( 'is answered by something else', ( response ) => {
		expect( fate( response ) ).toBe( 'answered' );
	} );

	it( 'was not asked', () => {
		expect( arrivalOf( [], server, 'basic' ) ).toBeNull();
		const other = asked( 'bearer', said( {} ) );
		expect( arrivalOf( other, server, 'basic' ) ).toBeNull();
	} );

	it( 'stops a login where it is lost, answered or known to be lost elsewhere', () => {
		const of = (
			exchanges: typeof healthy.exchanges | null,
			change: object = {},
			carried: Parameters< typeof arrivalOfLogin >[ 1 ] = 'token'
		) => arrivalOfLogin( { ...healthy, exchanges, ...change }, carried );
		const there = asked( 'bearer', said( { httpAuthorization: true } ) );
		const gone = asked( 'bearer', said( {} ) );
		expect( of( there ) ).toMatchObject( {
			isStopped: false,
			reasons: [ { kind: 'exchange', id: posts.probe.id } ],
		} );
		expect( of( gone ) ).toEqual( { isStopped: true, reasons: [] } );
		for ( const silent of [
			of( [] ),
			of( null ),
			of( there, { server: null } ),
			of( there, {}, 'key' ),
		] ) {
			expect( silent ).toEqual( { isStopped: false, reasons: [] } );
		}
		const lost = {
			browserEcho: {
				...healthy.browserEcho,
				httpAuthorization: false,
				redirectHttpAuthorization: false,
				phpAuthUser: false,
				getallheaders: true,
			},
		};
		expect( of( [], lost ).isStopped ).toBe( true );
		expect( of( there, lost ).isStopped ).toBe( true );
	} );
} );

it( 'sees what stands between by what PHP was told, and by an answer’s headers', () => {
	const marked = answered( {
		...posts.response!,
		headers: { via: '1.1 varnish', 'cf-ray': '1' },
	} );
	const plain = { ...server, forwarded: {} };
	expect(
		hasProxyBetween( plain, [ posts, { ...posts, response: null } ] )
	).toBe( false );
	expect( hasProxyBetween( plain, [ posts, marked ] ) ).toBe( true );
	expect( hasProxyBetween( null, [ marked ] ) ).toBe( true );
	expect( hasProxyBetween( null, [] ) ).toBe( false );
	expect(
		hasProxyBetween(
			{ ...server, forwarded: { 'x-forwarded-for': true } } as never,
			[]
		)
	).toBe( true );
} );

it.each( [
	[ 'plugin', 'rest_pre_dispatch', true ],
	[ 'theme', 'rest_post_dispatch', true ],
	[ 'plugin', 'rest_pre_echo_response', true ],
	[ 'plugin', 'rest_authentication_errors', false ],
	[ 'core', 'rest_pre_dispatch', false ],
] as const )(
	'knows an answer that was replaced: by a %s at %s',
	( kind, where, is ) => {
		expect(
			isReplaced( {
				...posts,
				receipt: receiptOf( '', {
					origin: {
						component: { kind, id: 'a', name: 'A' },
						file: 'a.php',
						line: 1,
						where,
						callback: '',
					},
				} ),
			} )
		).toBe( is );
		expect(
			isReplaced( {
				...posts,
				receipt: receiptOf( '', { origin: null } ),
			} )
		).toBe( false );
		expect( isReplaced( { ...posts, receipt: null } ) ).toBe( false );
	}
);

it( 'knows what never left', () => {
	const failed = ( kind: string ) =>
		wasNotSent( { kind, message: '' } as never );
	expect( failed( 'refused-to-send' ) ).toBe( true );
	expect( failed( 'not-listening' ) ).toBe( true );
	expect( failed( 'timeout' ) ).toBe( false );
	expect( wasNotSent( null ) ).toBe( false );
} );
