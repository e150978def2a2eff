import { __ } from '@wordpress/i18n';
import type { Step } from '../../evidence/types';

const NAMES = [ 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ];

/** How all parts of a site come to work with the same keys, in order of least cost. */
export function sameKeysSteps(): Step[] {
	return [
		{
			title: __( 'Use the same keys on every server', 'who-said-401' ),
			text: __(
				'If the site runs on several web servers, put the same eight keys into wp-config.php on each of them, and set all their clocks by the same time server. Copy them from one server; do not make new ones on each.',
				'who-said-401'
			),
			snippet: {
				language: 'php',
				where: 'wp-config.php',
				code: NAMES.flatMap( ( name ) => [
					`define( '${ name }_KEY', '…' );`,
					`define( '${ name }_SALT', '…' );`,
				] ).join( '\n' ),
			},
		},
		{
			title: __( 'Use one database for all servers', 'who-said-401' ),
			text: __(
				'Without keys in wp-config.php WordPress makes its own and keeps them in the database: then all web servers have to use the same database.',
				'who-said-401'
			),
		},
		{
			title: __( 'Look for code that changes the keys', 'who-said-401' ),
			text: __(
				'Look for code that changes them while a request runs (filter “salt”) or decides by address who is logged in (filter “determine_current_user”), and for a security plugin that renews them again and again.',
				'who-said-401'
			),
		},
	];
}
