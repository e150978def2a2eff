import type { Place } from '../syntax/types';
import type { RequestRecord } from '../kernel/request-record';

/** How it all ended. */
export interface Served {
	/** The last request, whose file is served or whose phase answered. */
	r: RequestRecord;
	/** 200 when a script or file is served. */
	status: number;
	place: Place | undefined;
	location?: string;
	/** Whether PHP runs. */
	php: boolean;
	/** Sent like any content, with the headers of a success: the methods allowed, PHP's own error. */
	ownAnswer?: boolean;
	/** A handler sent it, whatever its status: then it has the headers of a success. */
	sent?: boolean;
	/** The page made for an error could not be shown itself. */
	failed?: boolean;
}
