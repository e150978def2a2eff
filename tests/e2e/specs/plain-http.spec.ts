import { expect, test } from '../fixtures/test';

test( 'works on a plain http site, which has no clipboard, randomUUID or crypto.subtle', async ( {
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'close-rest' );
	await diagnosis.run();
	expect(
		await page.evaluate( () => ( {
			secure: window.isSecureContext,
			clipboard: 'clipboard' in navigator,
			randomUUID: 'randomUUID' in crypto,
			subtle: !! crypto.subtle,
		} ) )
	).toEqual( {
		secure: false,
		clipboard: false,
		randomUUID: false,
		subtle: false,
	} );
	expect( new URL( site.url ).protocol ).toBe( 'http:' );
	expect( await diagnosis.headlineCheck() ).toBe( 'rest-closed-to-visitors' );

	await page.getByRole( 'button', { name: 'Share report' } ).click();
	const dialog = page.getByRole( 'dialog', { name: 'Share report' } );
	await dialog.getByRole( 'button', { name: 'Copy' } ).click();
	await expect( page.locator( '.ws401-copy__status' ) ).toHaveText(
		'Copied.'
	);
	await dialog.getByRole( 'button', { name: 'Close' } ).click();
	await page.getByRole( 'button', { name: 'Paste or record one' } ).click();
	await diagnosis.requestField.focus();
	await page.keyboard.press( 'ControlOrMeta+V' );
	await expect( diagnosis.requestField ).toHaveValue( /401/ );
} );
