import { healthySite } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './proxy-hides-https';

describe( 'proxy-hides-https', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when the page is on https and WordPress takes it for http', () => {
		const evidence = healthySite( ( e ) => {
			e.site.siteurl = 'http://example.org';
			e.site.home = 'http://example.org';
			e.site.isSsl = false;
			e.server.forwarded = { 'x-forwarded-for': '192.0.2.7' };
		} );
		const finding = findingOf( check, evidence );
		expect( finding.station ).toBe( 'proxy' );
		expect( finding.detail ).toContain( 'x-forwarded-for' );
		expect(
			finding.remediation.steps.map(
				( { snippet } ) => snippet?.language
			)
		).toEqual( [ 'nginx', 'php', undefined, undefined, 'php' ] );
		expect( diagnose( evidence ).findings[ 0 ]?.check ).toBe(
			'proxy-hides-https'
		);
	} );

	it( 'is silent when the addresses differ in their host', () => {
		const evidence = healthySite( ( e ) => {
			e.site.siteurl = 'http://www.example.org';
			e.site.isSsl = false;
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
