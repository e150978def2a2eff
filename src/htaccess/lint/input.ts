import type { ServerFacts, SimulatedRequest } from '../../apache/syntax/types';
import type { HtaccessFileFacts } from '../../diagnosis/evidence/htaccess-finding';

/** Where the site lives. */
export interface LintSite {
	/** URL path of the front page's folder, with slashes at both ends. */
	home: string;
	/** URL path of WordPress's own folder (wp-admin is in it), likewise. */
	core: string;
	/** Host name with port, as in the Host header. */
	host: string;
	/** Absent when it cannot be known, as behind a proxy that ends TLS. */
	https?: boolean;
	/** Headers a proxy in front adds to every request, by lower-case name. */
	forwarded?: Record< string, string >;
	/** The REST API's name in addresses: `wp-json`. */
	restPrefix: string;
	/** Whether addresses without `?rest_route=` are in use. */
	prettyPermalinks: boolean;
	/** Whether the permalinks end with a slash; absent where that is not known, or where they are plain. */
	trailingSlash?: boolean;
	/** A network of sites: WordPress shows its rules there and never writes them. */
	isNetwork?: boolean;
	/** The lines WordPress would write between its markers, or shows on a network; null when that is not known, empty when there are none. */
	block: string | null;
	/** Names of the cookies that this browser sends to wp-admin; absent: not known. */
	cookieNames?: string[];
	/** The address of whoever looks at the page, as the server sees it; null when not known. */
	visitor: string | null;
	/** The server's own address; null when not known. */
	serverAddress: string | null;
}

/** A request of this run and what really came back. */
export interface Reality {
	request: SimulatedRequest;
	status: number;
	/** PHP answered, not the web server. */
	reachedPhp: boolean;
}

/** Something PHP's own settings files in a folder say. */
interface IniLine {
	/** As shown to people. */
	path: string;
	line: number;
	/** Value of `auto_prepend_file`. */
	prepends: string;
}

export interface LintInput {
	/** Outermost folder first. */
	files: HtaccessFileFacts[];
	server: Omit< ServerFacts, 'https' | 'address' > & {
		/** `SERVER_SOFTWARE`; empty when not given. */
		software: string;
		/** Measured: whether .htaccess is read at all. Absent: not measured. */
		reads?: boolean;
	};
	site: LintSite;
	ini: IniLine[];
	/** Whether a password file, or a PHP file that is to run first, is there, by its path as written. */
	passwordFiles: Record< string, boolean >;
	reality: Reality[];
	/** Whether this run's test header reached PHP; absent where that is not known. */
	headerArrives?: boolean;
}
