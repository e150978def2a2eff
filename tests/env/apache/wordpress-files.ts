import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Layout } from './layout';

/** A constant's value in wp-config.php. */
export type Constant = string | number | boolean;

const KEYS = [ 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ];

function phpValue( value: Constant ): string {
	return typeof value === 'string'
		? `'${ value.replace( /[\\']/g, '\\$&' ) }'`
		: String( value );
}

function keys(): Record< string, string > {
	const names = KEYS.flatMap( ( name ) => [
		`${ name }_KEY`,
		`${ name }_SALT`,
	] );
	return Object.fromEntries(
		names.map( ( name ) => [ name, randomBytes( 32 ).toString( 'hex' ) ] )
	);
}

/** Constants that make the one site of an installation the first of a network. */
export function networkConstants( url: string ): Record< string, Constant > {
	return {
		MULTISITE: true,
		SUBDOMAIN_INSTALL: false,
		DOMAIN_CURRENT_SITE: new URL( url ).host,
		PATH_CURRENT_SITE: '/',
		SITE_ID_CURRENT_SITE: 1,
		BLOG_ID_CURRENT_SITE: 1,
	};
}

/** Lines that define constants in wp-config.php. */
export function wpConfigLines( constants: Record< string, Constant > ): string {
	return Object.entries( constants )
		.map(
			( [ name, value ] ) =>
				`define( '${ name }', ${ phpValue( value ) } );`
		)
		.join( '\n' );
}

/** Makes wp-config.php's text, with fresh keys in every result. */
export function wpConfigOf(
	{ run }: Pick< Layout, 'run' >,
	more: Record< string, Constant >
): string {
	const constants: Record< string, Constant > = {
		DB_NAME: 'wordpress',
		DB_USER: 'root',
		DB_PASSWORD: '',
		DB_HOST: `localhost:${ join( run, 'mariadb.sock' ) }`,
		DB_CHARSET: 'utf8mb4',
		DB_COLLATE: '',
		...keys(),
		...more,
	};
	return `<?php
${ wpConfigLines( constants ) }
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;
}

/** The block that WordPress's network set-up screen asks to put into .htaccess (subfolders). */
export const NETWORK_HTACCESS = `# BEGIN WordPress
RewriteEngine On
RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]
RewriteBase /
RewriteRule ^index\\.php$ - [L]
RewriteRule ^([_0-9a-zA-Z-]+/)?wp-admin$ $1wp-admin/ [R=301,L]
RewriteCond %{REQUEST_FILENAME} -f [OR]
RewriteCond %{REQUEST_FILENAME} -d
RewriteRule ^ - [L]
RewriteRule ^([_0-9a-zA-Z-]+/)?(wp-(content|admin|includes).*) $2 [L]
RewriteRule ^([_0-9a-zA-Z-]+/)?(.*\\.php)$ $2 [L]
RewriteRule . index.php [L]
# END WordPress
`;
