import type { Page, Route } from '@playwright/test';

import { fillLoginForm } from '../fixtures/log-in';
import { expect, test } from '../fixtures/test';

/** Answers one of the page's own actions in place of the server. */
async function intercept(
	page: Page,
	action: string,
	handler: ( route: Route ) => Promise< void >
) {
	await page.route(
		( url ) =>
			url.pathname.endsWith( '/admin-ajax.php' ) &&
			url.searchParams.get( 'action' ) === action,
		handler
	);
}

const failures: [ string, string, ( route: Route ) => Promise< void > ][] = [
	[
		'the server breaks',
		'Your site answered a call of this page with a server error (500)',
		( route ) => route.fulfill( { status: 500, body: '<h1>Error</h1>' } ),
	],
	[
		'the network is gone',
		'The server could not be reached',
		( route ) => route.abort(),
	],
	[
		'something else answers',
		'Something on the site answered in place of this plugin',
		( route ) => route.fulfill( { body: '<p>Under construction</p>' } ),
	],
	[
		'the answer has another form',
		'does not have the expected form',
		( route ) => route.fulfill( { json: { success: true, data: {} } } ),
	],
];

for ( const [ what, sentence, handler ] of failures ) {
	test( `says so when ${ what }, and keeps what was on the page`, async ( {
		diagnosis,
		page,
		scenario,
	} ) => {
		await scenario( 'healthy' );
		await diagnosis.run();
		const headline = await diagnosis.verdict.locator( 'h2' ).textContent();

		await intercept( page, 'ws401_facts', handler );
		await diagnosis.runButton.click();
		await expect( diagnosis.trouble ).toContainText( sentence );
		await expect( diagnosis.verdict.locator( 'h2' ) ).toHaveText(
			headline ?? ''
		);
	} );
}

test( 'judges what had come in when a call fails half way', async ( {
	diagnosis,
	page,
	scenario,
} ) => {
	await scenario( 'close-rest' );
	await diagnosis.open();
	await intercept( page, 'ws401_from_server', ( route ) => route.abort() );
	await diagnosis.runButton.click();
	await diagnosis.untilFinished();
	expect( await diagnosis.headlineCheck() ).toBe( 'rest-closed-to-visitors' );
	await diagnosis.showRequests();
	await expect(
		diagnosis.exchange( 'as a loopback request' ).first()
	).toContainText( 'not sent' );
} );

test( 'waits for a new login and then goes on where it was', async ( {
	context,
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'healthy' );
	await diagnosis.open();
	await context.clearCookies();
	await diagnosis.runButton.click();
	await expect( page.locator( '.ws401 .is-warning' ) ).toContainText(
		'You are logged out.'
	);

	const [ loginTab ] = await Promise.all( [
		context.waitForEvent( 'page' ),
		page.getByRole( 'link', { name: /^Log in/ } ).click(),
	] );
	await loginTab.waitForLoadState();
	await fillLoginForm( loginTab, site );
	await loginTab.close();
	await page
		.getByRole( 'button', { name: 'I am logged in, continue' } )
		.click();

	await diagnosis.untilFinished();
	await expect( diagnosis.trouble ).toHaveCount( 0 );
	await expect( diagnosis.verdict ).toHaveClass( /is-healthy/ );
} );

test( 'does not take its own lost login for a fault of the site', async ( {
	context,
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'healthy' );
	await diagnosis.open();
	let loggedOut = false;
	// The login ends after the facts are in: the first probes with a cookie are the ones that notice.
	await intercept( page, 'ws401_facts', async ( route ) => {
		const response = await route.fetch();
		if ( ! loggedOut ) {
			loggedOut = true;
			await context.clearCookies();
		}
		await route.fulfill( { response } );
	} );
	await diagnosis.runButton.click();
	await expect( page.locator( '.ws401 .is-warning' ) ).toContainText(
		'You are logged out.',
		{ timeout: 60_000 }
	);
	const loginTab = await context.newPage();
	await loginTab.goto( `${ site.url }/wp-login.php` );
	await fillLoginForm( loginTab, site );
	await loginTab.close();
	await page
		.getByRole( 'button', { name: 'I am logged in, continue' } )
		.click();

	await diagnosis.untilFinished();
	await expect( diagnosis.verdict ).toHaveClass( /is-healthy/ );
} );

test( 'Stop ends a run at once and gives the button back', async ( {
	diagnosis,
	page,
	scenario,
} ) => {
	await scenario( 'healthy' );
	await diagnosis.open();
	await intercept( page, 'ws401_facts', () => new Promise( () => {} ) );
	await diagnosis.runButton.click();
	await diagnosis.stopButton.click();
	await expect( diagnosis.runButton ).toBeVisible();
	await expect( diagnosis.runButton ).toBeFocused();
	await expect( diagnosis.trouble ).toHaveCount( 0 );
} );
