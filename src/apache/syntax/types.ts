/**
 * What the simulator is asked and what it answers. Strings are bytes: one character, one byte.
 */
import type { Effect, PasswordAnswer } from './effect';

export type { Effect, PasswordAnswer };

/** A .htaccess file. */
export interface HtaccessFile {
	/**
	 * URL path of its folder, with slashes at both ends: `/`, `/wp-admin/`. A folder above the document root, which has no URL, is
	 * named from there: `/../`, `/../../`.
	 */
	directory: string;
	text: string;
}

/** A line of one of the files. */
export interface Place {
	directory: string;
	/** From 1. */
	line: number;
}

export interface SimulatedRequest {
	method: string;
	/** As in the request line, still percent-encoded. */
	path: string;
	/** Without `?`; empty when there is none. */
	query: string;
	/** Lower-case names. */
	headers: Record< string, string >;
	remoteAddress: string;
}

export type Sapi = 'mod_php' | 'fpm' | 'cgi' | 'litespeed';

/** What is known of the server; what is absent is not assumed where the answer depends on it. */
export interface ServerFacts {
	sapi: Sapi;
	https?: boolean;
	/** All loaded modules, in any usual spelling (`mod_rewrite`, `rewrite_module`, `mod_rewrite.c`). Absent: the usual ones are there. */
	modules?: string[];
	/** Absolute path, without a slash at the end. */
	documentRoot?: string;
	/** Words of AllowOverride; absent: All. */
	allowOverride?: string[];
	/** Whether files above the document root are read; absent: both are possible. */
	readsAbove?: boolean;
	/** Of the request line; absent: HTTP/1.1. */
	protocol?: string;
	/** What stands at a URL path (decoded, no slash at the end but for `/` itself). */
	kind: ( path: string ) => 'file' | 'directory' | undefined;
	/** Options of the server's own configuration; absent: FollowSymLinks, and Indexes unknown. */
	options?: string[];
	/** DirectoryIndex of the server's own configuration; absent: index.php index.html index.htm. */
	directoryIndex?: string[];
	/** The server's own IP address. */
	address?: string;
	/** Whether a path outside the document root exists. */
	exists?: ( path: string ) => 'file' | 'directory' | undefined;
	/**
	 * Answers to what the simulator would try both ways, by the question's name as `hangsOn` tells it; undefined where there is none.
	 * A directive that is assumed to be some module's has no effect here.
	 */
	assume?: ( question: string ) => boolean | undefined;
	/** Looks a password up; undefined when it cannot be known, which it mostly cannot. */
	checkPassword?: (
		file: string,
		user: string,
		password: string
	) => PasswordAnswer | undefined;
}

/** One thing a line did, in the order it was done. */
export interface TraceEntry extends Place {
	effect: Effect;
}

export interface Simulation {
	/**
	 * `continue`: a script or file is served. `response`: the server answers by itself.
	 * `unknown`: it depends on what is not known here; `by` is the line.
	 */
	outcome: 'continue' | 'response' | 'unknown';
	/** Of a `response`. */
	status?: number;
	/** Of a redirect. */
	location?: string;
	/** The line that decided; absent when none of the files did. */
	by?: Place;
	/** URL path finally served, decoded. */
	path: string;
	/** What PHP sees in `$_SERVER` because of the files, and of how the SAPI treats Authorization. */
	env: Record< string, string >;
	/** Response headers the files set (lower-case names); an empty value is a removed header. */
	headers: Record< string, string >;
	trace: TraceEntry[];
	/** What depends on something not known here though the answer does not; absent where nothing does. */
	unsure?: {
		/** Names of response headers, in lower case. */
		headers: string[];
		/** Names of variables. */
		env: string[];
	};
	/** Of an `unknown`: the question to which both answers were tried; absent where nothing could be tried. */
	hangsOn?: string;
}

export interface SimulationInput {
	files: HtaccessFile[];
	request: SimulatedRequest;
	server: ServerFacts;
}
