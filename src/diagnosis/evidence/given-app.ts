/** What is known of the app that sends a given request, and what its login looks like. No secret is among it. */

/** The app or client that cannot connect. */
export interface GivenApp {
	/** `mcp`: a client of the Model Context Protocol, which sends JSON-RPC by POST. */
	kind: 'mcp' | 'app';
	/** Its configuration was read whole, and there is no login in it. */
	lacksLogin?: true;
	/** What the user name of its login is on this site; absent where that was not looked up. */
	userName?:
		'login' | 'email' | 'display-name' | 'application-name' | 'unknown';
	/** The user whose name, or whose application password's name, that is has no role on this site. */
	hasNoRole?: true;
}

/** What a login shows of itself without being tried. */
export interface LoginShape {
	/**
	 * The password of a Basic login, or what is sent as a token. `application`: 24 letters and digits, as WordPress makes application passwords; `broken`: nearly
	 * so; `account`: anything else.
	 */
	looksLike?: 'application' | 'broken' | 'account';
	/** Until when a JSON Web Token says it is valid (`exp`, RFC 7519), in seconds since the epoch. */
	expiresAt?: number;
}
