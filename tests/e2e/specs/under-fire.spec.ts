/** What the page shows when something breaks in the middle of a search, and what is left behind then: nothing. */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import type { Page } from '@playwright/test';

import { isLoaderIn } from '../fixtures/change-site';
import { DiagnosisPage } from '../fixtures/diagnosis-page';
import { FindPanel } from '../fixtures/find-panel';
import { fillLoginForm, logIn } from '../fixtures/log-in';
import { ONCE } from '../fixtures/matrix';
import { expect, test } from '../fixtures/test';

const PATIENCE = { timeout: 60_000 };

/** The control request, the traced one, and the first trial after it. */
const THIRD = 3;

/** Something happens before the third request of a search. */
async function before( page: Page, happens: () => Promise< void > | void ) {
	let sent = 0;
	await page.route( /ws401_probe=/, async ( route ) => {
		if ( ++sent === THIRD ) {
			await happens();
		}
		await route.continue().catch( () => {} );
	} );
}

test(
	'a database that is gone for some seconds holds a search up, and leaves nothing behind',
	ONCE,
	async ( { diagnosis, find, page, scenario, site } ) => {
		const { culprits } = await scenario( 'close-rest' );
		await diagnosis.run();
		await find.openFromVerdict();
		const socket = join( site.root, '../run/mariadb.sock' );
		let back = Promise.resolve();
		await before( page, () => {
			renameSync( socket, `${ socket }.away` );
			back = setTimeout( 3000 ).then( () =>
				renameSync( `${ socket }.away`, socket )
			);
		} );
		try {
			await find.start.click();
			await find.untilFinished();
		} finally {
			await back;
		}
		expect( await find.plugins( 'culprit' ) ).toEqual( culprits.flat() );
		await expect.poll( () => isLoaderIn( site ), PATIENCE ).toBe( false );
	}
);

test(
	'a session that ends in the middle of a search is said at once; after the next login the search goes on',
	ONCE,
	async ( { browser, scenario, site } ) => {
		const { culprits } = await scenario( 'close-rest-to-everyone' );
		// Somebody of their own: all other tests share one session.
		const other = { login: 'ending', password: 'ending-session' };
		await site.php(
			`wp_insert_user( array( 'user_login' => '${ other.login }', 'user_pass' => '${ other.password }', 'user_email' => 'ending@example.org', 'role' => 'administrator' ) );`
		);
		const theirs = { url: site.url, admin: other };
		const context = await browser.newContext( { storageState: undefined } );
		try {
			const page = await context.newPage();
			await logIn( page, theirs );
			const diagnosis = new DiagnosisPage( page, site );
			const find = new FindPanel( page );
			await diagnosis.run();
			await find.openFromVerdict();
			await before( page, async () => {
				await site.php(
					`WP_Session_Tokens::get_instance( get_user_by( 'login', '${ other.login }' )->ID )->destroy_all();`
				);
			} );
			await find.start.click();
			const notice = page.getByRole( 'link', {
				name: 'Log in (opens a new tab)',
			} );
			await expect( notice ).toBeVisible( PATIENCE );
			await expect( notice ).toBeInViewport();

			const tab = await context.newPage();
			await tab.goto( `${ site.url }/wp-login.php` );
			await fillLoginForm( tab, theirs );
			await tab.close();
			// Or by itself, where the browser says that its window is looked at again.
			await page
				.getByRole( 'button', { name: 'I am logged in, continue' } )
				.click();
			await find.untilFinished();
			expect( await find.plugins( 'culprit' ) ).toEqual(
				culprits.flat()
			);
			await expect
				.poll( () => isLoaderIn( site ), PATIENCE )
				.toBe( false );
		} finally {
			await context.close();
			await site.php(
				`require_once ABSPATH . 'wp-admin/includes/user.php'; wp_delete_user( get_user_by( 'login', '${ other.login }' )->ID );`
			);
		}
	}
);

test(
	'a browser that is killed in the middle of a search leaves nothing once the page is opened again',
	ONCE,
	async ( { context, diagnosis, find, page, scenario, site } ) => {
		await scenario( 'close-rest' );
		await diagnosis.run();
		await find.openFromVerdict();
		await before( page, () => new Promise< void >( () => {} ) );
		await find.start.click();
		await expect.poll( () => isLoaderIn( site ), PATIENCE ).toBe( true );
		await expect( find.panel ).toContainText(
			/Test [1-9]\d* of at most/,
			PATIENCE
		);
		// No event tells the page that it goes.
		const crashed = page.waitForEvent( 'crash' );
		page.goto( 'chrome://crash' ).catch( () => {} );
		await crashed;
		expect( isLoaderIn( site ) ).toBe( true );

		const tab = await context.newPage();
		const again = new DiagnosisPage( tab, site );
		await expect
			.poll(
				async () => {
					await again.open();
					return isLoaderIn( site );
				},
				{ ...PATIENCE, intervals: [ 3000 ] }
			)
			.toBe( false );
	}
);
