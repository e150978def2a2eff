import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { RunningSite } from '../env/running-site';
import type { CookieJar } from './cookie-jar';

/**
 * Puts a second WordPress below the first, at `/second`: the same files, but tables and keys of its own. It is installed over
 * the web, with the same login as the first.
 *
 * @return Its address.
 */
export async function addSecondSite( site: RunningSite ): Promise< string > {
	symlinkSync( site.root, join( site.root, 'second' ) );
	const config = join( site.root, 'wp-config.php' );
	const text = readFileSync( config, 'utf8' )
		.replace(
			'<?php',
			`<?php\n$second = 0 === strpos( $_SERVER['REQUEST_URI'] ?? '', '/second/' );`
		)
		.replace(
			/define\( '(\w+_(?:KEY|SALT))', '(\w+)' \);/g,
			`define( '$1', ( $second ? 'second' : '' ) . '$2' );`
		)
		.replace(
			`$table_prefix = 'wp_';`,
			`$table_prefix = $second ? 'two_' : 'wp_';`
		);
	writeFileSync( config, text );
	const url = `${ site.url }/second`;
	const { login, password } = site.admin;
	const answer = await fetch( `${ url }/wp-admin/install.php?step=2`, {
		method: 'POST',
		body: new URLSearchParams( {
			weblog_title: 'Second',
			user_name: login,
			admin_password: password,
			admin_password2: password,
			pw_weak: '1',
			admin_email: 'second@example.org',
			language: '',
		} ),
	} );
	const said = await answer.text();
	if ( ! said.includes( 'wp-login.php' ) ) {
		throw new Error( `No second site: ${ said.slice( -500 ) }` );
	}
	return url;
}

/** Defines constants for both sites, in place of those defined here before. */
export function defineConstants(
	{ root }: RunningSite,
	constants: Record< string, string >
): void {
	const config = join( root, 'wp-config.php' );
	const lines = Object.entries( constants )
		.map( ( [ name, value ] ) => `define( '${ name }', '${ value }' );` )
		.join( ' ' );
	writeFileSync(
		config,
		readFileSync( config, 'utf8' )
			.replace( /^\/\* tried \*\/.*\n/m, '' )
			.replace( /^\$table_prefix/m, `/* tried */ ${ lines }\n$&` )
	);
}

/** Logs in through the form with a jar that keeps and sends cookies as a browser does. */
export async function logIn(
	jar: CookieJar,
	url: string,
	{ login, password }: RunningSite[ 'admin' ]
): Promise< void > {
	const form = `${ url }/wp-login.php`;
	const answer = await fetch( form, {
		method: 'POST',
		redirect: 'manual',
		headers: {
			Cookie: [
				jar.headerFor( form ),
				'wordpress_test_cookie=WP%20Cookie%20check',
			]
				.filter( Boolean )
				.join( '; ' ),
		},
		body: new URLSearchParams( {
			log: login,
			pwd: password,
			testcookie: '1',
		} ),
	} );
	if ( answer.status !== 302 ) {
		throw new Error( `"${ login }" could not log in to ${ url }.` );
	}
	jar.take( answer );
}
