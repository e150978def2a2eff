import { healthySite } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './cookie-domain-foreign';

describe( 'cookie-domain-foreign', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when cookies are made for another host', () => {
		const evidence = healthySite( ( e ) => {
			e.credentials.cookies.domain = '.old.example';
		} );
		expect( findingOf( check, evidence ).summary ).toContain(
			'made for old.example, but the site is at example.org'
		);
	} );

	it.each( [ '.example.org', 'example.org' ] )(
		'is silent when %s covers the host',
		( domain ) => {
			const evidence = healthySite( ( e ) => {
				e.credentials.cookies.domain = domain;
			} );
			expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		}
	);

	it( 'is silent when the site has two hosts and no domain is set', () => {
		const evidence = healthySite( ( e ) => {
			e.site.home = 'https://www.example.org';
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
