import type { Page } from '@playwright/test';
import { axeFaults } from '../fixtures/axe-faults';
import { ONCE } from '../fixtures/matrix';
import { expect, test } from '../fixtures/test';

const PASSWORD = 'the password of the account';

/** A configuration as AI agents have it, with the password of an account. */
const configuration = ( url: string ) =>
	JSON.stringify( {
		mcpServers: {
			wordpress: {
				command: 'npx',
				args: [ '-y', '@automattic/mcp-wordpress-remote@latest' ],
				env: {
					WP_API_URL: `${ url }/wp-json/wp/v2/posts`,
					WP_API_USERNAME: 'admin',
					WP_API_PASSWORD: PASSWORD,
				},
			},
		},
	} );

/** What lies behind the door for apps. */
const partsOf = ( page: Page ) => {
	const panel = page.getByRole( 'region', {
		name: 'An app or AI agent cannot connect',
	} );
	return {
		start: page.getByRole( 'button', {
			name: /^An app or AI agent can’t connect/,
		} ),
		door: page.getByRole( 'button', {
			name: 'An app or AI agent cannot connect',
		} ),
		panel,
		field: panel.getByRole( 'textbox' ),
		reading: panel.getByRole( 'status' ).first(),
		tryIt: panel.getByRole( 'button', { name: 'Try the connection' } ),
		kind: ( name: string | RegExp ) => panel.getByRole( 'radio', { name } ),
	};
};

// Before there is one, WordPress looks at no application password; the site is shared.
test.beforeEach( async ( { scenario, site } ) => {
	await scenario( 'healthy' );
	await site.php(
		`WP_Application_Passwords::create_new_application_password( 1, array( 'name' => 'Phone' ) );`
	);
} );
test.afterEach( ( { site } ) =>
	site.php(
		`WP_Application_Passwords::delete_all_application_passwords( 1 );
		delete_network_option( get_main_network_id(), 'using_application_passwords' );`
	)
);

test(
	'a configuration is pasted, read, tried and corrected with the mouse',
	ONCE,
	async ( { diagnosis, page, site } ) => {
		const { start, door, panel, field, reading, tryIt, kind } =
			partsOf( page );
		await diagnosis.open();
		await start.click();
		await expect( door ).toHaveAttribute( 'aria-expanded', 'true' );
		await expect( door ).toBeFocused();
		await expect( field ).toBeVisible();
		expect( await axeFaults( page ), 'the door open' ).toEqual( [] );
		await expect( page.locator( '.ws401 .is-primary:visible' ) ).toHaveText(
			[ 'Check everything' ]
		);
		const size = page.viewportSize();
		await page.setViewportSize( { width: 320, height: 900 } );
		expect(
			await page.evaluate( () => document.documentElement.scrollWidth ),
			'on a small phone nothing stands over'
		).toBeLessThanOrEqual( 320 );
		await page.setViewportSize( size ?? { width: 1440, height: 1000 } );

		await field.fill( configuration( site.url ) );
		await expect( reading ).toContainText( 'Basic login of “admin”' );
		await expect( reading ).toContainText( '24 letters and digits' );
		await expect( field ).toHaveValue( /Its login is kept out of sight/ );
		expect( await axeFaults( page ), 'a configuration read' ).toEqual( [] );

		await tryIt.click();
		await diagnosis.untilFinished();
		expect( await diagnosis.headlineCheck() ).toBe(
			'app-sends-account-password'
		);
		expect( await page.content() ).not.toContain( PASSWORD );
		expect( await page.content() ).not.toContain(
			btoa( `admin:${ PASSWORD }` )
		);
		expect( await axeFaults( page ), 'the verdict' ).toEqual( [] );

		await expect(
			panel.getByRole( 'heading', { name: 'As it should be' } )
		).toBeVisible();
		await expect( panel.locator( 'pre' ).first() ).toContainText(
			'"WP_API_USERNAME": "admin"'
		);
		expect( await axeFaults( page ), 'the corrected one' ).toEqual( [] );

		await kind( /Postman/ ).click();
		await expect( field ).toHaveAccessibleName( /^The request, its error/ );
		expect( await axeFaults( page ), 'another kind of app' ).toEqual( [] );
	}
);

test(
	'the same by keyboard alone, and nothing holds the focus',
	ONCE,
	async ( { diagnosis, page, site } ) => {
		const { start, door, field, reading, tryIt, kind } = partsOf( page );
		await diagnosis.open();
		await start.focus();
		await page.keyboard.press( 'Enter' );
		await expect( door ).toBeFocused();
		await expect( field ).toBeVisible();

		await page.keyboard.press( 'Tab' );
		await expect(
			kind( 'An AI agent with an MCP configuration' )
		).toBeFocused();
		await page.keyboard.press( 'ArrowDown' );
		await expect( kind( /logs in with OAuth/ ) ).toBeChecked();
		await page.keyboard.press( 'ArrowUp' );
		await page.keyboard.press( 'Tab' );
		await expect( field ).toBeFocused();

		await page.keyboard.type(
			`curl -u "Phone:${ PASSWORD }" ${ site.url }/wp-json/wp/v2/users/me`
		);
		await expect( reading ).toBeEmpty();
		await page.keyboard.press( 'Tab' );
		await expect( reading ).toContainText(
			'“Phone” is the name of the application password'
		);
		await expect( field ).not.toHaveValue( new RegExp( PASSWORD ) );
		await expect( tryIt ).toBeFocused();
		await page.keyboard.press( 'Shift+Tab' );
		await expect( field ).toBeFocused();
		await page.keyboard.press( 'Tab' );

		await page.keyboard.press( 'Enter' );
		await diagnosis.untilFinished();
		expect( await diagnosis.headlineCheck() ).toBe( 'app-user-name-wrong' );
		await expect( diagnosis.verdict ).toContainText(
			'the name of an application password in place of the user name'
		);
	}
);

test(
	'the box for the failing request asks for the name too',
	ONCE,
	async ( { diagnosis, site } ) => {
		await diagnosis.open();
		await diagnosis.give(
			`curl -u "Phone:abcd EFGH 1234 ijkl MNOP 5678" ${ site.url }/wp-json/wp/v2/users/me 401`
		);
		await diagnosis.check();
		expect( await diagnosis.headlineCheck() ).toBe( 'app-user-name-wrong' );
	}
);
