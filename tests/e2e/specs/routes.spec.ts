import type { Page } from '@playwright/test';

import { axeFaults, overflow } from '../fixtures/axe-faults';
import { ONCE } from '../fixtures/matrix';
import { withMustUse } from '../fixtures/change-site';
import { expect, test } from '../fixtures/test';

/** A plugin's route with a rule of its own, and hundreds of others. */
const SHOP = `
add_action( 'rest_api_init', function () {
	register_rest_route( 'shop/v1', '/orders/(?P<order>\\d+)', array( array(
		'methods'             => 'GET',
		'callback'            => '__return_true',
		'permission_callback' => function () { return current_user_can( 'manage_options' ); },
	), array(
		'methods'             => 'POST',
		'callback'            => function () { update_option( 'shop_was_written', 1 ); return true; },
		'permission_callback' => '__return_true',
	) ) );
	for ( $i = 0; $i < 600; $i++ ) {
		register_rest_route( 'many/v1', "/thing$i", array( 'callback' => '__return_true', 'permission_callback' => '__return_true' ) );
	}
} );`;

/** The section, in the words of its users. */
function routes( page: Page ) {
	const section = page.locator( '.ws401-routes' );
	return {
		section,
		rows: section.locator(
			'.ws401-routes__table > tbody > tr:not(.ws401-exchanges__detail)'
		),
		status: section.getByRole( 'status' ),
		search: section.getByRole( 'searchbox', { name: 'Search routes' } ),
		detail: section.locator( '.ws401-route' ),
		async open() {
			await page
				.locator( '.ws401-tabs' )
				.getByRole( 'link', { name: 'Routes & accounts' } )
				.click();
			await expect( section.locator( 'table' ) ).toBeVisible( {
				timeout: 60_000,
			} );
		},
	};
}

test(
	'lists every route although the REST API is closed, and says that this is blanket blocking',
	ONCE,
	async ( { diagnosis, page, scenario } ) => {
		await scenario( 'close-rest-to-everyone' );
		await diagnosis.run();
		const ui = routes( page );
		await ui.open();
		await expect( ui.section ).toContainText(
			'who should get in without that block'
		);
		await expect( ui.section ).toContainText(
			'read from inside WordPress'
		);
		await ui.search.fill( '/wp/v2/settings' );
		await expect( ui.rows ).toHaveCount( 2 );
		await expect( ui.rows.first() ).toContainText(
			'Users with the capability manage_options'
		);
		await expect( ui.rows.first() ).toContainText(
			'should be refused (401)'
		);
	}
);

test(
	'finds a route among hundreds, asks it, its rule, and explains it',
	ONCE,
	async ( { diagnosis, page, scenario, site } ) => {
		await scenario( 'healthy' );
		await withMustUse( site, SHOP, async () => {
			await diagnosis.run();
			const ui = routes( page );
			await ui.open();
			await expect( ui.section ).toContainText(
				'The REST API is open to visitors'
			);
			await expect( ui.rows ).toHaveCount( 25 );
			await ui.section.getByRole( 'button', { name: 'Next' } ).click();
			await expect( ui.section ).toContainText( 'Page 2 of' );
			expect( await axeFaults( page ) ).toEqual( [] );

			await ui.section
				.getByRole( 'combobox', { name: 'Namespace' } )
				.selectOption( 'many/v1' );
			await expect( ui.status ).toContainText( '601 of' );
			await ui.section
				.getByRole( 'combobox', { name: 'Namespace' } )
				.selectOption( '' );
			await ui.section
				.getByRole( 'combobox', { name: 'Who may call' } )
				.selectOption( 'Its own code decides' );
			await expect( ui.rows.first() ).toBeVisible();
			await ui.search.fill( '/shop/v1/orders/7' );
			await expect( ui.rows ).toHaveCount( 1 );

			await ui.section
				.getByRole( 'button', { name: '/shop/v1/orders/{order}' } )
				.focus();
			await page.keyboard.press( 'Enter' );
			await expect( ui.detail ).toContainText( 'zz-e2e.php:6' );
			await ui.detail
				.getByRole( 'textbox', { name: 'Path to ask for' } )
				.fill( '/shop/v1/orders/7' );
			await ui.detail
				.getByRole( 'button', { name: 'Ask this route' } )
				.click();
			const answers = ui.detail.locator( '.ws401-exchanges tbody tr' );
			await expect( answers ).toHaveCount( 2 );
			await expect( answers.first() ).toContainText(
				'401 rest_forbidden'
			);
			await expect( answers.last() ).toContainText( '200' );
			await ui.detail
				.getByRole( 'button', { name: 'Ask its rule' } )
				.click();
			const inside = ui.detail.locator( '.ws401-route__inside' );
			await expect( inside ).toContainText(
				'WordPress’s database class writes nothing'
			);
			await expect( inside ).toContainText(
				'401 rest_forbidden, by the route’s own rule.'
			);
			await expect( inside ).toContainText( 'Allowed.' );
			expect( await axeFaults( page ) ).toEqual( [] );
			await page.setViewportSize( { width: 390, height: 900 } );
			await expect
				.poll( () => overflow( page ) )
				.toBeLessThanOrEqual( 0 );
			expect( await axeFaults( page ) ).toEqual( [] );

			await ui.detail
				.getByRole( 'button', { name: 'Explain this request' } )
				.click();
			await diagnosis.untilFinished();
			await diagnosis.showRequests();
			await expect(
				diagnosis.exchange( '/shop/v1/orders/7' ).first()
			).toBeVisible();
		} );
	}
);

test(
	'asks an unsafe route without carrying it out',
	ONCE,
	async ( { diagnosis, page, scenario, site } ) => {
		await scenario( 'healthy' );
		await withMustUse( site, SHOP, async () => {
			await diagnosis.run();
			const ui = routes( page );
			await ui.open();
			await ui.search.fill( '/shop/v1/orders/7' );
			await ui.section
				.getByRole( 'button', { name: '/shop/v1/orders/{order}' } )
				.last()
				.click();
			await expect( ui.detail ).toContainText( 'nothing is saved' );
			await ui.detail
				.getByRole( 'button', { name: 'Ask this route' } )
				.click();
			await expect(
				ui.detail.locator( '.ws401-exchanges tbody tr' )
			).toHaveCount( 2 );
			await ui.detail
				.getByRole( 'button', { name: 'Ask its rule' } )
				.click();
			await expect(
				ui.detail.locator( '.ws401-route__inside' )
			).toContainText( 'Allowed.' );
			expect(
				await site.php( `echo get_option( 'shop_was_written', 'no' );` )
			).toBe( 'no' );
		} );
	}
);

test(
	'says which code keeps the list from being made, and lets it be read again',
	ONCE,
	async ( { diagnosis, page, scenario, site } ) => {
		await scenario( 'healthy' );
		await diagnosis.run();
		await withMustUse(
			site,
			`add_action( 'rest_api_init', function () { if ( is_admin() ) { nowhere(); } } );`,
			async () => {
				const ui = routes( page );
				await ui.open();
				await expect( ui.section ).toContainText(
					'The code of zz-e2e.php stopped with an error'
				);
				await expect( ui.status ).toContainText(
					/1\d\d of 1\d\d entries/
				);
				expect( await axeFaults( page ) ).toEqual( [] );
			}
		);
	}
);
