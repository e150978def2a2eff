import type { Page } from '@playwright/test';
import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { PASSWORD_FILE } from '../../env/demo/htaccess';
import type { RunningSite } from '../../env/running-site';
import { axeFaults } from '../fixtures/axe-faults';
import { expect, test } from '../fixtures/test';

/** The login of the scenario's web server. */
const STAGING = { username: 'staging', password: 'staging' };

/** Trying out and applying ask the site several times; a busy machine takes its time. */
const CHANGE_PATIENCE = 60_000;

const fileOf = ( { root }: RunningSite ) => join( root, '.htaccess' );

/** Puts other text into the file for as long as a test takes; its owner and mode stay. */
async function withText(
	site: RunningSite,
	change: ( present: string ) => string,
	during: () => Promise< void >
): Promise< void > {
	const file = fileOf( site );
	const present = await readFile( file, 'latin1' );
	await writeFile( file, change( present ), 'latin1' );
	try {
		await during();
	} finally {
		await writeFile( file, present, 'latin1' );
	}
}

test.describe( 'behind a password of the web server', () => {
	test.use( { httpCredentials: STAGING } );

	test( 'the line that asks for it is named', async ( {
		diagnosis,
		page,
		scenario,
	} ) => {
		await scenario( 'basic-auth' );
		await diagnosis.run();
		await expect( diagnosis.verdict ).toContainText(
			'Line 4 of .htaccess decides: Require valid-user.'
		);
		await diagnosis.show( 'Server & .htaccess' );
		const finding = page.locator( '[data-finding="password-on-site"]' );
		await expect( finding ).toContainText( 'line 4 of .htaccess' );
		await finding.getByRole( 'button', { name: 'Go to line 4' } ).click();
		await expect( page.locator( '.ws401-file li:focus' ) ).toContainText(
			'Require valid-user'
		);
	} );
} );

test( 'a missing line for the Authorization header is shown, applied, proven and undone', async ( {
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'header-stripped' );
	const before = await readFile( fileOf( site ), 'latin1' );
	const { uid, mode } = await stat( fileOf( site ) );
	await diagnosis.run();
	expect( await diagnosis.headlineCheck() ).toBe(
		'authorization-header-stripped'
	);
	await diagnosis.show( 'Server & .htaccess' );
	const finding = page.locator( '[data-finding="header-rule-missing"]' );
	await finding.getByRole( 'button', { name: 'Show the change' } ).click();
	await expect( finding.locator( '.ws401-diff .is-added' ) ).toHaveText(
		/SetEnvIf Authorization/
	);
	await expect( finding.locator( '.ws401-diff .is-removed' ) ).toHaveCount(
		0
	);
	const name = await finding
		.locator( '.ws401-change > p code' )
		.first()
		.textContent();
	expect( name ).toMatch( /^\.ht/ );
	const apply = finding.getByRole( 'button', { name: 'Apply the change' } );
	await expect( apply ).toHaveCount( 0 );
	await finding.getByRole( 'button', { name: 'Try it safely' } ).click();
	await expect( apply ).toBeVisible( { timeout: CHANGE_PATIENCE } );
	expect( await readFile( fileOf( site ), 'latin1' ) ).toBe( before );
	expect( await axeFaults( page ) ).toEqual( [] );

	await apply.click();
	const done = page.locator( '.ws401-change__done' );
	await expect( done ).toContainText( 'Change applied', {
		timeout: CHANGE_PATIENCE,
	} );
	await expect( done ).toBeFocused();
	const line = 'SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1\n';
	expect( await readFile( fileOf( site ), 'latin1' ) ).toBe(
		before.replace( '# BEGIN WordPress', `${ line }# BEGIN WordPress` )
	);
	expect( await stat( fileOf( site ) ) ).toMatchObject( { uid, mode } );
	await expect( finding ).toHaveCount( 0 );
	// The notice took the focus once: by keyboard one gets out of it, and what it ends is ended above as well.
	await page.keyboard.press( 'Tab' );
	await expect(
		done.getByRole( 'button', { name: 'Check again' } )
	).toBeFocused();
	await page.keyboard.press( 'Enter' );
	await expect( diagnosis.verdict ).toHaveAttribute( 'data-status', 'fixed', {
		timeout: CHANGE_PATIENCE,
	} );
	await expect( done ).toContainText( /Fixed: \d+ request/ );

	const backups = page.locator( '.ws401-backups' );
	await backups.getByRole( 'button', { name: 'Undo' } ).click();
	await expect( backups ).toContainText( 'Undone' );
	expect( await readFile( fileOf( site ), 'latin1' ) ).toBe( before );
	await expect( finding ).toBeVisible();
} );

test( 'the card itself tries the change out, applies it, says that it is fixed, and undoes it, by keyboard alone', async ( {
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'header-stripped' );
	const before = await readFile( fileOf( site ), 'latin1' );
	await diagnosis.run();
	const { verdict, headline } = diagnosis;
	const press = async ( name: string ) => {
		const button = verdict.getByRole( 'button', { name } );
		await expect( button ).toBeVisible( { timeout: CHANGE_PATIENCE } );
		await button.focus();
		await page.keyboard.press( 'Enter' );
	};
	await expect( verdict.locator( '.ws401-diff .is-added' ) ).toHaveText(
		/SetEnvIf Authorization/
	);
	expect( await axeFaults( page ) ).toEqual( [] );
	await press( 'Try it safely' );
	await press( 'Apply the change' );
	await expect( verdict ).toHaveAttribute( 'data-status', 'fixed', {
		timeout: CHANGE_PATIENCE,
	} );
	await expect( headline ).toBeFocused();
	expect( await readFile( fileOf( site ), 'latin1' ) ).toContain(
		'SetEnvIf Authorization'
	);
	expect( await axeFaults( page ) ).toEqual( [] );

	await press( 'Undo' );
	await expect( verdict ).toHaveAttribute( 'data-status', 'problem', {
		timeout: CHANGE_PATIENCE,
	} );
	expect( await readFile( fileOf( site ), 'latin1' ) ).toBe( before );
	await expect( headline ).toBeFocused();
	await expect( verdict ).toContainText( 'Undone: the old file is back.' );
} );

test( 'a change after which the browser sees the site worse is taken back', async ( {
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'header-stripped' );
	const before = await readFile( fileOf( site ), 'latin1' );
	await diagnosis.run();
	await diagnosis.show( 'Server & .htaccess' );
	const finding = page.locator( '[data-finding="header-rule-missing"]' );
	await finding.getByRole( 'button', { name: 'Show the change' } ).click();
	await finding.getByRole( 'button', { name: 'Try it safely' } ).click();
	// What only a browser can see: a proxy that trips over the new answer.
	await page.route( /ws401_look=/, async ( route ) => {
		const isChanged =
			( await readFile( fileOf( site ), 'latin1' ) ) !== before;
		await ( isChanged
			? route.fulfill( { status: 502, body: '' } )
			: route.continue() );
	} );
	await finding
		.getByRole( 'button', { name: 'Apply the change' } )
		.click( { timeout: CHANGE_PATIENCE } );
	await expect( page.locator( '.ws401-change__done' ) ).toContainText(
		'The old file is back: seen from your browser, the site answered worse than before.',
		{ timeout: CHANGE_PATIENCE }
	);
	expect( await readFile( fileOf( site ), 'latin1' ) ).toBe( before );
	await expect( finding ).toBeVisible();
} );

test( 'a missing block is restored, and the requests that failed come back as expected', async ( {
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'rewrite-block-gone' );
	await diagnosis.run();
	await expect( diagnosis.verdict ).toContainText(
		'WordPress’s block is missing in .htaccess'
	);
	await diagnosis.show( 'Server & .htaccess' );
	const finding = page.locator( '[data-finding="block-missing"]' );
	await finding.getByRole( 'button', { name: 'Show the change' } ).click();
	await finding.getByRole( 'button', { name: 'Try it safely' } ).click();
	await finding
		.getByRole( 'button', { name: 'Apply the change' } )
		.click( { timeout: CHANGE_PATIENCE } );
	const done = page.locator( '.ws401-change__done' );
	await expect( done ).toContainText( 'Change applied', {
		timeout: CHANGE_PATIENCE,
	} );
	await done.getByRole( 'button', { name: 'Check again' } ).click();
	await expect( done ).toContainText( /Fixed: \d+ requests/ );
	expect( await readFile( fileOf( site ), 'latin1' ) ).toContain(
		'RewriteRule . /index.php [L]\n</IfModule>\n# END WordPress'
	);
	await page
		.locator( '.ws401-backups' )
		.getByRole( 'button', { name: 'Undo' } )
		.click();
	await expect( page.locator( '.ws401-backups' ) ).toContainText( 'Undone' );
} );

test( 'the lines a request passes light up, and the one that decides is marked', async ( {
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'healthy' );
	const rule =
		'SetEnv SHOP_PASSWORD k9wq2mzx7\nRewriteEngine On\nRewriteRule ^wp-json/wp/v2/posts$ - [F]\n';
	await withText(
		site,
		( present ) => rule + present,
		async () => {
			await diagnosis.run();
			await expect( diagnosis.verdict ).toContainText(
				'Line 3 of .htaccess decides'
			);
			await diagnosis.show( 'Server & .htaccess' );
			const look = page.locator( '.ws401-look' );
			await look
				.getByLabel( 'A request of this diagnosis' )
				.selectOption( {
					value: 'browser/none/GET/posts/pretty',
				} );
			await expect( look ).toContainText(
				'The web server answers 403, because of line 3 of .htaccess'
			);
			await expect( look ).toContainText( 'it was answered: 403' );
			const decides = page.locator( '.ws401-file li.is-deciding' );
			await expect( decides ).toHaveCount( 1 );
			await expect( decides ).toContainText( 'This line decides.' );
			await expect( decides ).toContainText( '^wp-json/wp/v2/posts$' );

			await look
				.getByLabel( 'Or an address of this site' )
				.fill( '/wp-json/wp/v2/users/me' );
			await look.getByLabel( 'with an Authorization header' ).check();
			await look
				.getByRole( 'button', { name: 'Trace this request' } )
				.click();
			await expect( look ).toContainText(
				'The request comes through to /index.php'
			);
			await expect( look ).toContainText(
				'The Authorization header reaches PHP.'
			);
			expect(
				await page.locator( '.ws401-file li.is-traced' ).count()
			).toBeGreaterThan( 3 );
			await page
				.getByRole( 'button', { name: 'Measure what the server' } )
				.click();
			await expect( page.locator( '.ws401-measure' ) ).toContainText(
				/Measured: the server reads \.htaccess, .* It has all of those the files ask for\./,
				{ timeout: CHANGE_PATIENCE }
			);
			// Secrets of the file are nowhere on the page.
			expect( await page.content() ).not.toContain( 'k9wq2mzx7' );

			expect( await axeFaults( page ) ).toEqual( [] );

			await look
				.getByLabel( 'Or an address of this site' )
				.fill( 'elsewhere' );
			await look
				.getByRole( 'button', { name: 'Trace this request' } )
				.click();
			await expect( look.getByRole( 'alert' ) ).toContainText(
				'This is no address'
			);
		}
	);
} );

test( 'a file that PHP may not write is left alone, with the reason and the line', async ( {
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'header-stripped' );
	const { mode } = await stat( fileOf( site ) );
	await chmod( fileOf( site ), 0o444 );
	try {
		await diagnosis.run();
		await diagnosis.show( 'Server & .htaccess' );
		const finding = page.locator( '[data-finding="header-rule-missing"]' );
		await expect( finding ).toContainText( 'PHP may not write here' );
		await expect( finding.locator( '.ws401-code' ) ).toHaveText(
			/SetEnvIf Authorization/
		);
		await expect(
			finding.getByRole( 'button', { name: 'Show the change' } )
		).toHaveCount( 0 );
	} finally {
		await chmod( fileOf( site ), mode );
	}
} );

test( 'a site without the file is told what WordPress would write', async ( {
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'healthy' );
	await withText(
		site,
		( present ) => present,
		async () => {
			await rm( fileOf( site ) );
			try {
				await diagnosis.run();
				expect( await diagnosis.headlineCheck() ).toBe(
					'rest-route-not-found'
				);
				await diagnosis.show( 'Server & .htaccess' );
				const finding = page.locator(
					'[data-finding="block-missing"]'
				);
				await finding
					.getByRole( 'button', { name: 'Show the change' } )
					.click();
				await expect( finding ).toContainText(
					'There is no such file yet'
				);
				await expect( finding.locator( '.ws401-diff' ) ).toContainText(
					'# BEGIN WordPress'
				);
				await expect( page.locator( '.ws401-file' ) ).toHaveCount( 0 );
			} finally {
				await writeFile( fileOf( site ), '' );
				await site.adopt?.( fileOf( site ) );
			}
		}
	);
} );

/** Carries a finding's change out by its buttons, and leaves when it is in place. */
async function carryOut( page: Page, id: string ) {
	const finding = page.locator( `[data-finding="${ id }"]` );
	await finding.getByRole( 'button', { name: 'Show the change' } ).click();
	await finding.getByRole( 'button', { name: 'Try it safely' } ).click();
	await finding
		.getByRole( 'button', { name: 'Apply the change' } )
		.click( { timeout: CHANGE_PATIENCE } );
	await expect( page.locator( '.ws401-change__done' ) ).toContainText(
		'Change applied',
		{ timeout: CHANGE_PATIENCE }
	);
	await expect( finding ).toHaveCount( 0 );
}

async function undo( page: Page, id: string ) {
	const backups = page.locator( '.ws401-backups' );
	await backups.getByRole( 'button', { name: 'Undo' } ).click();
	await expect( backups ).toContainText( 'Undone' );
	await expect( page.locator( `[data-finding="${ id }"]` ) ).toBeVisible();
}

test( 'a line inside WordPress’s block is moved above it, and moved back', async ( {
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'healthy' );
	const rule =
		'RewriteCond %{QUERY_STRING} author=\nRewriteRule ^old-authors - [F]\n';
	await withText(
		site,
		( present ) =>
			present.replace( 'RewriteBase /\n', `RewriteBase /\n${ rule }` ),
		async () => {
			const before = await readFile( fileOf( site ), 'latin1' );
			await diagnosis.run();
			await diagnosis.show( 'Server & .htaccess' );
			await carryOut( page, 'line-in-block' );
			const after = await readFile( fileOf( site ), 'latin1' );
			expect( after ).toContain(
				`${ rule }</IfModule>\n# BEGIN WordPress`
			);
			expect( after ).not.toContain( `RewriteBase /\n${ rule }` );
			const asked = () =>
				fetch( `${ site.url }/old-authors?author=1` ).then(
					( { status } ) => status
				);
			expect( await asked() ).toBe( 403 );
			await undo( page, 'line-in-block' );
			expect( await readFile( fileOf( site ), 'latin1' ) ).toBe( before );
		}
	);
} );

test( 'a line that comes too late is moved up, and Verify shows the header arriving', async ( {
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'header-stripped' );
	const line =
		'RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]';
	await withText(
		site,
		( present ) => `${ present }\n${ line }\n`,
		async () => {
			await diagnosis.run();
			await diagnosis.show( 'Server & .htaccess' );
			await carryOut( page, 'header-rule-late' );
			const after = await readFile( fileOf( site ), 'latin1' );
			expect( after.indexOf( line ) ).toBeLessThan(
				after.indexOf( '# BEGIN WordPress' )
			);
			const done = page.locator( '.ws401-change__done' );
			await done.getByRole( 'button', { name: 'Check again' } ).click();
			await expect( done ).toContainText( /Fixed: \d+ request/ );
			await undo( page, 'header-rule-late' );
		}
	);
} );

test.describe( 'behind a password on wp-admin alone', () => {
	test.use( { httpCredentials: STAGING } );

	test( 'admin-ajax is let through, and the password comes back', async ( {
		diagnosis,
		page,
		scenario,
		site,
	} ) => {
		await scenario( 'healthy' );
		const passwords = join( site.root, PASSWORD_FILE.path );
		const file = join( site.root, 'wp-admin/.htaccess' );
		const closed = [
			'AuthType Basic',
			'AuthName "Office"',
			`AuthUserFile "${ passwords }"`,
			'Require valid-user',
			'',
		].join( '\n' );
		await writeFile( passwords, PASSWORD_FILE.text );
		await writeFile( file, closed );
		await site.adopt?.( passwords );
		await site.adopt?.( file );
		/** What a visitor's page gets: 400 is WordPress's word for a call without an action. */
		const asked = () =>
			fetch( `${ site.url }/wp-admin/admin-ajax.php` ).then(
				( { status } ) => status
			);
		try {
			expect( await asked() ).toBe( 401 );
			await diagnosis.run();
			await diagnosis.show( 'Server & .htaccess' );
			await carryOut( page, 'password-on-admin-ajax' );
			expect( await asked() ).toBe( 400 );
			const done = page.locator( '.ws401-change__done' );
			await done.getByRole( 'button', { name: 'Check again' } ).click();
			await expect( done ).toContainText( /Fixed: / );
			expect( await readFile( file, 'latin1' ) ).toMatch(
				/^AuthType Basic[^]*<Files "?admin-ajax\.php"?>/
			);
			await undo( page, 'password-on-admin-ajax' );
			expect( await asked() ).toBe( 401 );
			expect( await readFile( file, 'latin1' ) ).toBe( closed );
		} finally {
			await rm( file );
			await rm( passwords );
		}
	} );
} );
