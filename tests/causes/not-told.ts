/** What the page cannot tell by itself, or not as a cause of its own: for readers who look for it in the table and do not find it. */
export const NOT_TOLD: { cause: string; instead: string }[] = [
	{
		cause: 'The keys in wp-config.php were changed once, and everybody was logged out.',
		instead:
			'Nothing is wrong any more as soon as somebody has logged in again, and without that nobody can open the page. Keys that go on differing are told: `login-accepted-by-turns`, `session-not-accepted`.',
	},
	{
		cause: 'FORCE_SSL_ADMIN behind a proxy that does not tell: the login form is sent on to https for ever.',
		instead:
			'Nobody can open the page then. Where the page opens, `proxy-hides-https` says that the proxy does not tell.',
	},
	{
		cause: 'The folder `wp-json` is really there, or belongs to another program.',
		instead:
			'`rest-route-not-found` or `web-server-refuses-rest` say that REST addresses do not reach WordPress, and not that a folder is why.',
	},
	{
		cause: 'A security plugin adds a condition to application passwords, or decides who is a visitor before WordPress has looked at them.',
		instead:
			'Told on the tab “Logins”, which tries an application password of its own for a moment.',
	},
	{
		cause: 'A host blocks requests by itself (Imunify360, rules of a provider).',
		instead:
			'Told as a refusal in front of PHP, with the marks that the answer carries; Cloudflare, Sucuri and SiteGround are known by name.',
	},
];
