import type { Level } from '../kernel/state';

/**
 * The block of `limit_except` where it counts instead of its location: for every method it does not name. What the location rewrites,
 * tries and returns is not done then. Source: ngx_http_update_location_config.
 *
 * @param location The innermost location.
 * @param method   Of the request.
 */
export function limitOf(
	location: Level | undefined,
	method: string
): Level | null {
	const limit = location?.block.find(
		( { name } ) => name === 'limit_except'
	);
	const allowed = ( limit?.args ?? [] ).map( ( name ) => name.toUpperCase() );
	// Who may GET may HEAD.
	const mayPass =
		allowed.includes( method ) ||
		( method === 'HEAD' && allowed.includes( 'GET' ) );
	return limit && ! mayPass
		? { kind: 'limit_except', block: limit.block ?? [], place: limit.place }
		: null;
}
