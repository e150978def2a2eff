import type { Server } from '../server';
import { HtaccessReadSchema, type HtaccessRead } from './schemas';

/** What else the server shall look at. */
export interface HtaccessReadWish {
	/** URL paths of requests, decoded: what stands there, and every .htaccess on the way. */
	paths?: string[];
	/** Values of AuthUserFile: whether the files are there. They are never read. */
	passwordFiles?: string[];
}

/**
 * Reads every .htaccess from the document root down to WordPress's folders. Throws a `ServerError` with one sentence when the
 * account may not, or the call fails.
 */
export function readHtaccess(
	server: Server,
	{ paths = [], passwordFiles = [] }: HtaccessReadWish = {},
	signal?: AbortSignal
): Promise< HtaccessRead > {
	return server.call(
		'ws401_htaccess_read',
		HtaccessReadSchema,
		{
			paths: JSON.stringify( paths ),
			passwordFiles: JSON.stringify( passwordFiles ),
		},
		signal
	);
}
