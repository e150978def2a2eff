import {
	followUp,
	healthySite,
	htmlPage,
	respond,
	restError,
} from '../../../tests/evidence';
import { FRESH_NONCE_ENDPOINT, freshNonceFrom } from './fresh-nonce';
import { PROBE_LIMIT, planFollowUps } from './plan-follow-ups';

const OWN = { credential: 'cookie-nonce' } as const;
const idsOf = ( evidence: Parameters< typeof planFollowUps >[ 0 ] ) =>
	planFollowUps( evidence ).map( ( { id } ) => id );

describe( 'planFollowUps', () => {
	it( 'asks nothing more of a healthy site', () => {
		expect( idsOf( healthySite() ) ).toEqual( [] );
	} );

	it( 'asks nothing where it does not know what was asked', () => {
		expect( idsOf( { ...healthySite(), exchanges: null } ) ).toEqual( [] );
	} );

	it( 'asks nothing more of a site that says it is asked too often', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, OWN, restError( 403, 'rest_cookie_invalid_nonce' ) )
		);
		expect( idsOf( evidence ) ).not.toEqual( [] );
		respond(
			evidence,
			{ endpoint: 'index', credential: 'none' },
			htmlPage( 429, 'Slow down.' )
		);
		expect( idsOf( evidence ) ).toEqual( [] );
	} );

	it( 'fetches a fresh nonce when cookie and nonce are refused, then tries it', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, OWN, restError( 403, 'rest_cookie_invalid_nonce' ) )
		);
		expect( idsOf( evidence ) ).toEqual( [
			'browser/cookie/GET/rest-nonce/direct',
			'browser/cookie/GET/cookies-rest/direct',
			'browser/cookie/GET/cookies-admin/direct',
			'browser/cookie/GET/cookies-front/direct',
		] );
		followUp( evidence );
		expect( freshNonceFrom( evidence.exchanges ) ).toBe( 'a1b2c3d4e5' );
		expect( evidence.exchanges.at( -1 )?.probe.id ).toBe(
			'browser/cookie-nonce/GET/users-me-fresh-nonce/pretty'
		);
	} );

	const refused = ( code: string | null ) => [
		{
			method: 'GET',
			url: 'https://example.org/wp-json/wp/v2/users/me',
			status: 401,
			code,
			at: 0,
		},
	];

	it( 'asks which kinds of header arrive while a given request may have failed for its header', () => {
		const evidence = healthySite( ( e ) => {
			e.given = refused( 'rest_not_logged_in' );
		} );
		expect(
			idsOf( evidence ).filter( ( id ) => id.includes( 'echo' ) )
		).toEqual( [
			'browser/none/GET/echo-basic/direct',
			'browser/none/GET/echo-bearer/direct',
		] );
	} );

	it( 'does not ask for it where the given request failed for its nonce', () => {
		const evidence = healthySite( ( e ) => {
			e.given = refused( 'rest_cookie_invalid_nonce' );
		} );
		expect( JSON.stringify( idsOf( evidence ) ) ).not.toContain( 'echo-' );
	} );

	it( 'does not ask for it behind a password prompt, which would count a wrong login', () => {
		const evidence = healthySite( ( e ) => {
			e.given = refused( null );
			respond(
				e,
				{ endpoint: 'posts' },
				htmlPage( 401, '', { 'www-authenticate': 'Basic realm="x"' } )
			);
		} );
		expect( JSON.stringify( idsOf( evidence ) ) ).not.toContain( 'echo-' );
	} );

	it( 'sends nothing with a nonce it did not get', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, OWN, restError( 403, 'rest_cookie_invalid_nonce' ) )
		);
		followUp( evidence, () => htmlPage( 400, '0' ) );
		expect( freshNonceFrom( evidence.exchanges ) ).toBeNull();
		expect(
			evidence.exchanges.some(
				( { probe } ) => probe.endpoint === FRESH_NONCE_ENDPOINT
			)
		).toBe( false );
	} );

	it( 'asks by loopback what the browser may not ask behind a password prompt', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				{ vantage: 'browser' },
				htmlPage( 401, '<title>401 Unauthorized</title>', {
					'www-authenticate': 'Basic realm="x"',
				} )
			)
		);
		expect( idsOf( evidence ) ).toEqual(
			expect.arrayContaining( [
				'loopback/cookie-nonce/GET/edit-context/pretty',
				'loopback/cookie-nonce/POST/save-post/pretty',
				'loopback/cookie/GET/users-me/pretty',
			] )
		);
		expect( idsOf( evidence ).join() ).not.toContain( 'namespace' );
	} );

	it( 'asks the other namespaces when a public route is refused', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				{ endpoint: 'posts' },
				restError( 401, 'rest_login_required' )
			)
		);
		expect( idsOf( evidence ) ).toEqual( [
			'browser/none/GET/posts/query',
			'browser/none/GET/namespace-oembed-1.0/pretty',
			'browser/none/GET/namespace-shop-v1/pretty',
		] );
	} );

	it( 'reads the index with the login when visitors may not, and asks for what every WordPress has', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				{ credential: 'none' },
				restError( 401, 'rest_login_required' )
			)
		);
		expect( idsOf( evidence ) ).toContain(
			'browser/cookie-nonce/GET/index/pretty'
		);
		followUp( evidence, ( { credential } ) =>
			credential === 'none'
				? restError( 401, 'rest_login_required' )
				: undefined
		);
		expect(
			evidence.exchanges.filter( ( { probe } ) =>
				probe.endpoint.startsWith( 'namespace-' )
			)
		).toHaveLength( 1 );
	} );

	it( 'repeats a given request: real when safe, a dry run when not, never with its old nonce', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [
				{
					method: 'POST',
					url: 'https://example.org/wp-json/wp/v2/posts/7?_method=put&_wpnonce=abc#x',
					status: 401,
					code: null,
					at: 0,
				},
			];
		} );
		const probes = planFollowUps( evidence ).filter(
			( { endpoint } ) => endpoint === 'given'
		);
		expect( probes ).toHaveLength( 4 );
		expect( probes[ 0 ] ).toMatchObject( {
			id: 'browser/cookie-nonce/PUT/given/pretty',
			url: 'https://example.org/wp-json/wp/v2/posts/7?_method=put',
			dryRun: true,
		} );
		expect( JSON.stringify( probes ) ).not.toContain( 'abc' );
		expect( probes.every( ( { dryRun } ) => dryRun ) ).toBe( true );
		expect( probes[ 1 ]?.form ).toBe( 'query' );
	} );

	it( 'sends a pasted login once, with the request it came with, and as a dry run when that writes', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [ 'posts/7', 'posts/8' ].map( ( path ) => ( {
				method: 'DELETE',
				url: `https://example.org/wp-json/wp/v2/${ path }`,
				status: 401,
				code: null,
				at: 0,
				carries: 'basic',
				hasLogin: true,
			} ) );
		} );
		// Even where a cache refuses it, which other requests are repeated for.
		followUp( evidence, ( { credential } ) =>
			credential === 'application-password'
				? restError( 401, 'rest_forbidden', 'No.', { age: '3' } )
				: undefined
		);
		expect(
			evidence.exchanges
				.map( ( { probe } ) => probe )
				.filter(
					( { credential } ) => credential === 'application-password'
				)
		).toEqual( [
			expect.objectContaining( {
				method: 'DELETE',
				url: 'https://example.org/wp-json/wp/v2/posts/7',
				dryRun: true,
			} ),
		] );
	} );

	it.each( [
		[ 'GET', [] ],
		[ 'POST', [] ],
		[ 'PUT', [ 'PUT given-as-is' ] ],
		[ 'DELETE', [ 'DELETE given-as-is' ] ],
		[ 'HEAD', [ 'GET given-as-get' ] ],
	] )(
		'asks in another way only where the method of a given %s may be what is refused',
		( method, expected ) => {
			const evidence = healthySite( ( e ) => {
				e.given = [
					{
						method,
						url: 'https://example.org/wp-json/wp/v2/posts/7',
						status: 403,
						code: null,
						at: 0,
					},
				];
			} );
			const probes = planFollowUps( evidence );
			expect(
				probes
					.filter(
						( { endpoint } ) =>
							! /^(given|given-item|echo-\w+)$/.test( endpoint )
					)
					.map( ( probe ) => `${ probe.method } ${ probe.endpoint }` )
			).toEqual( expected );
			expect(
				probes.every(
					( probe ) =>
						probe.dryRun ||
						[ 'GET', 'HEAD' ].includes( probe.method )
				)
			).toBe( true );
		}
	);

	it( 'asks again past a cache that gave a refusal', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				{ endpoint: 'edit-context' },
				restError( 401, 'rest_forbidden_context', 'No.', { age: '3' } )
			)
		);
		const [ again ] = planFollowUps( evidence );
		expect( again?.endpoint ).toBe( 'edit-context-uncached' );
		expect( again?.url ).toMatch( /context=edit&ws401_fresh=\d+$/ );
		followUp( evidence );
		expect( idsOf( evidence ) ).toEqual( [] );
	} );

	it( 'lets the server ask what the browser is refused in front of PHP', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				{ vantage: 'browser' },
				htmlPage( 403, '<title>403 Forbidden</title>' )
			)
		);
		expect( idsOf( evidence ) ).toEqual(
			expect.arrayContaining( [
				'loopback/none/GET/posts/pretty',
				'loopback/cookie-nonce/GET/users-me/pretty',
			] )
		);
	} );

	it.each( [
		[ 'xmlrpc.php', 'xml-rpc' ],
		[ 'wp-login.php', 'login-page' ],
	] )( 'asks %s where that is the case to explain', ( file, endpoint ) => {
		const evidence = healthySite( ( e ) => {
			e.given = [
				{
					method: 'GET',
					url: `https://example.org/${ file }`,
					status: 403,
					code: null,
					at: 0,
				},
			];
		} );
		expect(
			planFollowUps( evidence ).map( ( each ) => each.endpoint )
		).toEqual( [ endpoint ] );
	} );

	it( 'looks twice at a page that may have kept a nonce', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [
				{
					method: 'GET',
					url: 'https://other.example/wp-json/x',
					status: 403,
					code: 'rest_cookie_invalid_nonce',
					at: 0,
				},
			];
		} );
		followUp( evidence );
		expect(
			evidence.exchanges
				.map( ( { probe } ) => probe.endpoint )
				.filter( ( endpoint ) => endpoint.startsWith( 'front-page' ) )
		).toEqual( [ 'front-page', 'front-page-again' ] );
	} );

	it( 'asks no more of a site that says it is asked too often', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				{ endpoint: 'posts' },
				restError( 429, 'too_many_requests' )
			)
		);
		expect( idsOf( evidence ) ).toEqual( [] );
	} );

	it( 'sends nothing to another site', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [
				'https://evil.example/wp-json/x',
				'//evil.example/wp-json/x',
				'https://example.org/shop',
			].map( ( url ) => ( {
				method: 'GET',
				url,
				status: 401,
				code: null,
				at: 0,
			} ) );
		} );
		expect( idsOf( evidence ) ).toEqual( [] );
	} );

	it( 'never asks twice and keeps to the limit', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, {}, restError( 401, 'x' ) );
			e.given = [ 1, 2, 3, 4, 5 ].map( ( n ) => ( {
				method: 'GET',
				url: `https://example.org/wp-json/shop/v1/orders/${ n }`,
				status: 401,
				code: null,
				at: 0,
			} ) );
		} );
		followUp( evidence, () => restError( 401, 'x' ) );
		const ids = evidence.exchanges.map( ( { probe } ) => probe.id );
		expect( new Set( ids ).size ).toBe( ids.length );
		expect( ids.length ).toBeLessThanOrEqual( PROBE_LIMIT );
	} );

	it.each( [
		[ 'POST', '/wp-json/wp/v2/pages/5', '/wp/v2/pages/5?context=edit' ],
		[
			'POST',
			'/wp-json/wp/v2/posts/7/autosaves?_locale=user',
			'/wp/v2/posts/7?context=edit',
		],
		[ 'POST', '/wp-json/wp/v2/pages', undefined ],
		[ 'POST', '/wp-json/shop/v1/orders/5', undefined ],
		[
			'DELETE',
			'/wp-json/wp/v2/pages/5?force=true',
			'/wp/v2/pages/5?context=edit',
		],
		[ 'DELETE', '/wp-json/shop/v1/orders/5', undefined ],
		[ 'GET', '/wp-json/wp/v2/pages/5', undefined ],
	] )(
		'reads what %s %s saves as the editor does',
		( method, path, route ) => {
			const evidence = healthySite( ( e ) => {
				e.given = [
					{
						method,
						url: `https://example.org${ path }`,
						status: 200,
						code: null,
						at: 0,
					},
				];
			} );
			const item = planFollowUps( evidence ).find(
				( { endpoint } ) => endpoint === 'given-item'
			);
			expect( item?.route ).toBe( route );
			expect( item?.dryRun ?? false ).toBe( false );
			expect( item?.method ?? 'GET' ).toBe( 'GET' );
		}
	);
} );
