import { healthySite } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './cookie-path-misses-rest';

describe( 'cookie-path-misses-rest', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when the REST API lies outside the cookies’ folder', () => {
		const evidence = healthySite( ( e ) => {
			e.credentials.cookies.path = '/shop/';
			e.credentials.cookies.sitePath = '/shop/';
		} );
		expect( findingOf( check, evidence ).summary ).toContain( '/shop/' );
	} );

	it( 'is silent when one of the two folders covers it', () => {
		const evidence = healthySite( ( e ) => {
			e.credentials.cookies.path = '/';
			e.credentials.cookies.sitePath = '/wordpress/';
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent on a site in a folder', () => {
		const evidence = healthySite( ( e ) => {
			e.site.restRoot = 'https://example.org/blog/wp-json/';
			e.credentials.cookies.path = '/blog/';
			e.credentials.cookies.sitePath = '/blog/';
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
