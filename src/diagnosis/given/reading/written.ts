/** Stands for a part of a text that the text does not tell: a variable, what a command would print. No character of Unicode. */
export const UNKNOWN = '\uFFFF';

/** One header as it is written: name and value. */
export type Header = readonly [ name: string, value: string ];

/** What an answer says of itself. */
export interface WrittenAnswer {
	status?: number | null;
	code?: string | null;
	message?: string | null;
}

/** What a form shows of a request, before it is put together. Values may hold `UNKNOWN`. What is left out is not told. */
export interface Written extends WrittenAnswer {
	/** As it goes over the wire. */
	method?: string | null;
	/** As it is written: absolute, a path, or a route. */
	url?: string | null;
	/** Whether `url` is what follows the method in HTTP, where a path is a path and never a bare route. */
	isTarget?: boolean;
	/** Where the program asks that is told `url`, if that is another address. */
	asked?: string;
	/** The scheme of an address that is written without one; the site's own when left out. */
	scheme?: string;
	headers?: readonly Header[];
	/** All headers are shown. Cookies may still be added by a browser, see `cookie`. */
	isComplete?: boolean;
	/** `name:password` of an option such as curl's `-u`. */
	user?: string | null;
	/** Where a login is known to be there and nothing else is. */
	login?: { scheme: string; value: string | null } | null;
	cookie?: boolean | null;
	nonce?: boolean | null;
	body?: boolean | null;
	/** The body itself, where the form shows it whole. */
	content?: string | undefined;
	origin?: string | null;
	referer?: string | null;
	/** The browser itself says that another website sent it. */
	isCrossSite?: boolean;
}

/** One way of writing a request. */
export interface Form {
	/** Name for people and tests. */
	id: string;
	/** Whether a text is written in this form; says nothing about what is in it. */
	recognises: ( text: string ) => boolean;
	/** Every request the text shows, in its order; empty when there is none after all. */
	read: ( text: string ) => Written[];
}

/** The value of a header; undefined when it is not among them. */
export function headerOf(
	headers: readonly Header[] | undefined,
	wanted: string
): string | undefined {
	return headers?.find(
		( [ name ] ) => name.trim().toLowerCase() === wanted
	)?.[ 1 ];
}
