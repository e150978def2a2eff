import { isMcpAddress } from '../given/mcp-address';
import type { GivenSite } from '../given';
import { knownOf, MCP_FIRST, MCP_PRODUCTS } from '../products';
import { isAnswered } from '../exchange/find-exchange';
import type { Evidence } from '../evidence/types';
import type { AppSetup } from './read-setup';

/** Address of a route of the REST API, in the form that this site has. */
export function addressOfRoute(
	route: string,
	{ restRoot }: GivenSite
): string {
	const bare = route.replace( /^\/+/, '' );
	return restRoot.includes( '?' )
		? restRoot.replace( /\/?$/, '/' ) + bare.replace( '?', '&' )
		: restRoot.replace( /\/*$/, '/' ) + bare;
}

/** The route that an address of the REST API names, in either form; null when it names none. */
function routeIn( address: string ): string | null {
	const { pathname, searchParams } = new URL( address );
	return (
		searchParams.get( 'rest_route' ) ??
		/\/wp-json(\/.+)$/.exec( pathname )?.[ 1 ] ??
		null
	);
}

/** Whether a run asked for an address and WordPress has no route there; null when it was not asked. */
function isMissing(
	asked: string,
	exchanges: Evidence[ 'exchanges' ]
): boolean | null {
	const answered = ( exchanges ?? [] ).filter(
		( exchange ) =>
			exchange.probe.endpoint.startsWith( 'given' ) &&
			exchange.probe.url === asked &&
			isAnswered( exchange )
	);
	return answered.length === 0
		? null
		: answered.some(
				( { response } ) =>
					response?.status === 404 &&
					response.code === 'rest_no_route'
			);
}

/**
 * Address of the endpoint that belongs into a configuration: the one it has, unless a run has shown that there is none; else that of the
 * plugin that is active; else the one that the plugin of the WordPress project has.
 *
 * @param setup    What the configuration says.
 * @param site     Addresses of this site.
 * @param evidence What a run brought; null before one.
 */
export function endpointFor(
	setup: AppSetup,
	site: GivenSite,
	evidence: Pick< Evidence, 'components' | 'exchanges' > | null
): string {
	const { asked, isForeign } = setup;
	const active = MCP_PRODUCTS.find( ( product ) =>
		evidence?.components?.plugins.some(
			( plugin ) => knownOf( plugin ) === product
		)
	);
	const missing =
		asked === null ? null : isMissing( asked, evidence?.exchanges ?? null );
	// Left behind: an address without a route was not meant to lead where the client makes it lead.
	const isLeft = missing ?? ! isMcpAddress( setup.address ?? '' );
	const route =
		asked !== null && ! isForeign && ! isLeft && isMcpAddress( asked )
			? routeIn( asked )
			: null;
	const { mcpRoute, mcpHttpRoute } = active ?? MCP_FIRST;
	const usual =
		setup.style === 'environment' ? mcpRoute : ( mcpHttpRoute ?? mcpRoute );
	return addressOfRoute( route ?? usual, site );
}
