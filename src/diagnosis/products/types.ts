/** What is known of one product: a plugin, a firewall, a cache, a host. Facts only, from its published code or from trying it. */
import type { ExchangeResponse, SiteFacts, Step } from '../evidence/types';

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
	/** Takes the feed away from readers. */
	| 'feed-closed'
	/** Moves the login form. */
	| 'login-moved'
	/** Gives the REST API another address. */
	| 'rest-moved'
	/** Closes XML-RPC. */
	| 'xmlrpc-closed'
	/** Takes the Authorization header out of PHP's variables. */
	| 'header-removed'
	/** Ends requests with a PHP error. No setting does that. */
	| 'code-broken'
	/** Anything else, about which nothing is known of any product's settings. */
	| 'something-else';

/** How a setting is put so that the effect goes. `allow`: a list of what stays open is filled in. */
type Act = 'tick' | 'untick' | 'choose' | 'allow' | 'change';

/** Where a setting is kept, and with which value it has its effect. */
export interface Stored {
	option: string;
	/** Member of the option's array; absent where the option is the value. */
	key?: string;
	/** The value with which it closes something: anything that is set, anything empty, or one of these. */
	closes: 'set' | 'empty' | readonly string[];
}

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
	/** Absent where that is not known. */
	stored?: Stored;
}

/** Why a token, or the login that was to bring one, was refused. */
export type TokenFault =
	| 'missing'
	| 'malformed'
	| 'other-address'
	| 'wrong-login'
	| 'unknown-app'
	| 'invalid';

/** How a product refuses, so that it can be named before anything is tried. */
export interface Answer {
	/** Codes its answers carry, as `codeOf` reads them. */
	codes?: readonly ( string | RegExp )[];
	/** They are WordPress's own codes: the message alone makes the answer this product's, in whatever language the site speaks. */
	borrowed?: true;
	/** Part of its message, where the codes alone are shared by several. */
	message?: RegExp;
	/** Part of its page, where the answer is none of the REST shape. */
	body?: RegExp;
	/** The hook it refuses on; null where that is not known. */
	hook: string | null;
	/** What it says with it, one sentence, translated; absent where it adds nothing. */
	means?: () => string;
	/** What it says about the token of the request. */
	token?: TokenFault;
}

/** A way in as it can be told by its routes and its answers. Several products may bring the same one. */
export interface Way {
	id: string;
	name: string;
	namespaces: RegExp;
	/** Other plugins register routes in the same namespace, so that alone shows nothing. */
	sharesNamespace?: true;
	/** What it answers with when it refuses: a code as `codeOf` reads it, or a challenge. */
	refuses: RegExp;
	readsHeader: boolean;
	/** It reads the header below its own addresses only, so it is nobody's rival. */
	keepsToItself?: true;
	/** Constant that holds its secret, and the code it answers with where that is missing; null when it keeps it in an option. */
	secret: { constant: string; code: string } | null;
	/** What may go wrong with it on this site, one sentence; null when nothing shows. */
	risk?: ( site: SiteFacts ) => string | null;
	note: () => string;
}

/** Why a signature was refused. */
export type SignatureFault = 'clock' | 'key' | 'incomplete' | 'mismatch';

/** Who signs requests to a site, instead of logging in with them. */
export interface Signer {
	name: () => string;
	/** Codes it is refused with. */
	codes: RegExp;
	/** Folders of the plugins that judge its signatures. */
	folders: RegExp;
	/** Why, by parts of the code; what no pattern names is a mismatch. */
	faults: readonly [ RegExp, SignatureFault ][];
	/** It calls xmlrpc.php: what to do where that is closed, one sentence. */
	xmlRpc?: () => string;
	/** The last step, when neither clock nor address is at fault. */
	reconnect: ( site: SiteFacts ) => Step;
}

/** A product known by name: all that this project knows of it stands in its one file. */
export interface Product {
	/** As its maker writes it. */
	name: string;
	/** Names of its folder in the plugin directory, those of its other editions too; empty where it is no plugin. */
	slugs: readonly string[];
	/** Name as its header says, for sites where the folder was renamed; null where it is no plugin. */
	title: RegExp | null;
	/** Version whose code was read or tried; empty when only its answers are known. */
	seen: string;
	answers: readonly Answer[];
	/** What can be set, of least cost first. Empty: it was looked at and has no such setting. Null: not known. */
	settings: readonly KnownSetting[] | null;
	/** What in an answer says that it refused in front of the site: a header with its value, or words of the page; null when nothing. */
	refusesInFront?: ( response: ExchangeResponse ) => string | null;
	/** Its page when it refuses before WordPress is loaded. */
	prependedPage?: RegExp;
	/** Words by which its page is known when it is copied as text. */
	pageWords?: RegExp;
	/** Headers in which it says that an answer was kept, lower-case, and how a hit looks in each. */
	cacheHits?: Readonly< Record< string, RegExp > >;
	/** Headers that only it adds, between browser and web server, lower-case. */
	passesBy?: readonly string[];
	/** Name of the blocks it writes into .htaccess. */
	block?: RegExp;
	/** It is part of the hosting, not a plugin of the site. */
	isHost?: true;
	/** The error code in answers of a form of its own; null where there is none. */
	ownCode?: ( body: string ) => string | null;
	way?: Way;
	signer?: Signer;
	/** Its callback on `determine_current_user` that takes passwords from a Basic header: of accounts only, or application passwords. */
	readsBasic?: { callback: RegExp; takes: 'account' | 'application' };
	/** Logins of its own, which WordPress takes for a user name: how one begins, and what to know of it. */
	ownLogin?: { userName: RegExp; note: () => string };
	/** It calls xmlrpc.php: what to let through there, one sentence. */
	needsXmlRpc?: () => string;
	/** How it calls itself when it sends requests to the site. */
	userAgent?: string;
	/** Route at which it answers clients of the Model Context Protocol, unless its settings say otherwise. */
	mcpRoute?: string;
	/** The same for clients that speak HTTP themselves, where that is another; tokens alone count there. */
	mcpHttpRoute?: string;
	/** What its endpoint needs besides being active, one sentence; absent where nothing. */
	mcpNeeds?: () => string;
	/** Namespaces of other products in which it registers routes, with a secret that it keeps by itself. */
	borrowsNamespace?: RegExp;
	/** Beginning of its session cookies' names. */
	sessionCookie?: string;
}

/** Not a plugin of the site, and nothing to set on it. */
export const NO_PLUGIN = {
	slugs: [],
	title: null,
	seen: '',
	answers: [],
	settings: null,
} as const satisfies Partial< Product >;

/** A plugin of which only this or that mark is known. */
export const MARKS_ONLY = {
	seen: '',
	answers: [],
	settings: null,
} as const satisfies Partial< Product >;
