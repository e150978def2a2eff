/**
 * Sites on which a plugin is at fault and the first sentence of a diagnosis cannot name it as seen, with the reason. What it says there
 * must be right all the same.
 */
export const UNSEEN: Readonly< Record< string, string > > = {
	pair: 'Each of the two is needed: the trace sees the one that answers, and without it the request passes.',
	'on-load': 'It ends the request before this plugin is loaded.',
	'on-load-with-words':
		'It ends the request before this plugin is loaded; called likely, because its code writes what the answer says.',
	'loopback-blocked': 'Nobody answers: the request is kept from leaving.',
	'too-many-requests': 'Whoever counts requests is not asked once more.',
	'on-server-variables':
		'The header is taken away before this plugin is loaded; called likely, because its code says so.',
	'session-not-accepted':
		'WordPress itself calls the login wrong; what changed its keys is not seen.',
	'jwt-secret-missing': 'A setting is missing; no request was refused.',
	'woocommerce-keys-need-https':
		'The plugin does what it is meant to; no request was refused.',
	'cookie-alone-accepted': 'A request that passes has no origin to be seen.',
	'cookie-check-removed': 'A request that passes has no origin to be seen.',
	'cookie-without-nonce':
		'The browser sends the request without a nonce; no code of the server does it.',
	'nonce-life-short': 'No request is refused yet.',
	'login-life-short': 'No request is refused yet.',
	'nonce-of-another-visitor':
		'The nonce was valid when it was made; named by the hook it stands on.',
	'stale-nonce':
		'WordPress itself refuses the nonce; who put it into the page is not seen in that request.',
	'on-core-removed': 'No request is sent with an application password.',
	'application-passwords-off':
		'No request is sent with an application password.',
	'account-passwords-only':
		'No request is sent with an application password; named by the hook it stands on.',
	'feed-led-away': 'A note, which has no certainty of its own.',
	'users-list-hidden': 'A note, which has no certainty of its own.',
	'xmlrpc-logins-off': 'A note, which has no certainty of its own.',
	'users-routes-removed': 'A note, which has no certainty of its own.',
	'users-list-by-spelling': 'A note, which has no certainty of its own.',
	'xmlrpc-methods-gone': 'A note, which has no certainty of its own.',
	'rest-prefix-moved': 'A note, which has no certainty of its own.',
	'login-page-hidden': 'A note, which has no certainty of its own.',
	'login-accepted-by-turns':
		'The same request is answered in two ways; the one that is traced need not be the refused one.',
};
