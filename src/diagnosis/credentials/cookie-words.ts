import { __, sprintf } from '@wordpress/i18n';
import type { Step } from '../evidence/types';
import type {
	CookieConstant,
	CredentialFacts,
} from '../evidence/credential-facts';

/** A constant with its value and, where it is known, its place: `COOKIEHASH shar… (wp-config.php:12)`. */
function constantText( { name, value, file, line }: CookieConstant ): string {
	return [ name, value, file && `(${ file }:${ line })` ]
		.filter( Boolean )
		.join( ' ' );
}

/** The constants that decide where cookies go, as in wp-config.php; those that are not set are left out. */
export function cookieConstants( { cookies }: CredentialFacts ): string[] {
	const byHand = cookies.byHand ?? [];
	return [
		...byHand.map( constantText ),
		...[
			[ 'COOKIE_DOMAIN', cookies.domain ],
			[ 'COOKIEPATH', cookies.path ],
			[ 'SITECOOKIEPATH', cookies.sitePath ],
			[ 'ADMIN_COOKIE_PATH', cookies.adminPath ],
		]
			.filter(
				( [ name, value ] ) =>
					value !== '' &&
					! byHand.some( ( each ) => each.name === name )
			)
			.map( ( [ name, value ] ) => `${ name } ${ value }` ),
	];
}

/** What somebody set by hand, in a sentence; null when nothing. */
export function byHandNote( { cookies }: CredentialFacts ): string | null {
	const byHand = cookies.byHand ?? [];
	return byHand.length === 0
		? null
		: sprintf(
				/* translators: %s: names of constants with their values and places. */
				__(
					'Login cookies are named and sent by hand here: %s. Without that, WordPress names them after the address of the site and sends them to all of it.',
					'who-said-401'
				),
				byHand.map( constantText ).join( ', ' )
			);
}

/** The lines to take out: those that were found, or all that may be there. */
function linesOf( { cookies }: CredentialFacts ): string[] {
	const byHand = cookies.byHand ?? [];
	return byHand.length > 0
		? byHand.map( ( { name, file, line } ) =>
				[
					`// define( '${ name }', … );`,
					file && `// ${ file }, line ${ line }`,
				]
					.filter( Boolean )
					.join( ' ' )
			)
		: [
				"// define( 'COOKIEHASH', … );",
				"// define( 'COOKIEPATH', … );",
				"// define( 'SITECOOKIEPATH', … );",
				"// define( 'ADMIN_COOKIE_PATH', … );",
				"// define( 'COOKIE_DOMAIN', … );",
			];
}

function takeOut( text: string, credentials: CredentialFacts ): Step {
	return {
		title: __( 'Change wp-config.php', 'who-said-401' ),
		text,
		snippet: {
			language: 'php',
			where: 'wp-config.php',
			code: [
				'// Take out what is there of these:',
				...linesOf( credentials ),
			].join( '\n' ),
		},
	};
}

const logInAgain = (): Step => ( {
	text: __(
		'Delete the cookies of this domain in your browser, and log in again.',
		'who-said-401'
	),
	isThen: true,
} );

/** For sites whose cookies have one name: each site names its own by itself when nothing is set. */
export function ownCookieSteps( credentials: CredentialFacts ): Step[] {
	return [
		takeOut(
			__(
				'In wp-config.php of both sites, take out the lines that name cookies and their folders: WordPress then names them after the address of each site, and they no longer meet.',
				'who-said-401'
			),
			credentials
		),
		logInAgain(),
	];
}

/** For a site whose cookies go to other places than its pages lie. */
export function usualPathSteps( credentials: CredentialFacts ): Step[] {
	return [
		takeOut(
			__(
				'In wp-config.php, take out the lines that say where cookies go: WordPress then sends them to the whole site.',
				'who-said-401'
			),
			credentials
		),
		logInAgain(),
	];
}
