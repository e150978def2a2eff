import {
	healthySite,
	hookIn,
	type WholeEvidence,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './server-login-taken-for-user';

function given( e: WholeEvidence, carries?: 'basic' ): void {
	e.server.basicAuthUser = true;
	e.given = [
		{
			method: 'GET',
			url: 'https://example.org/wp-json/wp/v2/posts',
			status: 401,
			code: 'invalid_username',
			at: 0,
			...( carries && { carries } ),
		},
	];
}

describe( 'server-login-taken-for-user', () => {
	it( 'fires behind a login of the web server, and names who looks at the user early', () => {
		const evidence = healthySite( ( e ) => {
			given( e );
			hookIn(
				e,
				{ id: 'wall/wall.php', name: 'Wall' },
				'rest_authentication_errors'
			);
		} );
		expect( findingOf( check, evidence ) ).toMatchObject( {
			severity: 'error',
			detail: 'Wall (wp-content/plugins/wall/wall.php:31)',
		} );
	} );

	it( 'is silent without such a login: somebody’s application password is wrong', () => {
		const evidence = healthySite( ( e ) => {
			given( e );
			e.server.basicAuthUser = false;
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent where the request brings a login of its own', () => {
		const evidence = healthySite( ( e ) => given( e, 'basic' ) );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent where nobody has an application password, so that WordPress tries none', () => {
		const evidence = healthySite( ( e ) => {
			given( e );
			e.site.applicationPasswords.inUse = false;
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'passes once WordPress leaves application passwords alone', () => {
		const evidence = healthySite( ( e ) => {
			given( e );
			e.site.applicationPasswords.available = false;
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'passes on a healthy site', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
