/**
 * What is sent and what comes back.
 */

import type { Endpoint } from './endpoint';

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

/**
 * Harmless content of our own: a form, a form with parts, plain text, a paragraph of a post as JSON, or none at all; `own`: what the given
 * request itself sends, as JSON.
 */
export type SampleContent =
	'form' | 'multipart' | 'text' | 'post' | 'none' | 'own';

/** One request to be sent on purpose. */
export interface Probe {
	/** Unique within a run and readable: `browser/cookie-nonce/GET/posts/pretty`. */
	id: string;
	/** What is asked. */
	endpoint: Endpoint;
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
	/** What it is sent with in place of an empty JSON object; dry runs from the browser only. */
	content?: SampleContent;
	/** Sent as browsers send it for a script of this website (`Origin`); from the server only. */
	origin?: string;
	/** Sent under the name of another program, and as from a link on that page; from the server only. */
	userAgent?: string;
	referer?: string;
	expects: Expectation;
}

/** One hop of a redirect, as far as the vantage can see it. */
export interface Redirect {
	status: number;
	location: string;
}

/**
 * Why no response came back. `not-listening`: an unsafe request that was kept back, since its address did not show that this
 * plugin would stop it there.
 */
export type FailureKind =
	| 'timeout'
	| 'network'
	| 'blocked'
	| 'aborted'
	| 'refused-to-send'
	| 'not-listening';

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
	/** Its own where it was sandboxed; of a diagnosis that of its traced twin, a request of the same kind that was answered alike. */
	receipt: Receipt | null;
	/** What else was tried to see who answers; absent where nothing was. */
	sight?: Sight;
}

/** What a diagnosis tried to see who gave an answer, besides having it traced. */
export interface Sight {
	/** A watched request was answered before this plugin was loaded, although another one brought its receipt. */
	isEarly: boolean;
	/** The same request with the callbacks of these plugins, and of the theme where it says so, off the hooks, once for each set. */
	without: {
		plugins: string[];
		theme?: true | undefined;
		status: number | null;
		passes: boolean;
	}[];
	/**
	 * The same with the callbacks of all other plugins than the one that answered off the hooks, or of all where the theme did, whose id
	 * `plugin` then is; absent where not tried.
	 */
	alone?: { plugin: string; status: number | null; passes: boolean };
	/** The status of the same request with everything on, where it passed when it was repeated; absent where it was answered as before. */
	again?: number;
	/**
	 * How many of the requests of this login were refused in these words, where one and the same was refused once and passed another time
	 * with everything on; absent where each that was repeated was answered alike.
	 */
	turns?: { refused: number; asked: number };
	/**
	 * How often what was refused, and what passed, was sent again and answered as before; where nothing passed, how many were refused in
	 * all. Absent where chance was not looked at.
	 */
	repeats?: { refused: number; passed: number };
	/** Where the answer's code and message stand in the active code. */
	literals: LiteralPlaces | null;
}

/** Where words of an answer stand, as quoted text, or where code that runs before this plugin ends requests with its status (`exit`). */
export interface LiteralPlaces {
	places: {
		component: Component;
		/** Path relative to the WordPress folder, or absolute when outside. */
		file: string;
		line: number;
		what: 'code' | 'message' | 'exit';
	}[];
	/** False when time or size ended the search. */
	complete: boolean;
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
