import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isLoaderIn, withMustUse } from '../fixtures/change-site';
import { on } from '../fixtures/matrix';
import { expect, test } from '../fixtures/test';

test(
	'where no must-use plugin can be installed, the answer is called likely and says why',
	on( 'apache-fpm', 'apache-modphp' ),
	async ( { diagnosis, find, scenario, site } ) => {
		const { culprits } = await scenario( 'close-rest' );
		const folder = join( site.root, 'wp-content/mu-plugins' );
		await mkdir( folder, { recursive: true } );
		await chmod( folder, 0o555 );
		try {
			await diagnosis.run();
			await find.search();
			await expect( find.claim ).toHaveText( /^Probably: With only / );
			expect( await find.plugins( 'culprit' ) ).toEqual(
				culprits.flat()
			);
			await expect( find.said ).toContainText(
				'Weaker than usual: plugins were loaded, and only what they had hooked in was taken out'
			);
		} finally {
			await chmod( folder, 0o755 );
		}
	}
);

test( 'another plugin that decides which plugins are loaded is named', async ( {
	diagnosis,
	find,
	scenario,
	site,
} ) => {
	const { culprits } = await scenario( 'close-rest' );
	await withMustUse(
		site,
		`/* Plugin Name: Quick Start */
add_filter( 'option_active_plugins', static fn( $plugins ) => $plugins );`,
		async () => {
			await diagnosis.run();
			await find.search();
			expect( await find.plugins( 'culprit' ) ).toEqual(
				culprits.flat()
			);
			await expect( find.said ).toContainText(
				/“?Quick Start”? also decides which plugins are loaded/
			);
		}
	);
} );

test( 'without receipts nothing is claimed', async ( {
	diagnosis,
	find,
	page,
	scenario,
} ) => {
	await scenario( 'close-rest' );
	await diagnosis.run();
	await page.route( /ws401_probe=/, async ( route ) => {
		const answer = await route.fetch();
		const headers = Object.fromEntries(
			Object.entries( answer.headers() ).filter(
				( [ name ] ) => ! name.startsWith( 'x-ws401' )
			)
		);
		await route.fulfill( { response: answer, headers } );
	} );
	await find.search();
	await expect( find.claim ).toHaveText(
		/^The tests can’t be trusted here: /
	);
	await expect( find.outcome.locator( '.is-culprit' ) ).toHaveCount( 0 );
} );

test( 'who may not switch plugins is told so, and nothing is installed', async ( {
	diagnosis,
	find,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'close-rest' );
	await withMustUse(
		site,
		`add_filter( 'user_has_cap', static fn( $all ) => array( 'activate_plugins' => false ) + $all );`,
		async () => {
			await diagnosis.run();
			const asked = page.waitForResponse( /action=ws401_run_start/ );
			await find.openFromVerdict();
			await find.start.click();
			// What a run installs is there before its start is answered.
			await asked;
			expect( isLoaderIn( site ) ).toBe( false );
			await find.untilFinished();
			await expect( find.claim ).toHaveText(
				'The search could not be started.'
			);
			await expect( find.said ).toContainText(
				'it takes an administrator with the capability “activate_plugins”'
			);
		}
	);
} );

test( 'a site that answers now one way, now another, brings no plugin under suspicion', async ( {
	diagnosis,
	find,
	page,
	scenario,
} ) => {
	await scenario( 'close-rest' );
	await diagnosis.run();
	let sent = 0;
	await page.route( /ws401_probe=/, async ( route ) => {
		const answer = await route.fetch();
		const isTrial = route.request().url().includes( '/wp-json/' );
		// The baseline and every other trial after it show the failure, whatever is on.
		if ( isTrial && ( sent++ === 0 || sent % 3 > 0 ) ) {
			await route.fulfill( {
				response: answer,
				status: 401,
				body: '{"code":"now_and_then","message":"No."}',
			} );
		} else if ( isTrial ) {
			await route.fulfill( {
				response: answer,
				status: 200,
				body: '[]',
			} );
		} else {
			await route.fulfill( { response: answer } );
		}
	} );
	await find.search();
	await expect( find.claim ).toHaveText(
		/This site is not steady|answered now one way, now another|The site changed during the search|does not show any more/
	);
	await expect( find.outcome.locator( '.is-culprit' ) ).toHaveCount( 0 );
} );
