import { axeFaults } from '../fixtures/axe-faults';
import { expect, test } from '../fixtures/test';

test( 'no state of the page has an accessibility fault', async ( {
	diagnosis,
	page,
	scenario,
} ) => {
	await scenario( 'close-rest' );
	await diagnosis.open();
	expect( await axeFaults( page ), 'before the first run' ).toEqual( [] );

	await diagnosis.requestField.fill( 'https://elsewhere.example/wp-json/' );
	await diagnosis.runButton.click();
	await expect( page.getByRole( 'alert' ) ).toContainText(
		'belongs to another site'
	);
	expect( await axeFaults( page ), 'a wrong address' ).toEqual( [] );
	await diagnosis.requestField.clear();

	// What comes last waits until the card of a running check has been looked at.
	const held = { isHeld: true };
	await page.route( /action=ws401_(?!facts)/, async ( route ) => {
		while ( held.isHeld ) {
			await page.waitForTimeout( 100 );
		}
		await route.continue();
	} );
	await diagnosis.runButton.click();
	const soFar = page.getByRole( 'button', { name: /^Answers so far/ } );
	await expect( soFar ).toBeVisible( { timeout: 60_000 } );
	await soFar.click();
	await expect( diagnosis.exchange( 'GET' ).first() ).toBeVisible();
	expect( await axeFaults( page ), 'while running' ).toEqual( [] );
	held.isHeld = false;

	await diagnosis.untilFinished();
	expect( await axeFaults( page ), 'a problem' ).toEqual( [] );

	for ( const name of [
		'Paste or record one',
		'What it changes',
		'How we know',
	] ) {
		await page.getByRole( 'button', { name } ).first().click();
	}
	expect( await axeFaults( page ), 'the card unfolded' ).toEqual( [] );
	for ( const tab of [
		'Who gets in',
		'Plugins',
		'Server & .htaccess',
		'Logins',
		'Routes & accounts',
	] as const ) {
		await diagnosis.show( tab );
		await expect(
			page.locator( '.ws401-panel:not([hidden]) h2' ).first()
		).toBeFocused();
		if ( tab === 'Who gets in' ) {
			for ( const folded of [ /^Not checked/, /^Passed/ ] ) {
				await page.getByRole( 'button', { name: folded } ).click();
			}
			await page.locator( '.ws401-exchanges__toggle' ).first().click();
		}
		expect( await axeFaults( page ), tab ).toEqual( [] );
	}

	await page.route( /action=ws401_facts/, ( route ) => route.abort() );
	await diagnosis.runButton.click();
	await expect( diagnosis.trouble ).toBeVisible();
	expect( await axeFaults( page ), 'trouble of our own' ).toEqual( [] );
} );

test( 'a healthy site’s page has none either', async ( {
	diagnosis,
	page,
	scenario,
} ) => {
	await scenario( 'healthy' );
	await diagnosis.run();
	await expect( diagnosis.verdict ).toHaveClass( /is-healthy/ );
	expect( await axeFaults( page ) ).toEqual( [] );
} );

test( 'everything can be done with the keyboard, and is told aloud', async ( {
	diagnosis,
	page,
	scenario,
} ) => {
	await scenario( 'close-rest' );
	await diagnosis.open();
	const told = page.locator( '.ws401 > [role="status"]' );

	await diagnosis.runButton.focus();
	await page.keyboard.press( 'Enter' );
	await expect( told ).toHaveText( 'Diagnosis started.' );
	await expect( diagnosis.stopButton ).toBeFocused();
	await diagnosis.untilFinished();
	await expect( told ).toContainText( 'Diagnosis finished. ' );
	await expect( diagnosis.headline ).toBeFocused();

	/** Tabs on until a control with this name has the focus. */
	async function tabTo( name: RegExp ) {
		const wanted = page
			.locator( '.ws401 :is(a, button, input)' )
			.filter( { hasText: name } )
			.first();
		for ( let presses = 0; presses < 60; presses++ ) {
			await page.keyboard.press( 'Tab' );
			if (
				await wanted.evaluate(
					( element ) =>
						element === element.ownerDocument.activeElement
				)
			) {
				return;
			}
		}
		throw new Error( `No tab stop called ${ name }.` );
	}

	await tabTo( /^How we know/ );
	await page.keyboard.press( 'Enter' );
	await tabTo( /^GET / );
	await page.keyboard.press( 'Enter' );
	const toggle = page.locator( '.ws401-exchanges__toggle:focus' );
	await expect( toggle ).toHaveAttribute( 'aria-expanded', 'true' );
	await page.keyboard.press( 'Enter' );
	await expect( toggle ).toHaveAttribute( 'aria-expanded', 'false' );
} );
