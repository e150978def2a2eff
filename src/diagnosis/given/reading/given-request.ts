/** Addresses of the site whose requests are read. */
export interface GivenSite {
	/** Address of the site (`home_url()`). */
	home: string;
	/** Address of WordPress (`site_url()`). */
	siteurl: string;
	/** Address of the REST API's index (`rest_url()`). */
	restRoot: string;
}

/** The failing request as a text shows it; null wherever the text does not say. */
export interface GivenRequest {
	/** The method that WordPress obeys, upper case. */
	method: string | null;
	/** Absolute. */
	url: string | null;
	status: number | null;
	code: string | null;
	message: string | null;
	origin: string | null;
	referer: string | null;
	userAgent: string | null;
	/**
	 * The Authorization header: its scheme in lower case, empty where it has none. `value` is the whole header as it would be sent, a
	 * secret; null where it is there but a variable, a placeholder or cut.
	 */
	login: { scheme: string; value: string | null } | null;
	/** False only where the form shows all there is; the same for the two that follow. */
	nonce: boolean | null;
	cookie: boolean | null;
	body: boolean | null;
}

/** What a pasted text turned out to be. */
export type GivenReading =
	| { kind: 'request'; form: string; request: GivenRequest }
	| {
			/** Only an answer was pasted. */
			kind: 'answer';
			form: string;
			status: number | null;
			code: string | null;
			message: string | null;
	  }
	| {
			kind: 'unreadable';
			/** One sentence: what is missing, and an example of what works. */
			reason: string;
	  };
