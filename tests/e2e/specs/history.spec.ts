import { axeFaults, overflow } from '../fixtures/axe-faults';
import { expect, test } from '../fixtures/test';

test( 'the history is switched on, read and switched off by keyboard, without an accessibility fault', async ( {
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'healthy' );
	// It takes no check to be looked at.
	await diagnosis.open();
	await diagnosis.show( 'History' );
	const section = page.locator( '.ws401-history' );
	const button = ( name: string ) =>
		section.getByRole( 'button', { name, exact: true } );
	const press = async ( name: string ) => {
		await button( name ).focus();
		await page.keyboard.press( 'Enter' );
	};
	const on = button( 'Switch the history on' );
	await expect( on ).toBeVisible();
	expect( await axeFaults( page ), 'off' ).toEqual( [] );

	await press( 'Switch the history on' );
	await expect( section ).toContainText(
		'No refused request was recorded so far.'
	);
	await expect(
		button( 'Switch the history off' ),
		'the focus goes to what stands in the place of the button'
	).toBeFocused();
	expect( await axeFaults( page ), 'on, and empty' ).toEqual( [] );

	// A visitor of the site, whose words are no part of the page.
	for ( let sent = 0; sent < 2; sent++ ) {
		const answer = await fetch(
			`${ site.url }/?rest_route=/wp/v2/settings&key=<b>secret</b>`
		);
		expect( answer.status ).toBe( 401 );
	}
	await press( 'Refresh' );
	const row = section
		.locator( '.ws401-history__refusals tbody tr' )
		.filter( { hasText: 'rest_forbidden' } );
	await expect( row ).toHaveCount( 1 );
	await expect( row ).toContainText( 'REST API: 401' );
	await expect( row ).toContainText( 'GET /wp/v2/settings' );
	await expect( row ).toContainText( 'no login' );
	await expect( row ).toContainText( '2 times' );
	await expect( row ).toContainText( 'at least 1 sender' );
	await expect( section ).not.toContainText( 'secret' );

	// The picture: its scale, and a bar by keyboard and by mouse.
	await expect( section ).toContainText( 'Refused requests in each hour' );
	await expect(
		section.locator( '.ws401-timeline__tick' ).first()
	).toHaveText( '1' );
	await expect(
		section.getByRole( 'group', { name: /The highest bar: .* refused/ } )
	).toBeVisible();
	const bar = section.locator( '.ws401-timeline__slot' ).last();
	const detail = section.locator( '.ws401-timeline__detail' );
	await bar.focus();
	await page.keyboard.press( 'Enter' );
	await expect( detail ).toContainText( 'GET /wp/v2/settings' );
	await expect( detail ).toContainText( 'no login, 2 times' );
	expect( await axeFaults( page ), 'a bar' ).toEqual( [] );
	await bar.click();
	await expect( detail ).toHaveCount( 0 );

	const keep = section.getByRole( 'checkbox', {
		name: /^Keep what was recorded/,
	} );
	await keep.focus();
	await page.keyboard.press( 'Space' );
	await expect( keep ).toBeChecked();
	await expect( keep ).toBeEnabled();
	await expect( keep, 'the focus stays where it was' ).toBeFocused();
	expect( await axeFaults( page ), 'with rows' ).toEqual( [] );

	await page.setViewportSize( { width: 390, height: 900 } );
	await expect.poll( () => overflow( page ) ).toBeLessThanOrEqual( 0 );
	expect( await axeFaults( page ), 'on a phone' ).toEqual( [] );
	await page.setViewportSize( { width: 1440, height: 1000 } );

	await press( 'Switch the history off' );
	await expect( button( 'Turn off and delete' ) ).toBeFocused();
	expect( await axeFaults( page ), 'asked once more' ).toEqual( [] );
	await press( 'Cancel' );
	await expect( button( 'Switch the history off' ) ).toBeFocused();
	await press( 'Switch the history off' );
	await press( 'Turn off and delete' );
	await expect( on ).toBeFocused();
	await expect( section.locator( 'table' ) ).toHaveCount( 0 );
	expect( await axeFaults( page ), 'off again' ).toEqual( [] );
} );
