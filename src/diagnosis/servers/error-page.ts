import type { ExchangeResponse } from '../evidence/types';
import { DIALECTS, pageDialectOf } from '.';

/** What the pages of several servers have in common. */
const TITLE =
	/<title>\s*(401 Unauthorized|401 Authorization Required|403 Forbidden|404 Not Found|405 (Method )?Not Allowed|406 Not Acceptable)\s*<\/title>/i;

/**
 * Whether an answer is an error page that a web server made by itself.
 *
 * @param method   Of the request: an answer to HEAD has no page to look at.
 * @param response The answer.
 */
export function isServerPage(
	method: string,
	response: ExchangeResponse
): boolean {
	return (
		response.status >= 400 &&
		( pageDialectOf( response ) !== null ||
			TITLE.test( response.body ) ||
			/iso-8859-1/i.test( response.headers[ 'content-type' ] ?? '' ) ||
			( method === 'HEAD' &&
				DIALECTS.some( ( { isOwnHead } ) =>
					isOwnHead?.( response )
				) ) )
	);
}
