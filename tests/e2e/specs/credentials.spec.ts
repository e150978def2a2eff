import type { Page } from '@playwright/test';

import type { RunningSite } from '../../env/running-site';
import { axeFaults } from '../fixtures/axe-faults';
import { logIn } from '../fixtures/log-in';
import { ONCE } from '../fixtures/matrix';
import { withMustUse } from '../fixtures/change-site';
import { expect, test } from '../fixtures/test';

/** A round trip with a look inside, on a busy machine. */
const TRIP_PATIENCE = 90_000;

/** The section “Credentials”, in the words of its users. */
function credentials( page: Page ) {
	const section = page.locator( '.ws401-credentials' );
	return {
		section,
		light: ( way: string ) => section.locator( `[data-way="${ way }"]` ),
		part: ( name: string ) => section.locator( `[data-part="${ name }"]` ),
		lookInside: section.getByRole( 'checkbox', {
			name: 'If it is refused, find out who refuses it',
		} ),
		start: section.getByRole( 'button', {
			name: 'Test an application password',
		} ),
		outcome: section.locator( '.ws401-trip__outcome' ),
		async open() {
			await page
				.locator( '.ws401-tabs' )
				.getByRole( 'link', { name: 'Logins' } )
				.click();
			await expect( section ).toBeVisible();
		},
	};
}

/** Names of the application passwords there are, and whether WordPress looks at any. */
async function stored(
	site: RunningSite
): Promise< { names: string[]; inUse: boolean; options: string[] } > {
	return JSON.parse(
		await site.php( `
			global $wpdb;
			$names = array();
			foreach ( get_users() as $user ) {
				$names = array_merge( $names, wp_list_pluck( WP_Application_Passwords::get_user_application_passwords( $user->ID ), 'name' ) );
			}
			echo wp_json_encode( array(
				'names'   => $names,
				'inUse'   => WP_Application_Passwords::is_in_use(),
				'options' => $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'ws401\\\\_%'" ),
			) );
		` )
	);
}

test(
	'shows that application passwords are off, and a look inside names the plugin',
	ONCE,
	async ( { diagnosis, page, scenario, site } ) => {
		const { culprits } = await scenario( 'application-passwords-off' );
		await diagnosis.run();
		const ui = credentials( page );
		await ui.open();
		await expect( ui.light( 'cookie' ) ).toHaveAttribute(
			'data-colour',
			'green'
		);
		await expect( ui.light( 'application-password' ) ).toContainText(
			'turned off for everyone by the plugin “'
		);

		await ui.lookInside.check();
		await ui.start.click();
		await expect( ui.outcome ).toHaveAttribute(
			'data-kind',
			'unavailable',
			{
				timeout: TRIP_PATIENCE,
			}
		);
		await ui.outcome
			.getByRole( 'button', { name: 'What was asked and answered' } )
			.click();
		const [ culprit = 'none' ] = culprits.flat();
		await expect( ui.outcome ).toContainText(
			`wp-content/plugins/${ culprit }`
		);
		await expect( ui.light( 'application-password' ) ).toHaveAttribute(
			'data-colour',
			'red'
		);
		await expect( ui.outcome ).toContainText(
			'The temporary application password is gone.'
		);
		expect( ( await stored( site ) ).names ).toEqual( [ 'Demo phone' ] );
		expect( await axeFaults( page ) ).toEqual( [] );
	}
);

test(
	'tries one with success, by keyboard, and revokes another after asking',
	ONCE,
	async ( { diagnosis, page, scenario, site } ) => {
		await scenario( 'healthy' );
		await site.php(
			`WP_Application_Passwords::create_new_application_password( 1, array( 'name' => 'Demo phone' ) );`
		);
		await diagnosis.run();
		const ui = credentials( page );
		await ui.open();
		await ui.start.focus();
		await page.keyboard.press( 'Enter' );
		await expect( ui.outcome ).toHaveAttribute( 'data-kind', 'accepted', {
			timeout: TRIP_PATIENCE,
		} );
		await expect( ui.light( 'application-password' ) ).toHaveAttribute(
			'data-colour',
			'green'
		);

		const revoke = ui.section.getByRole( 'button', {
			name: 'Revoke: Demo phone',
		} );
		await revoke.click();
		await ui.section.getByRole( 'button', { name: 'Keep it' } ).click();
		expect( ( await stored( site ) ).names ).toEqual( [ 'Demo phone' ] );
		await revoke.click();
		const confirm = ui.section.getByRole( 'button', {
			name: 'Revoke Demo phone for good',
		} );
		await expect( confirm ).toBeFocused();
		await page.keyboard.press( 'Enter' );
		await expect( ui.section ).toContainText(
			'admin has no application password.'
		);
		expect( ( await stored( site ) ).names ).toEqual( [] );
		expect( await axeFaults( page ) ).toEqual( [] );
	}
);

test(
	'puts the lost option back with one click',
	ONCE,
	async ( { diagnosis, page, scenario, site } ) => {
		await scenario( 'application-passwords-lost' );
		await diagnosis.run();
		const ui = credentials( page );
		await ui.open();
		await ui.section
			.getByRole( 'button', { name: 'Put the option back' } )
			.click();
		await expect( ui.light( 'application-password' ) ).toHaveAttribute(
			'data-colour',
			'grey'
		);
		expect( ( await stored( site ) ).inUse ).toBe( true );
	}
);

test(
	'looks at a pasted credential without sending its password anywhere',
	ONCE,
	async ( { diagnosis, page, scenario } ) => {
		await scenario( 'healthy' );
		await diagnosis.run();
		const ui = credentials( page );
		await ui.open();
		const sent: string[] = [];
		page.on( 'request', ( request ) =>
			sent.push( `${ request.url() } ${ request.postData() ?? '' }` )
		);
		const field = ui.section.getByRole( 'textbox' );
		await field.fill( 'admin:hunter2-secret' );
		await ui.section.getByRole( 'button', { name: 'Check it' } ).click();
		await expect( ui.section.locator( '.ws401-pasted' ) ).toContainText(
			'The password of the account itself does not work in the REST API.'
		);
		expect( sent.join( '\n' ) ).toContain( 'ws401_user_lookup' );
		expect( sent.join( '\n' ) ).not.toContain( 'hunter2' );

		await field.fill( 'Authorization: Bearer opaque-secret' );
		await ui.section.getByRole( 'button', { name: 'Check it' } ).click();
		await expect( ui.section.locator( '.ws401-pasted' ) ).toContainText(
			'WordPress itself knows none: the plugin that made it'
		);
		expect( sent.join( '\n' ) ).not.toContain( 'opaque-secret' );
	}
);

test(
	'shows where the login cookie arrives, and keeps to names',
	ONCE,
	async ( { diagnosis, page, scenario } ) => {
		await scenario( 'healthy' );
		await diagnosis.run();
		const bodies: Promise< string >[] = [];
		page.on( 'response', ( response ) => {
			if ( response.url().includes( 'ws401_echo=' ) ) {
				bodies.push( response.text() );
			}
		} );
		const ui = credentials( page );
		await ui.open();
		for ( const part of [ 'rest', 'admin', 'front' ] ) {
			await expect( ui.part( part ) ).toHaveAttribute(
				'data-colour',
				'green'
			);
		}
		await expect( ui.part( 'rest' ) ).toContainText(
			'wordpress_logged_in_'
		);
		const values = ( await page.context().cookies() )
			.filter( ( { name } ) => name.startsWith( 'wordpress_' ) )
			.map( ( { value } ) => value )
			.filter( ( value ) => value.length > 20 );
		const said = ( await Promise.all( bodies ) ).join( '\n' );
		expect( values.length ).toBeGreaterThan( 0 );
		expect( said ).toContain( '"ws401":"cookies"' );
		for ( const value of values ) {
			expect( said ).not.toContain( value );
		}
	}
);

test(
	'sees a login cookie that no longer arrives on the pages of the site',
	ONCE,
	async ( { context, diagnosis, page, scenario, site } ) => {
		await scenario( 'healthy' );
		// Somebody set one of the constants by hand, to what does no harm.
		await withMustUse(
			site,
			"define( 'ADMIN_COOKIE_PATH', '/wp-admin/' );",
			() => diagnosis.run()
		);
		// What another WordPress with the same names and keys of its own leaves behind.
		const before = await context.cookies();
		await context.addCookies(
			before
				.filter( ( { name } ) =>
					name.startsWith( 'wordpress_logged_in_' )
				)
				.map( ( cookie ) => ( {
					...cookie,
					value: 'admin%7C9999999999%7Ca%7Cb',
				} ) )
		);
		try {
			const ui = credentials( page );
			await ui.open();
			await expect( ui.part( 'front' ) ).toHaveAttribute(
				'data-colour',
				'red'
			);
			await expect( ui.part( 'front' ) ).toContainText(
				'another WordPress'
			);
			await expect( ui.light( 'cookie' ) ).toHaveAttribute(
				'data-colour',
				'amber'
			);
			await expect( ui.part( 'admin' ) ).toHaveAttribute(
				'data-colour',
				'green'
			);
			await expect( ui.section ).toContainText(
				'named and sent by hand here: ADMIN_COOKIE_PATH /wp-admin/.'
			);
			expect( await axeFaults( page ) ).toEqual( [] );
		} finally {
			await context.addCookies( before );
		}
	}
);

test(
	'waits for a login after a log-out in another tab, and then goes on',
	ONCE,
	async ( { context, diagnosis, page, scenario, site } ) => {
		await scenario( 'healthy' );
		// A login of its own: the one that all tests share must outlive this.
		const other = await context.newPage();
		await logIn( other, site );
		await diagnosis.run();
		const ui = credentials( page );
		await ui.open();
		const field = ui.section.getByRole( 'textbox' );
		await field.fill( 'admin:hunter2-secret' );

		await other.goto( `${ site.url }/wp-login.php?action=logout` );
		await other.getByRole( 'link', { name: 'log out' } ).click();
		await expect( other.locator( '#loginform' ) ).toBeVisible();

		await ui.section.getByRole( 'button', { name: 'Check it' } ).click();
		const notice = page.locator( '.components-notice', {
			hasText: 'You are logged out.',
		} );
		await expect( notice ).toBeInViewport();
		await expect( field ).toHaveValue( 'admin:hunter2-secret' );

		await logIn( other, site );
		await other.close();
		await notice
			.getByRole( 'button', { name: 'I am logged in, continue' } )
			.click();
		await expect( ui.section.locator( '.ws401-pasted' ) ).toContainText(
			'The password of the account itself does not work in the REST API.'
		);
		await expect( notice ).toHaveCount( 0 );
	}
);

/** Requests of a round trip, by what is recognised in their address. */
const STEPS = [
	'action=ws401_trip_start',
	'/wp-json/wp/v2/users/me',
	'rest_route=/wp/v2/users/me',
	'action=ws401_from_server',
	'action=ws401_trip_end',
];

for ( const step of STEPS ) {
	test(
		`leaves nothing when the page is closed at ${ step }`,
		ONCE,
		async ( { context, diagnosis, page, scenario, site } ) => {
			await scenario( 'healthy' );
			await diagnosis.run();
			const ui = credentials( page );
			await ui.open();
			const before = await stored( site );
			let arrived = () => {};
			const reached = new Promise< void >( ( resolve ) => {
				arrived = resolve;
			} );
			// The server hears it, the page never gets an answer.
			await page.route(
				( url ) => decodeURIComponent( url.href ).includes( step ),
				async ( route ) => {
					await route.fetch().catch( () => {} );
					arrived();
				}
			);
			await ui.start.click();
			await reached;
			await page.close();

			const again = await context.newPage();
			await again.goto( diagnosis.address );
			expect( await stored( site ) ).toEqual( before );
		}
	);
}
