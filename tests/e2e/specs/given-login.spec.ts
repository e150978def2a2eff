import type { DiagnosisPage } from '../fixtures/diagnosis-page';
import { ONCE } from '../fixtures/matrix';
import { expect, test } from '../fixtures/test';

/** Pastes what an app sends, and runs. */
async function explain( diagnosis: DiagnosisPage, curl: string ) {
	await diagnosis.open();
	await diagnosis.give( curl );
	await diagnosis.check();
	await diagnosis.showRequests();
}

// The site is shared: a password that stays would be found by the tests after this one.
test.afterEach( async ( { site } ) => {
	await site.php(
		`WP_Application_Passwords::delete_all_application_passwords( 1 );
		delete_network_option( get_main_network_id(), 'using_application_passwords' );`
	);
} );

test(
	'a pasted login is tried once with its own request, and what came of it decides',
	ONCE,
	async ( { diagnosis, page, scenario, site } ) => {
		await scenario( 'healthy' );
		const password = await site.php(
			`echo WP_Application_Passwords::create_new_application_password( 1, array( 'name' => 'App' ) )[0];`
		);
		const address = `${ site.url }/wp-json/wp/v2/users/me`;
		const sent: string[] = [];
		page.on( 'request', ( request ) => {
			const header = request.headers().authorization ?? '';
			if ( header.startsWith( 'Basic' ) && request.url() === address ) {
				sent.push( header );
			}
		} );
		const tried = diagnosis
			.exchange( 'with the login that was pasted' )
			.first();

		await explain(
			diagnosis,
			`curl -u 'admin:abcd EFGH 1234 ijkl MNOP 5678' ${ address } 401`
		);
		expect( await diagnosis.headlineCheck() ).toBe( 'given-login-refused' );
		await expect( tried ).toContainText( '401' );
		expect( sent ).toEqual( [
			`Basic ${ btoa( 'admin:abcd EFGH 1234 ijkl MNOP 5678' ) }`,
		] );

		await explain(
			diagnosis,
			`curl -u 'admin:${ password }' ${ address } 401`
		);
		await expect( diagnosis.verdict ).toContainText(
			'with the very login it brings'
		);
		await expect( tried ).toContainText( '200' );
		expect( sent ).toHaveLength( 2 );
		const secret = btoa( `admin:${ password }` );
		expect( await diagnosis.shareText( 'For a colleague' ) ).not.toContain(
			secret
		);
		expect( await page.content() ).not.toContain( secret );
	}
);

test(
	'a cookie beside a login that passes alone is what fails',
	ONCE,
	async ( { diagnosis, scenario, site } ) => {
		await scenario( 'healthy' );
		const password = await site.php(
			`echo WP_Application_Passwords::create_new_application_password( 1, array( 'name' => 'App' ) )[0];`
		);
		await explain(
			diagnosis,
			`curl -u 'admin:${ password }' -b 'wordpress_logged_in_0=x' ${ site.url }/wp-json/wp/v2/users/me 401`
		);
		await expect( diagnosis.verdict ).toContainText(
			'passes with the very login it brings, and is answered 401 rest_not_logged_in when a login cookie comes along'
		);
		await expect(
			diagnosis
				.exchange(
					'with the login that was pasted and your login cookie'
				)
				.first()
		).toContainText( '401' );
	}
);
