import {
	followUp,
	healthySite,
	htmlPage,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import type { ExchangeResponse, Probe } from '../../evidence/types';
import check from './given-sender-refused';

const AGENT = 'python-requests/2.31.0';

/** A site that was given a request of a program, and answers each probe as told. */
const given = (
	respondTo: ( probe: Probe ) => ExchangeResponse | undefined,
	shown: object = { userAgent: AGENT }
) =>
	healthySite( ( e ) => {
		e.given = [
			{
				method: 'GET',
				url: 'https://example.org/wp-json/wp/v2/pages',
				status: 403,
				code: null,
				at: 0,
				...shown,
			},
		];
		followUp( e, respondTo );
	} );

const SERVER_PAGE = htmlPage(
	403,
	'<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><hr><center>nginx</center></body></html>'
);

describe( 'given-sender-refused', () => {
	it( 'names the User-Agent with which the web server refuses', () => {
		const evidence = given( ( { userAgent } ) =>
			userAgent ? SERVER_PAGE : undefined
		);
		const { summary } = findingOf( check, evidence );
		expect( summary ).toContain( `User-Agent “${ AGENT }”` );
		expect( summary ).toMatch( /^The web server answers 403/ );
		expect( diagnose( evidence ).headline ).toBe( summary );
		expect( diagnose( evidence ).findings ).toHaveLength( 1 );
	} );

	it.each( [
		[ { origin: 'https://app.example' }, 'Origin “https://app.example”' ],
		[
			{ referer: 'https://app.example/a' },
			'Referer “https://app.example/a”',
		],
	] )( 'names %j', ( shown, words ) => {
		const evidence = given(
			( { origin, referer, endpoint } ) =>
				( origin || referer ) && endpoint.startsWith( 'as-sender' )
					? restError( 403, 'somebody_else' )
					: undefined,
			shown
		);
		expect( findingOf( check, evidence ).summary ).toContain( words );
	} );

	it.each( [ 429, 500, 503 ] )(
		'accuses no name of a program where its trial is answered %d',
		( status ) => {
			const evidence = given( ( { userAgent } ) =>
				userAgent ? restError( status, 'somebody_else' ) : undefined
			);
			expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		}
	);

	it( 'names the question that browsers ask before', () => {
		const evidence = given(
			( { endpoint } ) =>
				endpoint === 'as-sender-preflight'
					? restError( 401, 'somebody_else' )
					: undefined,
			{ origin: 'https://app.example', crossSite: true }
		);
		expect( findingOf( check, evidence ).summary ).toContain( 'OPTIONS' );
	} );

	it( 'passes where the request passes under that name', () => {
		expect(
			judge(
				check,
				given( () => undefined )
			).outcome
		).toBe( 'pass' );
	} );

	it( 'accuses no name where the server does not get through to itself at all', () => {
		const evidence = given( ( { vantage } ) =>
			vantage === 'loopback' ? SERVER_PAGE : undefined
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'does not ask where the request is refused here as well', () => {
		const evidence = given( ( { endpoint } ) =>
			endpoint === 'given' ? restError( 403, 'closed' ) : undefined
		);
		expect(
			evidence.exchanges.filter( ( { probe } ) =>
				probe.endpoint.startsWith( 'as-sender' )
			)
		).toEqual( [] );
	} );

	it.each( [
		[
			'content-type',
			{ contentType: 'multipart/form-data', body: true },
			'Content-Type “multipart/form-data”',
		],
		[ 'sample-content', { body: true }, 'a paragraph of the editor' ],
		[ 'no-content', { body: false }, 'comes without content' ],
		[
			'own-content',
			{ body: true, hasContent: true },
			'with the content it has',
		],
	] as const )(
		'names the content of a save that alone is refused: %s',
		( part, shown, words ) => {
			const save = {
				method: 'POST',
				url: 'https://example.org/wp-json/wp/v2/posts',
				...shown,
			};
			const refused = given(
				( { endpoint } ) =>
					endpoint === `as-sender-${ part }`
						? htmlPage( 403, 'Forbidden', { server: 'nginx' } )
						: undefined,
				save
			);
			expect( findingOf( check, refused ).summary ).toContain( words );
			expect(
				refused.exchanges.find(
					( { probe } ) => probe.endpoint === `as-sender-${ part }`
				)?.probe
			).toMatchObject( { dryRun: true, vantage: 'browser' } );
			expect(
				judge(
					check,
					given( () => undefined, save )
				).outcome
			).toBe( 'pass' );
		}
	);

	it( 'says nothing of other content where its own is at hand', () => {
		const evidence = given( () => undefined, {
			method: 'POST',
			url: 'https://example.org/wp-json/wp/v2/posts',
			body: true,
			hasContent: true,
		} );
		expect(
			evidence.exchanges.flatMap( ( { probe } ) => probe.content ?? [] )
		).toEqual( [ 'own' ] );
	} );

	it( 'believes no complaint of WordPress about content that is ours', () => {
		const evidence = given(
			( { endpoint } ) =>
				endpoint === 'as-sender-sample-content'
					? restError( 400, 'rest_invalid_param' )
					: undefined,
			{
				method: 'POST',
				url: 'https://example.org/wp-json/wp/v2/posts',
				body: true,
			}
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'names the slash at the end where the request passes without it', () => {
		const evidence = given(
			( { url, endpoint } ) =>
				endpoint === 'given' && url.endsWith( '/' )
					? htmlPage( 403, 'Forbidden', { server: 'nginx' } )
					: undefined,
			{ url: 'https://example.org/wp-json/wp/v2/posts/' }
		);
		expect( findingOf( check, evidence ).summary ).toContain(
			'the slash at the end of its path'
		);
	} );

	it( 'names the header with the method, and does not forbid a method that was not used', () => {
		const save = {
			method: 'PUT',
			isOverridden: true,
			url: 'https://example.org/wp-json/wp/v2/posts/1',
		} as const;
		const evidence = given(
			( { endpoint, asIs } ) =>
				endpoint === 'given' && ! asIs
					? htmlPage( 403, 'Forbidden', { server: 'nginx' } )
					: undefined,
			save
		);
		expect( findingOf( check, evidence ).summary ).toContain(
			'names PUT in a header'
		);
		expect(
			given( () => undefined, save ).exchanges.filter(
				( { probe } ) => probe.asIs
			)
		).toEqual( [] );
	} );

	describe( 'arguments', () => {
		const url =
			'https://example.org/wp-json/wp/v2/posts?per_page=5&search=union+select';
		const refusing = ( isFor: ( url: string ) => boolean ) =>
			given(
				( probe ) => ( isFor( probe.url ) ? SERVER_PAGE : undefined ),
				{ url }
			);

		it( 'names the one without which the request passes', () => {
			const evidence = refusing( ( asked ) => asked.includes( 'union' ) );
			expect( findingOf( check, evidence ).summary ).toMatch(
				/^The web server answers 403 to the failing request for the argument “search” in its URL/
			);
			expect( diagnose( evidence ).headline ).toContain( '“search”' );
		} );

		it( 'names none where each of them alone is refused', () => {
			const evidence = refusing( ( asked ) =>
				/wp\/v2\/posts/.test( asked )
			);
			expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		} );

		it( 'leaves none out where WordPress itself answers', () => {
			const evidence = given(
				( { endpoint } ) =>
					endpoint === 'given'
						? restError( 403, 'rest_forbidden_context' )
						: undefined,
				{ url }
			);
			expect(
				evidence.exchanges.filter( ( { probe } ) =>
					probe.endpoint.startsWith( 'given-without' )
				)
			).toEqual( [] );
		} );
	} );

	it( 'sends no name that is no header', () => {
		const evidence = given( () => undefined, {
			userAgent: 'a\r\nX-Evil: 1',
		} );
		expect(
			evidence.exchanges.filter( ( { probe } ) => probe.userAgent )
		).toEqual( [] );
	} );
} );
