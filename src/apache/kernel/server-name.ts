/**
 * The server's own name, as Apache writes it into redirects: from the Host header (UseCanonicalName Off).
 */
import type { RequestRecord } from './request-record';
import { headerOf } from './request-record';
import type { World } from './world';

export const schemeOf = ( world: World ): 'http' | 'https' =>
	world.facts.https ? 'https' : 'http';

const defaultPort = ( world: World ): number =>
	world.facts.https ? 443 : 80;

export function hostOf(
	r: RequestRecord,
	world: World
): { name: string; port: number } {
	const host = world.request.headers.host ?? headerOf( r, 'Host' );
	const [ , name = '', port ] =
		/^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec( host ) ?? [];
	const isOwn =
		port === undefined ||
		( isLookAhead( r ) && ! world.choose( 'the server knows its port' ) );
	return {
		name: name.toLowerCase(),
		port: isOwn ? defaultPort( world ) : Number( port ),
	};
}

/** Whether this is a look at another URL, which does not get the port of the Host header: there the server's configuration counts. */
function isLookAhead( r: RequestRecord ): boolean {
	return (
		r.main !== null || ( r.previous !== null && isLookAhead( r.previous ) )
	);
}

/** Scheme, name and port, nothing behind them. */
function ownOrigin( r: RequestRecord, world: World ): string {
	const { name, port } = hostOf( r, world );
	const suffix = port === defaultPort( world ) ? '' : `:${ port }`;
	return `${ schemeOf( world ) }://${ name }${ suffix }`;
}

export const ownUrl = (
	r: RequestRecord,
	world: World,
	path: string
): string => ownOrigin( r, world ) + path;
