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

	it( 'sends no name that is no header', () => {
		const evidence = given( () => undefined, {
			userAgent: 'a\r\nX-Evil: 1',
		} );
		expect(
			evidence.exchanges.filter( ( { probe } ) => probe.userAgent )
		).toEqual( [] );
	} );
} );
