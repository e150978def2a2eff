import { ONCE } from '../fixtures/matrix';
import { expect, test } from '../fixtures/test';

test(
	'one click on Site Health’s result comes to the answer, and a reload does not check again',
	ONCE,
	async ( { diagnosis, page, scenario, site } ) => {
		const plugins = await scenario( 'close-rest' );
		await page.goto( `${ site.url }/wp-admin/site-health.php` );
		await page
			.getByRole( 'button', { name: 'The REST API refuses visitors' } )
			.click();
		await page.getByRole( 'link', { name: 'Find out why' } ).click();
		await diagnosis.untilFinished();
		await expect( diagnosis.headline ).toContainText( 'plugin' );
		expect( plugins.culprits ).toHaveLength( 1 );
		expect( new URL( page.url() ).searchParams.has( 'start' ) ).toBe(
			false
		);

		const finished =
			await diagnosis.verdict.getAttribute( 'data-finished' );
		await page.reload();
		await expect( diagnosis.verdict ).toHaveAttribute(
			'data-finished',
			finished ?? ''
		);
		await expect( diagnosis.runButton ).toHaveText(
			'Check everything again'
		);
	}
);

test(
	'a link without the site’s own nonce starts nothing',
	ONCE,
	async ( { diagnosis, page, scenario } ) => {
		await scenario( 'close-rest' );
		await page.goto( `${ diagnosis.address }&start=1` );
		await expect(
			page.getByRole( 'heading', { name: 'What is going wrong?' } )
		).toBeVisible();
		await expect( diagnosis.stopButton ).toHaveCount( 0 );
		await expect( diagnosis.runButton ).toHaveText( 'Check everything' );
	}
);

test(
	'Site Health’s Info lists who can refuse, one plugin a line',
	ONCE,
	async ( { page, scenario, site } ) => {
		await scenario( 'close-rest' );
		await page.goto( `${ site.url }/wp-admin/site-health.php?tab=debug` );
		await page.getByRole( 'button', { name: 'Who Said 401' } ).click();
		const panel = page.locator(
			'#health-check-accordion-block-who-said-401'
		);
		const lines = panel.getByRole( 'listitem' );
		expect( await lines.count() ).toBeGreaterThan( 1 );
		await expect(
			lines.filter( {
				hasText: /^[^:]+: wp-content\/plugins\/[^ ]+:\d+ \(/,
			} )
		).toHaveCount( await lines.count() );
		await panel.getByRole( 'link', { name: 'Who said 401?' } ).click();
		await expect( page ).toHaveURL( /page=who-said-401$/ );
	}
);
