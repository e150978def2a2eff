/**
 * What a line can do to a request. Plain data without words: those who show it have a table of them.
 */
/** What Apache found when it looked a password up. */
export type PasswordAnswer = 'granted' | 'denied' | 'no-user' | 'no-file';

export type Effect =
	/** The pattern of a rule fits. */
	| { kind: 'matches' }
	/** A condition. */
	| { kind: 'holds' }
	| { kind: 'fails' }
	/** An environment variable. */
	| { kind: 'sets'; variable: string }
	| { kind: 'unsets'; variable: string }
	/** An internal redirect: the request goes on at another path. */
	| { kind: 'rewrites'; path: string }
	| { kind: 'answers'; status: number }
	| { kind: 'denies'; status: 403 }
	/** Somebody has logged in, and is not among those who may. */
	| { kind: 'refuses-user'; status: 401 }
	| { kind: 'asks-for-password'; status: 401 }
	| { kind: 'looks-password-up'; answer: PasswordAnswer }
	/** A user is asked for, and no AuthType says how. */
	| { kind: 'lacks-auth-type'; status: 500 }
	| { kind: 'lacks-auth-name'; status: 500 }
	/** An AuthType that no loaded module knows. */
	| { kind: 'unknown-auth-type'; status: 500 }
	| { kind: 'requires-tls'; status: 403 }
	/** A file is to run before each PHP script, and is not there. */
	| { kind: 'prepends-missing-file'; status: 500 }
	/** Options without FollowSymLinks: mod_rewrite refuses to work there. */
	| { kind: 'forbids-links'; status: 403 }
	/** Apache does not take the line; `why` in Apache's own words, as in its error log. */
	| { kind: 'is-refused'; why: string; status: 500 }
	/** `action`: Apache's own word, such as `set` or `unset`. */
	| { kind: 'changes-header'; action: string; header: string }
	/** The page of an error is elsewhere. */
	| { kind: 'sends-elsewhere'; url: string }
	/** The page of an error. */
	| { kind: 'shows'; target: string }
	/** A page for 401 that is a full URL, which Apache does not take. */
	| { kind: 'is-ignored' };
