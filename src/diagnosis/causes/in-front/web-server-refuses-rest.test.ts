import {
	healthySite,
	htmlPage,
	respond,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './web-server-refuses-rest';

const PRETTY = {
	endpoint: 'posts',
	credential: 'none',
	form: 'pretty',
} as const;

describe( 'web-server-refuses-rest', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fails on an error page of the web server', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				PRETTY,
				htmlPage( 401, '<title>401 Unauthorized</title>' )
			)
		);
		expect( findingOf( check, evidence ).summary ).toBe(
			'The web server answers 401 to visitors on part of the REST API (/wp/v2/posts), while the rest is open; WordPress is not asked.'
		);
	} );

	it( 'recognises a firewall in front', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				PRETTY,
				htmlPage( 403, 'Just a moment', {
					'cf-mitigated': 'challenge',
				} )
			)
		);
		expect( findingOf( check, evidence ).station ).toBe( 'proxy' );
	} );

	it( 'passes when a plugin refuses', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, PRETTY, restError( 403, 'rest_login_required' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'leaves a 404 of the web server to the check for missing routes', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				PRETTY,
				htmlPage( 404, '<title>404 Not Found</title>' )
			)
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'does not know when nothing was answered', () => {
		const evidence = healthySite( ( e ) => {
			e.exchanges = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'unknown' );
	} );
} );
