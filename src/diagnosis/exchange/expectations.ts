import { __ } from '@wordpress/i18n';
import type { AccountFacts, Expectation } from '../evidence/types';

/** Routes whose reading already needs `manage_options` or more. */
const ADMINISTRATORS_ONLY = /^\/wp\/v2\/(settings|plugins|themes)\b/;

/** What a healthy site answers, and why. Functions, because some answers depend on the account. */
export const expectations = {
	index: (): Expectation => ( {
		statuses: [ 200 ],
		why: __(
			'WordPress shows the index of its REST API to everyone.',
			'who-said-401'
		),
	} ),
	usualIndex: (): Expectation => ( {
		statuses: [ 200 ],
		why: __(
			'Apps that do not look the address up ask for the REST API here.',
			'who-said-401'
		),
	} ),
	posts: (): Expectation => ( {
		statuses: [ 200 ],
		why: __(
			'Published posts are public, for readers and for apps.',
			'who-said-401'
		),
	} ),
	users: (): Expectation => ( {
		statuses: [ 200 ],
		why: __(
			'WordPress shows who wrote published posts to everyone.',
			'who-said-401'
		),
	} ),
	publicRoute: (): Expectation => ( {
		statuses: [ 200 ],
		why: __(
			'WordPress shows what is published to everyone.',
			'who-said-401'
		),
	} ),
	preflight: (): Expectation => ( {
		statuses: [ 200 ],
		why: __(
			'Before a script of another website may send a request, its browser asks with OPTIONS; that question never carries a login.',
			'who-said-401'
		),
	} ),
	loginPage: (): Expectation => ( {
		statuses: [ 200 ],
		why: __(
			'WordPress shows its login form to everyone.',
			'who-said-401'
		),
	} ),
	xmlRpc: (): Expectation => ( {
		statuses: [ 405 ],
		why: __(
			'xmlrpc.php takes POST requests only, and says so to others.',
			'who-said-401'
		),
	} ),
	oauthMetadata: (): Expectation => ( {
		statuses: [ 200, 404 ],
		why: __(
			'Here a site says where apps can log in with OAuth (RFC 9728). WordPress itself has no such login, so 404 is right.',
			'who-said-401'
		),
	} ),
	cookieEcho: ( cookie: 'login' | 'admin' ): Expectation => ( {
		statuses: [ 200 ],
		why: __(
			'This plugin answers in place of what lies at that address, and the login cookie that opened this page is accepted there too.',
			'who-said-401'
		),
		contains: `"${ cookie }":"accepted"`,
	} ),
	frontPage: (): Expectation => ( {
		statuses: [ 200 ],
		why: __( 'The front page is public.', 'who-said-401' ),
	} ),
	feed: (): Expectation => ( {
		statuses: [ 200 ],
		why: __(
			'Everyone may read the feed, as readers and newsletters do.',
			'who-said-401'
		),
	} ),
	namespace: (): Expectation => ( {
		statuses: [ 200 ],
		why: __(
			'WordPress shows the list of a namespace’s routes to everyone.',
			'who-said-401'
		),
	} ),
	nobody: (): Expectation => ( {
		statuses: [ 401 ],
		why: __(
			'This asks for your own profile, and nobody was logged in.',
			'who-said-401'
		),
	} ),
	cookieAlone: (): Expectation => ( {
		statuses: [ 401 ],
		why: __(
			'WordPress ignores a login cookie without a nonce, so that other websites can’t act in your name.',
			'who-said-401'
		),
	} ),
	me: (): Expectation => ( {
		statuses: [ 200 ],
		why: __(
			'Login cookie and nonce together say who you are.',
			'who-said-401'
		),
	} ),
	editContext: ( account: AccountFacts ): Expectation =>
		account.canEditPosts
			? {
					statuses: [ 200 ],
					why: __(
						'Your account may edit posts, so it may read what the editor needs.',
						'who-said-401'
					),
				}
			: {
					statuses: [ 403 ],
					why: __(
						'Your account may not edit posts.',
						'who-said-401'
					),
				},
	savePost: ( account: AccountFacts ): Expectation =>
		account.canEditPosts
			? {
					statuses: [ 200 ],
					why: __(
						'Your account may save posts. This is a dry run that stops right before saving.',
						'who-said-401'
					),
				}
			: {
					statuses: [ 403 ],
					why: __(
						'Your account may not save posts.',
						'who-said-401'
					),
				},
	echo: (): Expectation => ( {
		statuses: [ 200 ],
		why: __(
			'The echo tells which request headers reach PHP, without using the REST API.',
			'who-said-401'
		),
	} ),
	schemeEcho: (): Expectation => ( {
		statuses: [ 200 ],
		why: __(
			'The echo tells whether a header of this scheme reaches PHP. It carries no login.',
			'who-said-401'
		),
	} ),
	otherWebsite: (): Expectation => ( {
		statuses: [ 200 ],
		why: __(
			'WordPress lets scripts of every website read what is public, and names that very website in its answer.',
			'who-said-401'
		),
	} ),
	restNonce: (): Expectation => ( {
		statuses: [ 200 ],
		why: __(
			'WordPress hands a fresh nonce to everyone who is logged in.',
			'who-said-401'
		),
	} ),
	givenPage: (): Expectation => ( {
		statuses: [ 200 ],
		why: __(
			'This is the page you gave, opened as a visitor.',
			'who-said-401'
		),
	} ),
	/** The case of the user, repeated with cookie and nonce. */
	given: ( route: string, account: AccountFacts ): Expectation =>
		ADMINISTRATORS_ONLY.test( route ) && ! account.canManageOptions
			? {
					statuses: [ 403 ],
					why: __(
						'Only administrators may use this route.',
						'who-said-401'
					),
				}
			: {
					statuses: [ 200, 201, 202, 204, 207 ],
					why: __(
						'This is the request you gave, sent with your login and a valid nonce.',
						'who-said-401'
					),
				},
	/** Carried out, because the user asked for it. */
	realSave: (): Expectation => ( {
		statuses: [ 200, 201, 202, 204, 207 ],
		why: __(
			'This is the request you gave, sent for real because you asked for it.',
			'who-said-401'
		),
	} ),
	/** The same without nonce or without login: either is right, depending on the route. */
	givenAsIs: (): Expectation => ( {
		statuses: [ 200, 201, 202, 204, 207, 403 ],
		why: __(
			'This is the request you gave, sent once with the login it brought. Where the account behind it may not do that, 403 is right.',
			'who-said-401'
		),
	} ),
	givenWithCookie: (): Expectation => ( {
		statuses: [ 200, 201, 202, 204, 207, 401, 403 ],
		why: __(
			'This is the request you gave, sent once more with the login it brought, which passed alone, and your login cookie. A cookie counts first, and without a nonce it is nobody’s: 401 is right.',
			'who-said-401'
		),
	} ),
	givenAsNobody: (): Expectation => ( {
		statuses: [ 200, 201, 202, 204, 207, 401 ],
		why: __(
			'Sent as nobody for comparison: public routes answer 200, all others are right to answer 401.',
			'who-said-401'
		),
	} ),
};
