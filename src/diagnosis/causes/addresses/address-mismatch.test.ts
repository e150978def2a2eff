import {
	healthySite,
	probeAgain,
	respond,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './address-mismatch';

describe( 'address-mismatch', () => {
	it( 'passes on a healthy site, also below a folder', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
		const evidence = healthySite( ( e ) => {
			e.site.siteurl += '/wp';
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		[ 'http', 'http://example.org' ],
		[ 'www', 'https://www.example.org' ],
		[ 'a port', 'https://example.org:8443' ],
	] )( 'warns when home differs by %s', ( _, home ) => {
		const evidence = healthySite( ( e ) => {
			e.site.home = home;
		} );
		const finding = findingOf( check, evidence );
		expect( finding.severity ).toBe( 'warning' );
		expect( finding.summary ).toContain( home );
	} );

	it.each( [
		[ 'https://front.example.com', true ],
		[ 'https://example.org:3000', true ],
		[ 'https://www.example.org', false ],
		[ 'http://example.org', false ],
	] )(
		'breaks no front end of its own: %s is one: %s',
		( home, isElsewhere ) => {
			const evidence = healthySite( ( e ) => {
				e.site.home = home;
			} );
			const [ first ] = findingOf( check, evidence ).remediation.steps;
			expect( first?.text.includes( 'headless' ) ).toBe( isElsewhere );
			expect( first?.snippet?.code.includes( 'rest_url' ) ?? false ).toBe(
				isElsewhere
			);
		}
	);

	it( 'is an error when the login does not count at the REST address', () => {
		const evidence = healthySite( ( e ) => {
			e.site.home = 'https://www.example.org';
			e.site.restRoot = 'https://www.example.org/wp-json/';
			probeAgain( e );
			respond(
				e,
				{ credential: 'cookie-nonce' },
				restError( 401, 'rest_not_logged_in' )
			);
		} );
		const finding = findingOf( check, evidence );
		expect( finding.severity ).toBe( 'error' );
		expect( finding.remediation.steps[ 2 ]?.snippet?.code ).toContain(
			"define( 'WP_HOME', 'https://example.org' );"
		);
	} );

	it( 'sees a proxy that keeps https to itself', () => {
		const evidence = healthySite( ( e ) => {
			e.site.isSsl = false;
			e.server.forwarded = { 'x-forwarded-proto': 'https' };
		} );
		const finding = findingOf( check, evidence );
		expect( finding.station ).toBe( 'proxy' );
		expect( finding.remediation.steps[ 0 ]?.snippet?.code ).toContain(
			'HTTP_X_FORWARDED_PROTO'
		);
	} );

	it( 'passes when the login is refused at the one right address', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				{ credential: 'cookie-nonce' },
				restError( 401, 'rest_not_logged_in' )
			)
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
