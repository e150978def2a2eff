import { DEFAULT_SCENARIO } from '../../env/demo/scenarios';
import { deactivate } from '../fixtures/change-site';
import { ONCE } from '../fixtures/matrix';
import { expect, test } from '../fixtures/test';

test( 'the demo site’s verdict names the culprit among its candidates, says how long it took, and is red until the site is mended', async ( {
	diagnosis,
	scenario,
	site,
} ) => {
	const { culprits } = await scenario( DEFAULT_SCENARIO );
	await diagnosis.run();

	await expect( diagnosis.verdict ).toHaveClass( /is-problem/ );
	expect( await diagnosis.headlineCheck() ).toBe( 'rest-closed-to-visitors' );
	for ( const basename of culprits.flat() ) {
		// Shown as folder/file.php:line.
		await expect( diagnosis.verdict ).toContainText( basename );
	}
	const time = diagnosis.verdict.locator( '.ws401-meta' );
	await expect( time ).toContainText(
		/\d+ requests · (\d\.\d|\d{2,}) seconds$/
	);
	test.info().annotations.push( {
		type: 'first verdict',
		description: `${ site.kind }: ${ await time.textContent() }`,
	} );

	const verify = diagnosis.verdict.getByRole( 'button', {
		name: 'Check again',
	} );
	await verify.click();
	await expect(
		diagnosis.verdict.locator( '.ws401-verify__status' )
	).toContainText( 'Not fixed yet: ', { timeout: 60_000 } );

	await deactivate( site, culprits.flat() );
	await verify.click();
	await expect( diagnosis.verdict ).toHaveAttribute( 'data-status', 'fixed', {
		timeout: 60_000,
	} );
} );

test(
	'the reasons of a finding lead to the exchange they rest on',
	ONCE,
	async ( { diagnosis, page, scenario } ) => {
		await scenario( DEFAULT_SCENARIO );
		await diagnosis.run();
		await diagnosis.verdict
			.getByRole( 'button', { name: 'How we know' } )
			.click();
		const reason = diagnosis.verdict
			.locator( '.ws401-because__exchange' )
			.first();
		const request = await reason.textContent();
		await reason.click();

		expect( new URL( page.url() ).searchParams.get( 'tab' ) ).toBe(
			'access'
		);
		const toggle = page.locator( '.ws401-exchanges__toggle:focus' );
		await expect( toggle ).toHaveAttribute( 'aria-expanded', 'true' );
		await expect( toggle ).toContainText( request ?? '' );
		await expect( page.locator( '.ws401-facts' ) ).toContainText(
			'Headers'
		);
	}
);
