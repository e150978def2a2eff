import { __ } from '@wordpress/i18n';

/** What it costs to open something that a plugin keeps closed. */
export const opensRest = () =>
	__(
		'Published posts and author names can then be read through the REST API, as on most WordPress sites.',
		'who-said-401'
	);

/** What is allowed by name only is no price to warn of. */
export const opensPart = () => '';

export const showsUsers = () =>
	__(
		'The list shows the login-like names of everybody who has published something.',
		'who-said-401'
	);

export const allowsPasswords = () =>
	__(
		'An application password opens the account it belongs to. Turn them off where no app or service needs one.',
		'who-said-401'
	);

export const opensSite = () =>
	__( 'Everybody can then see the site.', 'who-said-401' );

export const showsLogin = () =>
	__(
		'Bots that guess passwords find the login form at its usual address again.',
		'who-said-401'
	);

export const opensXmlrpc = () =>
	__(
		'XML-RPC takes login and password with every request, so that passwords can be guessed through it.',
		'who-said-401'
	);

/** What several products say with codes of their own. */
export const keepsForMembers = () =>
	__( 'It keeps the REST API for people who are logged in.', 'who-said-401' );

export const hidesUsers = () =>
	__( 'It hides the list of users from visitors.', 'who-said-401' );

export const blocksRest = () =>
	__( 'Its setting that blocks the REST API is on.', 'who-said-401' );

export const lostToken = () =>
	__(
		'No token arrived: none was sent, or the Authorization header was lost on the way.',
		'who-said-401'
	);

export const badToken = () =>
	__(
		'The token is not valid: it has expired, was cut, or was signed with another key.',
		'who-said-401'
	);

export const malformedToken = () =>
	__(
		'The Authorization header does not read “Bearer” and a token. A password prompt in front of the site may have put its own login there.',
		'who-said-401'
	);

export const wrongLogin = () =>
	__( 'Login or password are wrong.', 'who-said-401' );
