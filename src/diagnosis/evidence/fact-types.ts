/**
 * What the site, its server and the page say about themselves.
 */
import type { FilterAnswer } from './credential-facts';
import type { Component, Vantage } from './exchange-types';
import type { GivenApp, LoginShape } from './given-app';

/** What the site says about itself. */
export interface SiteFacts {
	wordpress: string;
	php: string;
	/** `home` and `siteurl` as stored, before filters, and as WordPress uses them. */
	home: string;
	siteurl: string;
	/** Root of the REST API, e.g. `https://example.org/wp-json/`: as `rest_url()` gives it, but at the host of `siteurl`. */
	restRoot: string;
	/** What `rest_url()` gives to scripts of the site, where that is known; another host where `home` is one. */
	restRootTold?: string | undefined;
	/** `rest_get_url_prefix()`; `wp-json` unless something renamed it. */
	restPrefix: string;
	/** Who changes it from `wp-json`; absent in evidence of older versions. */
	restPrefixBy?: FilterAnswer | undefined;
	/** Empty for plain permalinks. */
	permalinkStructure: string;
	ajaxUrl: string;
	adminUrl: string;
	/** `wp_login_url()`: another than wp-login.php where something moved the login form. */
	loginUrl: string;
	multisite: boolean;
	/** Production, staging, development, local. */
	environment: string;
	isSsl: boolean;
	language: string;
	/** Seconds since the epoch, by the server's clock, when the facts were collected. */
	time: number;
	/** A published post the current user may edit, for the dry run of a save; null when there is none. */
	editablePost: number | null;
	/**
	 * The route of posts as their post type is registered (`rest_get_route_for_post_type_items()`): `/wp/v2/posts` unless code gave it another
	 * `rest_base`, empty where it is kept out of the REST API (`show_in_rest`). Absent in evidence of older versions.
	 */
	postsRoute?: string | undefined;
	/** Application passwords: supported by core's rule, left available by filters, in use on this network. */
	applicationPasswords: {
		supported: boolean;
		available: boolean;
		inUse: boolean;
	};
}

export interface ServerFacts {
	/** `PHP_SAPI`. */
	sapi: string;
	/** `$_SERVER['SERVER_SOFTWARE']`, empty when not given. */
	software: string;
	/** Proxy headers that reached PHP, lower-case names; only the forwarded-* family, `via`, `cf-ray` and the like. */
	forwarded: Record< string, string >;
	/** `auto_prepend_file`, empty when none. */
	autoPrependFile: string;
	/** Names of WordPress's cookies that the page's own request brought with more than one value, without the hash. */
	doubledCookies: string[];
	/** Whether the page's own request came with a server-level login (`PHP_AUTH_USER` or `REMOTE_USER`). */
	basicAuthUser: boolean;
	/** Addresses of the two ends of the page's own request, as PHP was told; empty when it was not. */
	visitorAddress: string;
	serverAddress: string;
	/** `.htaccess` beside WordPress's front controller: whether it is there, readable, and hands over the Authorization header. */
	htaccess: {
		exists: boolean;
		readable: boolean;
		passesAuthorization: boolean;
		hasBasicAuth: boolean;
	};
}

export interface PluginFacts {
	/** Basename: `folder/file.php` or `file.php`. The id used everywhere. */
	id: string;
	name: string;
	version: string;
	/** Slugs from `Requires Plugins`. */
	requires: string[];
	/** Active for the whole network (multisite). */
	network: boolean;
	/** Listed as active but its file is gone. */
	missing: boolean;
	/** Settings screen, when the plugin links one on the Plugins screen. */
	settingsUrl: string | null;
	/** Labels of settings known by name, of which the site has been asked: those that do not have their effect now. */
	settingsOff?: string[] | undefined;
	/** The same: those that have. */
	settingsOn?: string[] | undefined;
}

/** Everything that runs on the site: active plugins and the parts that cannot be switched per request. */
export interface ComponentFacts {
	/** Active plugins only, in load order. */
	plugins: PluginFacts[];
	mustUse: { id: string; name: string; version: string }[];
	dropIns: { id: string; name: string }[];
	theme: {
		stylesheet: string;
		template: string;
		name: string;
		version: string;
	};
}

/** One callback on a hook that decides authentication or REST. */
export interface HookCallback {
	hook: string;
	priority: number;
	/** Readable name; `Closure` for closures. */
	callback: string;
	component: Component;
	/** Relative to the WordPress folder, or absolute when outside; empty when it cannot be known. */
	file: string;
	line: number;
	/** In the stock WordPress of this version too. */
	stock: boolean;
}

export interface AccountFacts {
	id: number;
	login: string;
	roles: string[];
	/** Capabilities that matter to our probes. */
	canManageOptions: boolean;
	canEditPosts: boolean;
}

/** What the page in the browser knows. */
export interface PageFacts {
	/** `location.origin`. */
	origin: string;
	secure: boolean;
	/** Milliseconds since the epoch by the browser's clock, at the moment the facts arrived. */
	time: number;
	/** Absent where it was not looked at. */
	surroundings?: PageSurroundings | undefined;
}

/** What the browser lets the page have. */
export interface PageSurroundings {
	/** The page is shown inside another page (`window.top !== window`). */
	framed: boolean;
	/** `navigator.cookieEnabled`. */
	cookies: boolean;
	/** `document.hasStorageAccess()`: false in a frame of another site that gets no cookies; null where the browser cannot say. */
	storageAccess: boolean | null;
}

/**
 * Which variables carried the test Authorization header to PHP. The echo lives on admin-ajax, so it works when REST does not.
 * All false: the header was lost before PHP.
 */
export interface HeaderEcho {
	vantage: Vantage;
	httpAuthorization: boolean;
	redirectHttpAuthorization: boolean;
	phpAuthUser: boolean;
	/** `getallheaders()` sees it although the variables do not. */
	getallheaders: boolean;
	/** Names of WordPress's cookies that arrived (`wordpress_logged_in_…` cut before the hash). */
	cookies: string[];
	isSsl: boolean;
	forwardedProto: string;
	/** What WordPress itself answers a visitor at public routes; null where nothing could be asked, absent where nobody asked. */
	inside?: InsideSeen[] | null;
	/** The exchange this was read from. */
	exchange: string;
}

/** What WordPress itself, past the web server and all in front of it, answers a visitor at a public route. */
export interface InsideSeen {
	/** What was asked, by a name of ours. */
	name: string;
	method: string;
	/** REST path with its query. */
	route: string;
	/** Null where code ended the request. */
	status: number | null;
	code: string | null;
}

/** How a given request identifies itself, where that shows in what was pasted. What it says in it is not kept. */
export type Carried =
	/** User name and password in the Authorization header. */
	| 'basic'
	/** A token, in the header or in the address. */
	| 'token'
	/** A consumer key and its secret, WooCommerce's way. */
	| 'key'
	/** A signature of OAuth 1. */
	| 'signature';

/** A failing request as the block editor made it, brought back by the recorder, or as it was pasted. No bodies. */
export interface GivenFacts {
	method: string;
	/** The text does not tell the method; this one stands in its place. */
	isMethodAssumed?: true;
	/** Null where only an answer is known. */
	url: string | null;
	/** Null where it is not known; 0 when no answer came. */
	status: number | null;
	code: string | null;
	/** Absent where none is known of; `cookie` and `nonce` say more where they are told. */
	carries?: Carried;
	/** Whether it brought a nonce of the REST API; absent where that is not known. The same for the two that follow. */
	nonce?: boolean;
	cookie?: boolean;
	body?: boolean;
	/** Media type of its content, in lower case; absent where it is not known. */
	contentType?: string;
	/** Its content was pasted along and is at hand for this run, so that it can be sent once more as a dry run. */
	hasContent?: true;
	/** It went out as POST, with a header that names its method. */
	isOverridden?: true;
	/** Name of the program that sent it; absent where it is not known. The same for the two that follow. */
	userAgent?: string;
	origin?: string;
	referer?: string;
	/** The login it carries was pasted along and is at hand for this run, so that it can be sent once more as it was. */
	hasLogin?: true;
	/** What identifies it stands in its address, as arguments that are as good as a password; they are left out of `url`. */
	isLoginInAddress?: true;
	/** What the answer says of the reason, in English; absent where it is not known. */
	message?: string;
	/** What keeps WordPress from reading the login in its Authorization header; absent where nothing does. */
	headerFault?: HeaderFault;
	/** What its login looks like; absent where it brings none that can be read. */
	loginShape?: LoginShape;
	/** The app that sends it; absent where that is not known. */
	app?: GivenApp;
	/** Milliseconds since the epoch. */
	at: number;
	/** It was sent by a page of another site, as its own headers say. */
	crossSite?: true;
}

/** How an Authorization header can begin; others play no part in WordPress. */
export type HeaderScheme = 'basic' | 'bearer';

/**
 * Why core does not read a login in an Authorization header (`wp_populate_basic_auth_from_authorization_header()`): it is in base64's
 * other alphabet, in none at all, or what it stands for has no colon; it comes without a scheme, or as a token (`Bearer`).
 */
export type HeaderFault =
	'url-safe' | 'not-base64' | 'no-colon' | 'no-scheme' | 'bearer-password';
