import {
	healthySite,
	htmlPage,
	respond,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './firewall-challenge';

const VISITOR = { endpoint: 'posts', credential: 'none' } as const;

describe( 'firewall-challenge', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		[ 'Cloudflare', { 'cf-mitigated': 'challenge' } ],
		[ 'Sucuri', { 'x-sucuri-block': 'XSS' } ],
		[ 'SiteGround', { 'sg-captcha': 'challenge' } ],
	] )( 'names %s by its mark', ( product, headers ) => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, htmlPage( 403, 'Wait', headers ) )
		);
		const finding = findingOf( check, evidence );
		expect( finding.summary ).toContain( product );
		expect( finding.station ).toBe( 'proxy' );
	} );

	it( 'is silent where a plugin refuses behind Cloudflare', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				VISITOR,
				restError( 401, 'rest_login_required', 'No.', {
					server: 'cloudflare',
					'cf-ray': '8a-FRA',
				} )
			)
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent where the web server itself refuses', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				VISITOR,
				htmlPage( 403, '<title>403 Forbidden</title>' )
			)
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
