import { __ } from '@wordpress/i18n';
import type { Step } from '../types';
import type { CredentialFacts } from './types';

/** The constants that decide where cookies go, as in wp-config.php; those that are not set are left out. */
export function cookieConstants( { cookies }: CredentialFacts ): string[] {
	return [
		[ 'COOKIE_DOMAIN', cookies.domain ],
		[ 'COOKIEPATH', cookies.path ],
		[ 'SITECOOKIEPATH', cookies.sitePath ],
		[ 'ADMIN_COOKIE_PATH', cookies.adminPath ],
	]
		.filter( ( [ , value ] ) => value !== '' )
		.map( ( [ name, value ] ) => `${ name } ${ value }` );
}

function takeOut( text: string ): Step {
	return {
		text,
		snippet: {
			language: 'php',
			where: 'wp-config.php',
			code: [
				'// Take out what is there of these:',
				"// define( 'COOKIEHASH', … );",
				"// define( 'COOKIEPATH', … );",
				"// define( 'SITECOOKIEPATH', … );",
				"// define( 'ADMIN_COOKIE_PATH', … );",
				"// define( 'COOKIE_DOMAIN', … );",
			].join( '\n' ),
		},
	};
}

const logInAgain = (): Step => ( {
	text: __(
		'Delete the cookies of this domain in your browser, and log in again.',
		'who-said-401'
	),
} );

/** For sites whose cookies have one name: each site names its own by itself when nothing is set. */
export function ownCookieSteps(): Step[] {
	return [
		takeOut(
			__(
				'In wp-config.php of both sites, take out the lines that name cookies and their folders: WordPress then names them after the address of each site, and they no longer meet.',
				'who-said-401'
			)
		),
		logInAgain(),
	];
}

/** For a site whose cookies go to other places than its pages lie. */
export function usualPathSteps(): Step[] {
	return [
		takeOut(
			__(
				'In wp-config.php, take out the lines that say where cookies go: WordPress then sends them to the whole site.',
				'who-said-401'
			)
		),
		logInAgain(),
	];
}
