import { withMustUse } from '../fixtures/change-site';
import { expect, test } from '../fixtures/test';

test.use( { siteKind: 'apache-fpm', installed: 'network' } );

/** A site that refuses visitors, while the rest of the network does not. */
const CLOSED_IN_SECOND = `add_filter( 'rest_authentication_errors', function ( $result ) {
	return null !== $result || is_user_logged_in() || is_main_site()
		? $result
		: new WP_Error( 'second_is_closed', 'Closed.', array( 'status' => 401 ) );
} );`;

test( 'the network’s page says which site it checks, and a sub-site’s page judges its own', async ( {
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'healthy' );
	await site.php(
		`wpmu_create_blog( wp_parse_url( home_url(), PHP_URL_HOST ) . ':' . wp_parse_url( home_url(), PHP_URL_PORT ), '/second/', 'Second', 1 );`
	);
	await withMustUse( site, CLOSED_IN_SECOND, async () => {
		await page.goto( `${ site.url }/wp-admin/network/plugins.php` );
		await page.getByRole( 'link', { name: 'Who said 401?' } ).click();
		await expect( page ).toHaveURL( /network\/settings\.php\?page=/ );
		const covers = page.getByText( 'This page checks the main site' );
		await expect( covers ).toContainText( site.url );
		await diagnosis.check();
		await expect( diagnosis.headline ).toContainText(
			'Everything that was checked works'
		);

		await page.goto(
			`${ site.url }/second/wp-admin/tools.php?page=who-said-401`
		);
		await expect( diagnosis.runButton ).toHaveText( 'Check everything' );
		await expect( covers ).toHaveCount( 0 );
		await diagnosis.check();
		await expect( diagnosis.headline ).toContainText(
			'“zz-e2e.php” answers 401 to every visitor'
		);
	} );
} );
