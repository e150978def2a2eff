import { isMcpRoute } from '../products';

/** Whether an address of the REST API, in either form, is that of an endpoint of the Model Context Protocol. */
export function isMcpAddress( address: string ): boolean {
	const [ , pretty ] = /^[^?#]*\/wp-json(\/[^?#]*)/i.exec( address ) ?? [];
	const [ , query ] = /[?&]rest_route=([^&#]*)/.exec( address ) ?? [];
	try {
		return isMcpRoute( decodeURIComponent( query ?? pretty ?? '' ) );
	} catch {
		return false;
	}
}
