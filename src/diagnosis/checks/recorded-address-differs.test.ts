import { followUp, healthySite, restAnswer } from '../../../tests/evidence';
import { findingOf, judge } from '../../../tests/judge';
import { planFollowUps } from '../probes';
import check from './recorded-address-differs';

const given = ( origin: string ) => [
	{
		method: 'GET',
		url: `${ origin }/wp-json/wp/v2/users/me`,
		status: 401,
		code: 'rest_not_logged_in',
		at: 0,
	},
];
const sentOn = () => ( {
	...restAnswer( 200, [] ),
	redirects: [
		{ status: 301, location: 'https://example.org/wp-json/wp/v2/posts' },
	],
} );

describe( 'recorded-address-differs', () => {
	it( 'passes for the site’s own address, and asks nothing more', () => {
		const evidence = healthySite( ( e ) => {
			e.recorded = given( 'https://example.org' );
		} );
		expect( JSON.stringify( planFollowUps( evidence ) ) ).not.toContain(
			'other-origin'
		);
		followUp( evidence );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'fires for http where the site is on https and sends on, and names the hop', () => {
		const evidence = healthySite( ( e ) => {
			e.recorded = given( 'http://example.org' );
			followUp( e, ( { endpoint } ) =>
				endpoint === 'posts-other-origin' ? sentOn() : undefined
			);
		} );
		const { detail, remediation } = findingOf( check, evidence );
		expect( detail ).toBe(
			'301 → https://example.org/wp-json/wp/v2/posts'
		);
		expect( remediation.verify ).toEqual( [
			'loopback/none/GET/posts-other-origin/pretty',
		] );
	} );

	it( 'is silent when the site answers there too', () => {
		const evidence = healthySite( ( e ) => {
			e.recorded = given( 'http://example.org' );
			followUp( e );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'fires for www. where the site is without, and sends nothing there', () => {
		const evidence = healthySite( ( e ) => {
			e.recorded = given( 'https://www.example.org' );
			followUp( e );
		} );
		expect( findingOf( check, evidence ).remediation ).toMatchObject( {
			verify: [],
			unverifiable: expect.any( String ),
		} );
		expect( JSON.stringify( evidence.exchanges ) ).not.toContain(
			'www.example.org'
		);
	} );

	it( 'is silent about another site', () => {
		const evidence = healthySite( ( e ) => {
			e.recorded = given( 'https://shop.example' );
			followUp( e );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
