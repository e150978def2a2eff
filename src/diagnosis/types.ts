/**
 * The shapes everything else hangs on. Plain data only: evidence can be saved as JSON and judged again.
 */

import type { CredentialFacts } from './credentials/types';
import type { HtaccessEvidence } from './htaccess/lint/finding';
import type { AccountMatrix } from './routes/account-matrix';

export type { HtaccessEvidence };

/** Where a probe is sent from. `terminal` is used by the command line tool. */
export type Vantage = 'browser' | 'loopback' | 'terminal';

/** What a request identifies itself with. */
export type Credential =
	'none' | 'cookie' | 'cookie-nonce' | 'application-password' | 'bearer';

/** How a REST address is written; `direct` is an address that is not REST. */
export type UrlForm = 'pretty' | 'query' | 'direct';

/** One place on a request's path, in travel order. */
export type Station =
	| 'browser'
	| 'proxy'
	| 'web-server'
	| 'php'
	| 'wordpress'
	| 'plugin'
	| 'endpoint';

/** What a healthy site answers to a probe, and why. */
export interface Expectation {
	/** Every status a healthy site may answer with. */
	statuses: number[];
	/** One translated sentence: why exactly these. */
	why: string;
	/** What the start of the body holds too, where the status alone says little. */
	contains?: string;
}

/** One request to be sent on purpose. */
export interface Probe {
	/** Unique within a run and readable: `browser/cookie-nonce/GET/posts/pretty`. */
	id: string;
	/** What is asked: `index`, `posts`, `users-me`, `edit-context`, `save-post`, `echo`, `rest-nonce`, `recorded`, … */
	endpoint: string;
	/** REST path below the root, with its query (`/wp/v2/posts?per_page=1`); null when the address is not REST. */
	route: string | null;
	/** Absolute address. */
	url: string;
	/** The effective HTTP method, upper case. */
	method: string;
	credential: Credential;
	form: UrlForm;
	vantage: Vantage;
	/** An unsafe method that stops right before the endpoint's callback: nothing is saved. */
	dryRun: boolean;
	/** PUT, PATCH and DELETE go out under their own name, not as POST with an override: for rules in front of PHP about methods. */
	asIs?: boolean;
	expects: Expectation;
}

/** One hop of a redirect, as far as the vantage can see it. */
export interface Redirect {
	status: number;
	location: string;
}

/** Why no response came back. */
export type FailureKind =
	'timeout' | 'network' | 'blocked' | 'aborted' | 'refused-to-send';

/** Which component of the site a piece of code belongs to. */
export interface Component {
	kind:
		| 'plugin'
		| 'mu-plugin'
		| 'drop-in'
		| 'theme'
		| 'core'
		| 'prepend'
		| 'unknown';
	/** Plugin basename (`folder/file.php`), theme stylesheet, file name of a mu-plugin or drop-in; `core` for WordPress. */
	id: string;
	/** Name as its header says; falls back to the id. */
	name: string;
	/** Of a theme that another one is built upon: the name of that other, which is the active one. */
	parentOf?: string | undefined;
}

/** The place in the code an answer came from. */
export interface Origin {
	component: Component;
	/** Path relative to the WordPress folder, or absolute when outside. */
	file: string;
	line: number;
	/** Hook or place that was watched: `rest_authentication_errors`, `status_header`, `permission_callback`, `exit`, … */
	where: string;
	/** The callback's readable name, `Closure` for closures; empty when unknown. */
	callback: string;
}

/** The header in which a sandboxed request proves which plugins it really loaded. */
export interface Receipt {
	/** Probe id from the capability. */
	probe: string;
	/** Which plugins of the run's list were really loaded, one bit each, base64url (see `plugin-set.ts`). */
	loaded: string;
	/** True when headers left before `plugins_loaded` (early exit or fatal). */
	early: boolean;
	/** Writes to the database that the guard refused. */
	refusedWrites: number;
	/** True when no loader could be installed and plugins were muted instead: weaker evidence. */
	muted: boolean;
	/** Who turned the answer into what it is, when a watched place saw it. */
	origin: Origin | null;
	/** File, relative to the WordPress folder, in which a fatal error stopped the request, and the plugin it belongs to. */
	fatal: { file: string; line: number; plugin: string | null } | null;
}

/** A probe as recorded. */
export interface Exchange {
	probe: Probe;
	/** Milliseconds since the epoch, by the clock of the vantage. */
	sentAt: number;
	/** Milliseconds until the body was read or the failure was known. */
	duration: number;
	/** Null when no response came back; `failure` then says why. */
	response: ExchangeResponse | null;
	failure: { kind: FailureKind; message: string } | null;
	/** True when the dry run's marker came back: authentication and permission let the request through to the endpoint. */
	reachedEndpoint: boolean;
	receipt: Receipt | null;
}

export interface ExchangeResponse {
	status: number;
	statusText: string;
	/** Lower-case names. Only what the vantage may see. */
	headers: Record< string, string >;
	/** First 2,048 bytes, decoded as UTF-8. */
	body: string;
	/** The body was longer than what is kept. */
	truncated: boolean;
	/** REST error `code`; null when the body is not an error of the REST shape. */
	code: string | null;
	/** REST error `message`; null likewise. */
	message: string | null;
	/** The body parsed as JSON (whole body, not only the part kept). */
	json: boolean;
	/** Where the response finally came from. */
	finalUrl: string;
	redirected: boolean;
	/** Hops, when the vantage can see them (loopback); empty otherwise. */
	redirects: Redirect[];
}

/** What the site says about itself. */
export interface SiteFacts {
	wordpress: string;
	php: string;
	/** `home` and `siteurl` as stored, before filters, and as WordPress uses them. */
	home: string;
	siteurl: string;
	/** Root of the REST API as `rest_url()` gives it, e.g. `https://example.org/wp-json/`. */
	restRoot: string;
	/** `rest_get_url_prefix()`; `wp-json` unless something renamed it. */
	restPrefix: string;
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
	/** The exchange this was read from. */
	exchange: string;
}

/** A failing request as the block editor made it, brought back by the recorder. No bodies. */
export interface RecordedRequest {
	method: string;
	url: string;
	status: number;
	code: string | null;
	/** Milliseconds since the epoch. */
	at: number;
}

/**
 * All that probes and server facts brought back. Null = not known, which is never a pass.
 */
export interface Evidence {
	site: SiteFacts | null;
	server: ServerFacts | null;
	components: ComponentFacts | null;
	hooks: HookCallback[] | null;
	account: AccountFacts | null;
	credentials: CredentialFacts | null;
	page: PageFacts | null;
	browserEcho: HeaderEcho | null;
	loopbackEcho: HeaderEcho | null;
	exchanges: Exchange[] | null;
	/** The .htaccess files on the way, and what they make of the exchanges. */
	htaccess: HtaccessEvidence | null;
	/** The case to explain, when the user gave one; an empty list when the recorder ran and nothing failed. */
	recorded: RecordedRequest[] | null;
	/** What several accounts are answered, when the user compared them. */
	accounts: AccountMatrix | null;
}

export type EvidenceKey = keyof Evidence;

export type Severity = 'error' | 'warning' | 'info';

/** One thing to do. */
export interface Step {
	text: string;
	/** A screen of this site or a page of documentation. */
	link?: { url: string; label: string };
	/** Exact text to copy. */
	snippet?: { language: string; where: string; code: string };
}

export interface Remediation {
	/** In order of least cost. */
	steps: Step[];
	/** What it trades away in security or comfort; empty when nothing. */
	tradeOff: string;
	/** Ids of the exchanges that must turn out as expected for the remedy to be proven. */
	verify: string[];
	/** Why nothing on this page can prove it, one sentence; absent where Verify can. */
	unverifiable?: string;
}

/** What a claim rests on, so that a reader can check it. */
export type Because =
	| { kind: 'exchange'; id: string; note: string }
	| { kind: 'fact'; note: string };

export interface Finding {
	severity: Severity;
	/** One sentence a site owner understands. */
	summary: string;
	/** One more sentence for developers: file:line, hook, header. Empty when there is none. */
	detail: string;
	because: Because[];
	remediation: Remediation;
	/** Where on the request's path the answer came from. */
	station: Station;
	/** Candidates or the proven origin; empty when it is no component's doing. */
	suspects: Suspect[];
}

/** A component that may have answered, with how sure we are. */
export interface Suspect {
	component: Component;
	/** 0…1; 1 only after a trace or isolation has shown it. */
	suspicion: number;
	file: string;
	line: number;
	where: string;
}

/** The answer of one check. */
export type CheckResult = {
	id: string;
	title: string;
} & (
	| { outcome: 'pass' }
	| { outcome: 'fail'; finding: Finding }
	| { outcome: 'unknown'; missing: EvidenceKey[]; reason: string }
	| { outcome: 'error'; message: string }
);

/** A refusal that a healthy site answers with too, and why it is right. */
export interface CorrectRefusal {
	exchange: string;
	status: number;
	why: string;
}

/** What the whole evidence amounts to. */
export interface Verdict {
	/**
	 * `problem`: at least one error or warning; `healthy`: every deciding check passed;
	 * `undetermined`: too little evidence to say either.
	 */
	kind: 'problem' | 'healthy' | 'undetermined';
	/** One sentence. */
	headline: string;
	/** Fails, most severe and likeliest first. */
	findings: { check: string; finding: Finding }[];
	results: CheckResult[];
	correctRefusals: CorrectRefusal[];
}
