import { axeFaults, overflow } from '../fixtures/axe-faults';
import { ONCE } from '../fixtures/matrix';
import { expect, test } from '../fixtures/test';

test(
	'sessions are looked at and ended by keyboard, and the check-list is measured again, without an accessibility fault',
	ONCE,
	async ( { diagnosis, page, scenario, site } ) => {
		await scenario( 'healthy' );
		await site.php(
			`$id = username_exists( 'writer' ) ?: wp_insert_user( array( 'user_login' => 'writer', 'user_pass' => 'writer-password', 'role' => 'editor' ) );
		WP_Session_Tokens::get_instance( $id )->create( time() + DAY_IN_SECONDS );`
		);
		await diagnosis.run();
		await diagnosis.show( 'History' );
		const section = page.locator( '.ws401-history' );
		const press = async ( name: string ) => {
			await section.getByRole( 'button', { name, exact: true } ).focus();
			await page.keyboard.press( 'Enter' );
		};
		await section
			.getByRole( 'textbox', { name: /^User name or email/ } )
			.fill( 'writer' );
		await page.keyboard.press( 'Enter' );
		await expect( section ).toContainText(
			'“writer” is logged in in 1 browser.'
		);
		await press( 'Log out everywhere' );
		await press( 'End these sessions' );
		await expect( section ).toContainText(
			'“writer” is logged in in 0 browsers or devices.'
		);
		await expect( section ).toContainText( 'How long they do is recorded' );

		await expect( section ).toContainText(
			'None of the accounts you may edit has an application password.'
		);
		await site.php(
			`$id = username_exists( 'writer' );
		WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'Till' ) );
		$all = get_user_meta( $id, '_application_passwords', true );
		$all[0]['created'] -= 200 * DAY_IN_SECONDS;
		update_user_meta( $id, '_application_passwords', $all );`
		);
		await press( 'Measure again' );
		await expect( section ).toContainText( '“Till” (writer)' );
		await press(
			'For editors: what to do when a login ends while they write'
		);
		await expect( section ).toContainText(
			'Do not close or reload the tab: what you wrote is still in it.'
		);
		expect( await axeFaults( page ) ).toEqual( [] );
		await page.setViewportSize( { width: 390, height: 900 } );
		await expect.poll( () => overflow( page ) ).toBeLessThanOrEqual( 0 );
		expect( await axeFaults( page ), 'on a phone' ).toEqual( [] );
	}
);
