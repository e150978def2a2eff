/**
 * What a probe asks, by a name of ours: the word by which an exchange is found again.
 */
export type Endpoint =
	// The REST API, as visitors and the block editor ask it.
	| 'index'
	| 'index-usual'
	| 'posts'
	| 'posts-other-origin'
	| 'posts-for-website'
	| 'posts-for-another'
	| 'users'
	// Public routes of which WordPress itself says that it refuses visitors.
	| `public-${ string }`
	| 'users-me'
	| 'users-me-fresh-nonce'
	| 'edit-context'
	| 'save-post'
	| 'preflight'
	| 'application-passwords'
	| `namespace-${ string }`
	// The given requests once more: the first, and the nth.
	| 'given'
	| `given-${ number }`
	| 'given-as-is'
	| 'given-as-get'
	| 'given-item'
	| 'given-with-cookie'
	| 'given-without-slash'
	| `given-without-argument-${ number }`
	| 'given-page'
	// The first of them from the server, with nothing of its sender and with one thing of it.
	| 'as-sender'
	| `as-sender-${ string }`
	// The first of them carried out, because the user asked for it.
	| 'saved-for-real'
	// A route chosen on the page, and the questions by which accounts are compared.
	| 'chosen-route'
	| `account-${ string }`
	// Addresses of ours, which say what reached PHP.
	| 'echo'
	| 'echo-basic'
	| 'echo-bearer'
	| 'cookies-rest'
	| 'cookies-admin'
	| 'cookies-front'
	| 'gate'
	// Other addresses of the site.
	| 'rest-nonce'
	| 'front-page'
	| 'front-page-again'
	| 'feed'
	| 'login-page'
	| 'xml-rpc'
	| 'oauth-metadata'
	// Any of them past a cache.
	| `${ string }-uncached`;
