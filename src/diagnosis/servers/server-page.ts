import type { ExchangeResponse } from '../evidence/types';

/** Apache's and nginx's own error pages. */
const SERVER_PAGE =
	/<center>(nginx|openresty)|<address>(Apache|LiteSpeed)|<title>(401 Unauthorized|403 Forbidden|404 Not Found|405 Method Not Allowed|406 Not Acceptable)<\/title>/i;

/** An answer to HEAD has no page to look at. PHP names a charset with every page, nginx with none. */
const isNginxHead = (
	method: string,
	{ headers }: Pick< ExchangeResponse, 'headers' >
) =>
	method === 'HEAD' &&
	/^nginx/i.test( headers.server ?? '' ) &&
	headers[ 'content-type' ] === 'text/html';

/** Whether an answer is an error page that Apache or nginx made themselves. */
export function isServerPage(
	method: string,
	response: ExchangeResponse
): boolean {
	return (
		response.status >= 400 &&
		( SERVER_PAGE.test( response.body ) ||
			/iso-8859-1/i.test( response.headers[ 'content-type' ] ?? '' ) ||
			isNginxHead( method, response ) )
	);
}
