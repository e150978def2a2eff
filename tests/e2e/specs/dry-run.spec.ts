import type { RunningSite } from '../../env/running-site';
import { expect, test } from '../fixtures/test';

/** Every post, whole, revisions and drafts too. */
function posts( site: RunningSite ): Promise< string > {
	return site.php(
		`global $wpdb; echo wp_json_encode( $wpdb->get_results( "SELECT * FROM {$wpdb->posts} ORDER BY ID" ) );`
	);
}

test( 'the dry run of a save comes through to the endpoint and saves nothing', async ( {
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'healthy' );
	await diagnosis.open();
	// WordPress makes the menu of a block theme when somebody first looks at a page with one, whoever that is.
	await fetch( `${ site.url }/` );
	const before = await posts( site );
	await diagnosis.runButton.click();
	await diagnosis.untilFinished();
	await diagnosis.showRequests();
	await diagnosis
		.exchange( /^POST .*dry run/ )
		.first()
		.getByRole( 'button' )
		.click();
	await expect( page.locator( '.ws401-facts' ) ).toContainText(
		'The request came through to the endpoint'
	);
	expect( await posts( site ) ).toBe( before );
} );
