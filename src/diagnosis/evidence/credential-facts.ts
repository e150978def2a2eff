import type { Component } from './exchange-types';

/** A callback that has to do with a filter's no. */
export interface Voice {
	priority: number;
	/** Readable name; `Closure` for closures. */
	callback: string;
	component: Component;
	/** Relative to the WordPress folder, or absolute when outside; empty when it cannot be known. */
	file: string;
	line: number;
	/** Without it the answer would be a yes. */
	necessary: boolean;
	/** It says no when it is alone. */
	sufficient: boolean;
	/** A function of WordPress or PHP itself, such as `__return_false`: who put it there is not known. */
	borrowed: boolean;
}

/** What a filter that decides yes or no answers. */
export interface FilterAnswer {
	/** What WordPress itself would answer. */
	base: boolean;
	/** What comes out; null when a callback stopped with an error. */
	answer: boolean | null;
	/** Who turns the yes into a no; empty otherwise. */
	voices: Voice[];
}

/** Whether a role may use application passwords, asked for a few of its accounts. */
interface RoleAccess {
	role: string;
	name: string;
	asked: number;
	refused: number;
	/** Who refused the first of them. */
	voices: Voice[];
}

/** A constant that names login cookies or says where they go, set by hand. */
export interface CookieConstant {
	name: string;
	/** Of names the first characters only. */
	value: string;
	/** `wp-config.php`; empty when it is not defined there. */
	file: string;
	/** 0 when not known. */
	line: number;
}

/** What the site says about the ways to log in to it. */
export interface CredentialFacts {
	/** Application passwords for the whole site; `base` is core's rule: https, or a local environment. */
	forSite: FilterAnswer;
	/** For the account that asks. */
	forUser: FilterAnswer;
	/** Whether a REST request counts as one that application passwords are for. */
	apiRequest: FilterAnswer;
	roles: RoleAccess[];
	/** The network's option `using_application_passwords`. Without it WordPress looks at no application password. */
	inUse: boolean;
	/** Accounts that have application passwords. */
	holders: number;
	cookies: {
		/** `COOKIE_DOMAIN`; empty when cookies belong to the host they come from. */
		domain: string;
		/** `COOKIEPATH`. */
		path: string;
		/** `SITECOOKIEPATH`. */
		sitePath: string;
		/** `ADMIN_COOKIE_PATH`. */
		adminPath: string;
		/** Logins of other WordPresses that the browser sent along. */
		otherLogins: number;
		/** Constants that somebody set; absent in evidence saved before this was looked at. */
		byHand?: CookieConstant[];
	};
	/** Seconds, after filters. */
	lifetimes: {
		/** A login without “Remember Me”. */
		session: number;
		/** A login with it. */
		remembered: number;
		nonce: number;
	};
	/** Constants that hold the secret of a plugin for tokens, and whether they are there. */
	secrets: Record< string, boolean >;
	/** Whether XML-RPC takes logins. */
	xmlrpc: boolean;
	/** The filter that decides it; absent in evidence of older versions. */
	forXmlrpc?: FilterAnswer | undefined;
	/** Whether XML-RPC still knows the methods that programs log in, read and write with; absent in evidence of older versions. */
	forMethods?: ( FilterAnswer & { missing: string[] } ) | undefined;
}
