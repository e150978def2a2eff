import type { Page } from '@playwright/test';

import { axeFaults, overflow } from '../fixtures/axe-faults';
import { ONCE } from '../fixtures/matrix';
import { withMustUse } from '../fixtures/change-site';
import { expect, test } from '../fixtures/test';

const SHOP = `
add_action( 'rest_api_init', function () {
	register_rest_route( 'shop/v1', '/orders', array(
		'callback'            => '__return_true',
		'permission_callback' => function () { return current_user_can( 'shop_orders' ); },
	) );
} );
add_filter( 'user_has_cap', function ( $all ) {
	$all['shop_orders'] = ! empty( $all['edit_others_posts'] ) && ( empty( $all['manage_options'] ) || get_option( 'shop_open_to_all' ) );
	return $all;
} );`;

/** The section, in the words of its users. */
function accounts( page: Page ) {
	const section = page.locator( '.ws401-accounts' );
	return {
		section,
		rows: section.locator( 'tbody tr' ),
		route: section.getByRole( 'textbox', {
			name: /^A route to compare by/,
		} ),
		compare: section.getByRole( 'button', { name: 'Compare' } ),
		async open() {
			await page
				.locator( '.ws401-tabs' )
				.getByRole( 'link', { name: 'Routes & accounts' } )
				.click();
			await expect( section ).toBeVisible();
		},
	};
}

const addEditor = `
	if ( ! username_exists( 'edith' ) ) {
		wp_insert_user( array( 'user_login' => 'edith', 'user_email' => 'edith@example.org', 'user_pass' => wp_generate_password(), 'role' => 'editor' ) );
	}`;

test(
	'compares one of each role by keyboard, and labels what is worked out inside',
	ONCE,
	async ( { diagnosis, page, scenario, site } ) => {
		await scenario( 'healthy' );
		await site.php( addEditor );
		await diagnosis.run();
		const ui = accounts( page );
		await ui.open();
		const add = ui.section.getByRole( 'button', {
			name: 'Add edith (Editor)',
		} );
		await add.focus();
		await page.keyboard.press( 'Enter' );
		await ui.route.focus();
		await page.keyboard.press( 'Enter' );
		await expect( ui.rows ).toHaveCount( 3, { timeout: 60_000 } );
		await expect( ui.rows.nth( 0 ) ).toContainText(
			'asked by a real request'
		);
		await expect( ui.rows.nth( 0 ) ).toContainText( 'rest_cannot_edit' );
		await expect( ui.rows.nth( 1 ) ).toContainText( 'admin (you)' );
		await expect(
			ui.rows.nth( 1 ).getByText( 'allowed (200)' )
		).toHaveCount( 4 );
		await expect( ui.rows.nth( 2 ) ).toContainText(
			'calculated from their role, not tested'
		);
		await expect(
			ui.rows.nth( 2 ).getByRole( 'cell' ).last()
		).toContainText( '403' );
		expect( await axeFaults( page ) ).toEqual( [] );
		await page.setViewportSize( { width: 390, height: 900 } );
		await expect.poll( () => overflow( page ) ).toBeLessThanOrEqual( 0 );
		expect( await axeFaults( page ) ).toEqual( [] );
	}
);

test(
	'a request that fails for one account and not for another becomes the headline, until the right is there',
	ONCE,
	async ( { diagnosis, page, scenario, site } ) => {
		await scenario( 'healthy' );
		await site.php( addEditor );
		await withMustUse( site, SHOP, async () => {
			await diagnosis.open();
			await diagnosis.give( '/shop/v1/orders' );
			await diagnosis.check();
			expect( await diagnosis.headlineCheck() ).toBe(
				'given-not-allowed'
			);

			const ui = accounts( page );
			await ui.open();
			await expect( ui.route ).toHaveValue( '/shop/v1/orders' );
			await ui.section
				.getByRole( 'button', { name: 'Add edith (Editor)' } )
				.click();
			await ui.compare.click();
			await expect( diagnosis.verdict ).toHaveAttribute(
				'data-check',
				'role-without-capability',
				{ timeout: 60_000 }
			);
			await expect( diagnosis.verdict ).toContainText(
				'GET /shop/v1/orders answers 403 to one account and not to another: refused are Administrator, allowed are Editor.'
			);
			await expect( ui.rows ).toHaveCount( 3 );

			await diagnosis.show( 'Diagnosis' );
			const verify = diagnosis.verdict.getByRole( 'button', {
				name: 'Check again',
			} );
			await verify.click();
			await expect(
				diagnosis.verdict.locator( '.ws401-verify__bad' )
			).toBeVisible();

			await site.php( `update_option( 'shop_open_to_all', 1 );` );
			await verify.click();
			await expect( diagnosis.headline ).toContainText(
				'This is true now'
			);
			await site.php( `delete_option( 'shop_open_to_all' );` );
		} );
	}
);

test(
	'says what is wrong with a route of another site',
	ONCE,
	async ( { diagnosis, page, scenario } ) => {
		await scenario( 'healthy' );
		await diagnosis.run();
		const ui = accounts( page );
		await ui.open();
		await ui.route.fill( 'https://elsewhere.example/wp-json/wp/v2/posts' );
		await ui.compare.click();
		await expect( ui.section.getByRole( 'alert' ) ).toContainText(
			'is no route of this site'
		);
		expect( await axeFaults( page ) ).toEqual( [] );
	}
);
