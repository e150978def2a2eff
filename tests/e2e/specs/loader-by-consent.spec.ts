import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningSite } from '../../env/running-site';
import { isLoaderIn } from '../fixtures/change-site';
import { FIND } from '../fixtures/find-panel';
import { ONCE } from '../fixtures/matrix';
import { expect, test } from '../fixtures/test';

/** What a search could leave behind: must-use plugins, options of ours. The permit of the trial save, which nobody took here, goes by its own time. */
async function traces( site: RunningSite ) {
	const folder = join( site.root, 'wp-content/mu-plugins' );
	return {
		files: await readdir( folder ).catch( () => [] ),
		options: await site.php(
			`global $wpdb; echo implode( ' ', $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%ws401%' AND option_name NOT LIKE '%ws401_permit_%' ORDER BY option_name" ) );`
		),
		active: await site.php(
			`echo implode( ' ', get_option( 'active_plugins' ) );`
		),
	};
}

test(
	'what answers before this plugin is loaded is found by one button, with the loader, by consent, and nothing stays behind',
	ONCE,
	async ( { diagnosis, find, page, scenario, site } ) => {
		const { culprits } = await scenario( 'on-load' );
		await diagnosis.open();
		const before = await traces( site );
		await diagnosis.check();

		await expect( diagnosis.headline ).toContainText(
			'Before this plugin is loaded, something answers 401'
		);
		const primary = page.locator( '.ws401 .is-primary:visible' );
		await expect( primary ).toHaveCount( 1 );
		await expect( primary ).toHaveText( FIND );
		expect( await traces( site ), 'the diagnosis writes nothing' ).toEqual(
			before
		);

		await primary.click();
		await expect( find.start ).toBeVisible();
		expect( isLoaderIn( site ), 'not before it is agreed to' ).toBe(
			false
		);
		await find.start.click();
		await find.untilFinished();

		await expect( find.claim ).toHaveText(
			/^With only .* active it fails/
		);
		expect( await find.plugins( 'culprit' ) ).toEqual( culprits.flat() );
		await expect
			.poll( () => isLoaderIn( site ), { timeout: 60_000 } )
			.toBe( false );
		expect( await traces( site ), 'nothing stays behind' ).toEqual(
			before
		);
	}
);
