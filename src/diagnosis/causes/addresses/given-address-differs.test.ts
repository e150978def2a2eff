import {
	fail,
	followUp,
	healthySite,
	restAnswer,
	type WholeEvidence,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { planFollowUps } from '../../probes';
import check from './given-address-differs';

const given = ( origin: string ) => [
	{
		method: 'GET',
		url: `${ origin }/wp-json/wp/v2/users/me`,
		status: 401,
		code: 'rest_not_logged_in',
		at: 0,
	},
];
const sentOn = ( status = 301 ) => ( {
	...restAnswer( 200, [] ),
	redirects: [
		{ status, location: 'https://example.org/wp-json/wp/v2/posts' },
	],
} );

describe( 'given-address-differs', () => {
	it( 'passes for the site’s own address, and asks nothing more', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( 'https://example.org' );
		} );
		expect( JSON.stringify( planFollowUps( evidence ) ) ).not.toContain(
			'other-origin'
		);
		followUp( evidence );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'fires for http where the site is on https and sends on, and names the hop', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( 'http://example.org' );
			followUp( e, ( { endpoint } ) =>
				endpoint === 'posts-other-origin' ? sentOn() : undefined
			);
		} );
		const { detail, remediation } = findingOf( check, evidence );
		expect( detail ).toBe(
			'http://example.org/wp-json/wp/v2/posts?per_page=1 301 → https://example.org/wp-json/wp/v2/posts'
		);
		expect( remediation.verify ).toEqual( [
			'loopback/none/GET/posts-other-origin/pretty',
		] );
	} );

	it( 'is silent when the site answers there too', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( 'http://example.org' );
			followUp( e );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	const atWww = ( answerIt: ( e: WholeEvidence ) => void ) =>
		healthySite( ( e ) => {
			e.given = given( 'https://www.example.org' );
			answerIt( e );
		} );

	it( 'asks beside the site as nobody, and says with which status it is sent on from there', () => {
		const evidence = atWww( ( e ) =>
			followUp( e, ( { endpoint } ) =>
				endpoint === 'posts-other-origin' ? sentOn() : undefined
			)
		);
		const finding = findingOf( check, evidence );
		expect( finding.summary ).toContain( 'saving turns into reading' );
		expect( finding.detail ).toContain(
			'https://www.example.org/wp-json/wp/v2/posts?per_page=1 301 →'
		);
		const there = evidence.exchanges.filter( ( { probe } ) =>
			probe.url.includes( 'www.' )
		);
		expect( there.map( ( { probe } ) => probe ) ).toMatchObject( [
			{ vantage: 'loopback', credential: 'none', method: 'GET' },
		] );
	} );

	it( 'does not say that saving turns into reading where the status keeps the method', () => {
		const evidence = atWww( ( e ) =>
			followUp( e, ( { endpoint } ) =>
				endpoint === 'posts-other-origin' ? sentOn( 308 ) : undefined
			)
		);
		expect( findingOf( check, evidence ).summary ).not.toContain(
			'saving turns'
		);
	} );

	it( 'says where the name leads nowhere', () => {
		const evidence = atWww( ( e ) => {
			followUp( e );
			fail(
				e,
				{ endpoint: 'posts-other-origin' },
				'network',
				'The name in this address leads nowhere.'
			);
		} );
		expect( findingOf( check, evidence ) ).toMatchObject( {
			summary: expect.stringContaining( 'nothing of this site answers' ),
			detail: 'The name in this address leads nowhere.',
		} );
	} );

	it( 'asks nothing at another port', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( 'https://www.example.org:8443' );
			followUp( e );
		} );
		expect( findingOf( check, evidence ).remediation ).toMatchObject( {
			verify: [],
			unverifiable: expect.any( String ),
		} );
		expect( JSON.stringify( evidence.exchanges ) ).not.toContain( ':8443' );
	} );

	it( 'is silent about another site', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( 'https://shop.example' );
			followUp( e );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
