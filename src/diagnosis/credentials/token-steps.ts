import { __, sprintf } from '@wordpress/i18n';
import type { TokenFault } from '../products';
import type { SiteFacts, Step } from '../evidence/types';

/**
 * What WordPress says of a login by its code (`wp_authenticate_username_password()`, `wp_authenticate_email_password()`,
 * `wp_authenticate_application_password()`): whether it knew the user. Null for codes that do not tell.
 */
function partOfLogin(
	code: string | null
): 'password' | 'name' | 'email' | null {
	switch ( code?.split( ' ' ).at( -1 ) ) {
		case 'incorrect_password':
			return 'password';
		case 'invalid_username':
			return 'name';
		case 'invalid_email':
			return 'email';
		default:
			return null;
	}
}

function wrongLoginSummary( code: string | null ): string {
	switch ( partOfLogin( code ) ) {
		case 'password':
			return __(
				'The site knows the user of the failing request, and the password it brings is wrong or does not count there.',
				'who-said-401'
			);
		case 'name':
			return __(
				'The site knows no user with the user name that the failing request brings.',
				'who-said-401'
			);
		case 'email':
			return __(
				'The site knows no user with the email address that the failing request brings.',
				'who-said-401'
			);
		case null:
			return __(
				'The user name or the password that the failing request brings is wrong, or they do not belong together.',
				'who-said-401'
			);
	}
}

function wrongLoginSteps(
	code: string | null,
	{ adminUrl }: SiteFacts
): Step[] {
	const part = partOfLogin( code );
	const name: Step = {
		title: __( 'Check the user name', 'who-said-401' ),
		text: __(
			'Look up the user name in the list of users and have the app send exactly that, or the email address of the account. The display name and the name of an application password are no user names.',
			'who-said-401'
		),
		link: {
			url: `${ adminUrl }users.php`,
			label: __( 'Users', 'who-said-401' ),
		},
	};
	const password: Step = {
		title: __( 'Check the password', 'who-said-401' ),
		text: __(
			'Where a token is fetched, it is the user name and the password of the account. Everywhere else it is the user name and an application password: the account’s own does not count there.',
			'who-said-401'
		),
	};
	const look: Step = {
		title: __( 'Check what the app sends', 'who-said-401' ),
		text: __(
			'Paste what the app sends on the tab “Logins”: it says whether the user exists here and whether the password has the right shape, and does not try or keep it.',
			'who-said-401'
		),
	};
	return part === null || part === 'password'
		? [ password, look ]
		: [ name, look ];
}

/**
 * One sentence a site owner understands.
 *
 * @param fault What is wrong with the token, or with the login that was to bring one.
 * @param code  The code of the answer, which may tell more; null where there is none.
 */
export function tokenSummary( fault: TokenFault, code: string | null ): string {
	switch ( fault ) {
		case 'missing':
			return __(
				'The request that fails brings no token: the header “Authorization” reaches this site, so the app has not sent it.',
				'who-said-401'
			);
		case 'malformed':
			return __(
				'The request that fails brings an Authorization header that does not read “Bearer” and a token.',
				'who-said-401'
			);
		case 'other-address':
			return __(
				'The token of the request that fails was made for another address of this site, as before a move or the change to https.',
				'who-said-401'
			);
		case 'wrong-login':
			return wrongLoginSummary( code );
		case 'unknown-app':
			return __(
				'The app that sends the failing request is not registered on this site, or gives another secret than it was given here.',
				'who-said-401'
			);
		case 'invalid':
			return __(
				'The token of the request that fails does not count: it has expired, was cut, or was signed with another key than the one this site has now.',
				'who-said-401'
			);
	}
}

/** What to do, in order of least cost. */
export function tokenSteps(
	fault: TokenFault,
	code: string | null,
	site: SiteFacts
): Step[] {
	const renew: Step = {
		title: __( 'Request a new token', 'who-said-401' ),
		text: __(
			'Request a new token in the app: log in to it again.',
			'who-said-401'
		),
	};
	const send: Step = {
		title: __( 'Change what the app sends', 'who-said-401' ),
		text: __(
			'Have the app send the header exactly like this. A password prompt in front of the site may have put its own login there.',
			'who-said-401'
		),
		snippet: {
			language: 'http',
			where: __( 'the app that sends the request', 'who-said-401' ),
			code: 'Authorization: Bearer TOKEN',
		},
	};
	const look: Step = {
		title: __( 'Check the token', 'who-said-401' ),
		text: __(
			'Paste the token on the tab “Logins”: it says when the token ends and which address it was made for, and does not keep it.',
			'who-said-401'
		),
	};
	switch ( fault ) {
		case 'missing':
		case 'malformed':
			return [ send ];
		case 'wrong-login':
			return wrongLoginSteps( code, site );
		case 'unknown-app':
			return [
				{
					title: __(
						'Check the id and secret of the app',
						'who-said-401'
					),
					text: __(
						'Look in the settings of the plugin for OAuth for the app’s client id and secret, and give the app exactly these. After a move or a copy it has to be registered anew.',
						'who-said-401'
					),
				},
			];
		case 'other-address':
			return [
				renew,
				{
					title: __( 'Check the address in the app', 'who-said-401' ),
					text: sprintf(
						/* translators: %s: address of the site. */
						__(
							'If new tokens are refused as well, the app names another address than this site does: %s.',
							'who-said-401'
						),
						site.home
					),
				},
			];
		case 'invalid':
			return [
				renew,
				look,
				{
					title: __( 'Check the secret key', 'who-said-401' ),
					text: __(
						'If new tokens are refused at once: the plugin’s secret key was changed or differs between servers, or their clocks do. It has to stay the same.',
						'who-said-401'
					),
				},
			];
	}
}

/** Why a request that brought a credential of its own is not sent again from here. */
export function notKept(): string {
	return __(
		'Passwords, keys and tokens that are pasted here are never kept, so this request cannot be repeated: try again in the app.',
		'who-said-401'
	);
}
