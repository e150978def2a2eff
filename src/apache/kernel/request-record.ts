/**
 * A request on its way through Apache; each internal redirect and each look-ahead has its own.
 */
import type { Place } from '../syntax/types';
import type { ConfigVector } from './config';
import type { Table } from './table';

export interface RequestRecord {
	/** Decoded path. */
	uri: string;
	/** Null where there is no query. */
	args: string | null;
	method: string;
	methodNumber: number;
	/** Absolute path, as far as it exists. */
	filename: string;
	/** What follows it. */
	pathInfo: string;
	kind: 'file' | 'directory' | undefined;
	/** Variables for the application. */
	env: Table;
	headersIn: Table;
	/** Set by `Header always` and by Apache itself: sent with errors too. */
	errorHeaders: Table;
	user: string | null;
	authType: string | null;
	/** Name of the content handler; null for a plain file. */
	handler: string | null;
	contentType: string | null;
	/** What [H] and [T] of a rule ask for; empty for nothing. */
	forcedHandler: string;
	forcedType: string;
	status: number;
	/** The request this one was redirected from. */
	previous: RequestRecord | null;
	/** The request this one looks ahead for. */
	main: RequestRecord | null;
	/** All that the server and the files say for it, merged. */
	config: ConfigVector;
	/** Shared by redirects, not by look-aheads: whether [END] ended rewriting. */
	rewriting: { ended: boolean };
	/** The line that changed what is served. */
	redirectedBy: Place | undefined;
	/** Of a look-ahead: how it ended. */
	result?: PhaseResult;
}

/** How one phase ended: on with the next one, or an answer. */
export type PhaseResult =
	{ status: number; place: Place | undefined; location?: string } | undefined;

/** A status that sends the client elsewhere. */
export const isRedirect = ( status: number ): boolean =>
	status >= 300 && status <= 399;

export function headerOf( r: RequestRecord, name: string ): string {
	return r.headersIn.get( name ) ?? '';
}
