import { readFile } from 'node:fs/promises';

import { axeFaults } from '../fixtures/axe-faults';
import { expect, test } from '../fixtures/test';

test( 'a report is handed on in four texts and as a file, and opened again', async ( {
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'close-rest' );
	await diagnosis.run();
	const headline = await diagnosis.verdict.locator( 'h2' ).innerText();
	const [ , culprit = '?' ] = /“(.+?)”/.exec( headline ) ?? [];
	const nonces = await page.evaluate( () => [
		window.ws401!.nonce,
		window.ws401!.restNonce,
	] );
	await page.getByRole( 'button', { name: 'Share report' } ).click();
	const dialog = page.getByRole( 'dialog', { name: 'Share report' } );
	const text = dialog.getByRole( 'textbox', { name: 'Text to send' } );
	await expect( text ).toHaveValue( /curl -i/ );
	expect( await axeFaults( page ) ).toEqual( [] );

	const shown: string[] = [];
	for ( const name of [
		'For the plugin’s author',
		'For your host',
		'For a support forum',
		'For a colleague',
	] ) {
		await dialog.getByRole( 'radio', { name } ).check();
		await expect( text ).toHaveValue( new RegExp( culprit ) );
		shown.push( await text.inputValue() );
	}
	expect( new Set( shown ).size ).toBe( 4 );

	const size = page.viewportSize();
	await page.setViewportSize( { width: 390, height: 900 } );
	for ( const radio of await dialog.getByRole( 'radio' ).all() ) {
		const box = await radio.boundingBox();
		expect( box?.width ).toBe( box?.height );
	}
	await page.setViewportSize( size ?? { width: 1440, height: 1000 } );

	const coming = page.waitForEvent( 'download' );
	await dialog.getByRole( 'button', { name: /^Download/ } ).click();
	const json = await readFile( await ( await coming ).path(), 'utf8' );
	const cookies = ( await page.context().cookies() ).filter( ( { name } ) =>
		/^wordpress_(sec|logged_in|[0-9a-f]{32})/.test( name )
	);
	expect( cookies.length ).toBeGreaterThan( 0 );
	for ( const secret of [
		...nonces,
		...cookies.map( ( { value } ) => value ),
		...cookies.map( ( { value } ) => decodeURIComponent( value ) ),
	] ) {
		for ( const out of [ ...shown, json ] ) {
			expect( out ).not.toContain( secret );
		}
	}

	const posts: string[] = [];
	await diagnosis.open();
	page.on( 'request', ( request ) => posts.push( request.method() ) );
	await page.getByRole( 'button', { name: 'Open a report' } ).click();
	const open = page.getByRole( 'dialog', { name: 'Open a report' } );
	await open.getByRole( 'textbox' ).fill( '{"code":"rest_forbidden"}' );
	await open.getByRole( 'button', { name: 'Open', exact: true } ).click();
	await expect( open.getByRole( 'alert' ) ).toContainText( 'not a report' );
	await open.getByRole( 'textbox' ).fill( json );
	await open.getByRole( 'button', { name: 'Open', exact: true } ).click();
	const report = page.getByRole( 'dialog', {
		name: 'A report from elsewhere',
	} );
	await expect( report.getByRole( 'heading', { level: 2 } ) ).toHaveText(
		headline
	);
	await expect( report ).toContainText( site.url );
	expect( await axeFaults( page ) ).toEqual( [] );
	// Scripts of the page are fetched; nothing is asked of the site.
	expect( posts.filter( ( method ) => method !== 'GET' ) ).toEqual( [] );
} );

test( 'what the tab “Report” once showed is where its address leads now, and Back closes it', async ( {
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'close-rest' );
	await diagnosis.run();
	const headline = await diagnosis.verdict.locator( 'h2' ).innerText();
	await page.goto(
		`${ site.url }/wp-admin/tools.php?page=who-said-401&tab=report`
	);
	const dialog = page.getByRole( 'dialog', { name: 'Share report' } );
	await expect(
		dialog.getByRole( 'radio', { name: 'For a colleague' } )
	).toBeChecked();
	const text = dialog.getByRole( 'textbox', { name: 'Text to send' } );
	await expect( text ).toHaveValue( /## Requests/ );
	expect( await text.inputValue() ).toContain( headline );
	await page.keyboard.press( 'Escape' );
	await expect( dialog ).toHaveCount( 0 );

	await page.getByRole( 'button', { name: 'Share report' } ).click();
	await expect( dialog ).toBeVisible();
	await page.goBack();
	await expect( dialog ).toHaveCount( 0 );
	await expect( diagnosis.verdict ).toBeVisible();
} );
