/** What a plugin does to requests, as a diagnosis sees it. */
export type Effect =
	/** Refuses REST requests of whole groups of people. */
	| 'rest-closed'
	/** Hides the list of users from visitors. */
	| 'users-hidden'
	/** Makes application passwords unavailable. */
	| 'application-passwords-off'
	/** Closes the whole site: maintenance, coming soon, a log-in wall. */
	| 'site-closed'
	/** Moves the login form. */
	| 'login-moved'
	/** Gives the REST API another address. */
	| 'rest-moved'
	/** Closes XML-RPC. */
	| 'xmlrpc-closed';

/** How a setting is put so that the effect goes. `allow`: a list of what stays open is filled in. */
export type Act = 'tick' | 'untick' | 'choose' | 'allow' | 'change';

/** One setting, in the words of its screen. */
export interface KnownSetting {
	effects: Effect[];
	/** Menu entries and headings that lead to it, in English, as the plugin prints them. */
	path: string[];
	/** The setting's label, likewise. */
	label: string;
	act: Act;
	/** The choice to make, for `choose`. */
	value?: string;
	/** Its screen, below wp-admin. */
	screen: string;
	/** What it costs to put it so, translated; empty when nothing. */
	price: () => string;
}

/** How a plugin refuses, so that it can be named before anything is tried. */
export interface Saying {
	/** Codes its answers carry, as `codeOf` reads them. */
	codes?: string[];
	/** Part of its message, where the codes alone are shared by several. */
	message?: RegExp;
	/** Part of its page, where the answer is none of the REST shape. */
	body?: RegExp;
	/** The hook it refuses on. */
	hook: string;
}

/** What is known about one plugin. Facts only, from its published code or from trying it. */
export interface KnownPlugin {
	/** Names of its folder in the plugin directory, those of its other editions too. */
	slugs: string[];
	/** Name as its header says, for sites where the folder was renamed. */
	name: RegExp;
	/** Version whose code was read or tried; empty when only its answers are known. */
	seen: string;
	says: Saying[];
	/** What can be set, of least cost first. Empty: it was looked at and has no such setting. Null: not known. */
	settings: KnownSetting[] | null;
}
