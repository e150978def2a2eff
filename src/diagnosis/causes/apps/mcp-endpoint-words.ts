import { __, sprintf } from '@wordpress/i18n';
import {
	MCP_FIRST,
	MCP_PRODUCTS,
	knownOf,
	mcpRoutesOf,
	type McpProduct,
} from '../../products';
import { restUrl } from '../../exchange/address';
import type { ComponentFacts, SiteFacts, Step } from '../../evidence/types';

/** Plugins that are active here and answer clients of the Model Context Protocol. */
export const mcpPluginsOf = ( components: ComponentFacts | null ) =>
	MCP_PRODUCTS.filter( ( product ) =>
		components?.plugins.some( ( plugin ) => knownOf( plugin ) === product )
	);

/**
 * What is missing, one sentence.
 *
 * @param route  What was asked for.
 * @param active Plugins that are active here and have such an endpoint; null where the plugins are not known.
 */
export function missingSentence(
	route: string,
	active: readonly McpProduct[] | null
): string {
	const here = ( active ?? [] ).find(
		( product ) => ! mcpRoutesOf( product ).includes( route )
	);
	if ( here ) {
		return sprintf(
			/* translators: 1: route. 2: name of a plugin. 3: route. */
			__(
				'The app asks for %1$s, which this site does not have. The endpoint of “%2$s”, which is active here, is %3$s.',
				'who-said-401'
			),
			route,
			here.name,
			here.mcpHttpRoute === undefined
				? here.mcpRoute
				: `${ here.mcpRoute } (HTTP: ${ here.mcpHttpRoute })`
		);
	}
	const owner = MCP_PRODUCTS.find( ( product ) =>
		mcpRoutesOf( product ).includes( route )
	);
	if ( owner && active?.includes( owner ) ) {
		return sprintf(
			/* translators: 1: route. 2: name of a plugin. */
			__(
				'The app asks for %1$s, which this site does not have, although “%2$s” is active here.',
				'who-said-401'
			),
			route,
			owner.name
		);
	}
	return owner && active
		? sprintf(
				/* translators: 1: route. 2: name of a plugin. */
				__(
					'The app asks for %1$s, which this site does not have: it is the endpoint of the plugin “%2$s”, and that is not active here.',
					'who-said-401'
				),
				route,
				owner.name
			)
		: sprintf(
				/* translators: %s: route. */
				__(
					'The app asks for %s, which this site does not have: no active plugin has registered this endpoint.',
					'who-said-401'
				),
				route
			);
}

/** What to do, in order of least cost. */
export function missingSteps(
	site: SiteFacts,
	route: string,
	active: readonly McpProduct[]
): Step[] {
	const here = active.find(
		( product ) => ! mcpRoutesOf( product ).includes( route )
	);
	if ( here ) {
		return [
			{
				title: __( 'Change the address in the app', 'who-said-401' ),
				text: __(
					'Put this address into the configuration of the app. The address of the site alone does not do: many clients add a route of their own to it.',
					'who-said-401'
				),
				snippet: {
					language: 'text',
					where: __( 'the configuration of the app', 'who-said-401' ),
					code: restUrl( site, here.mcpRoute, 'pretty' ),
				},
			},
		];
	}
	const isAsked = ( product: McpProduct ) =>
		mcpRoutesOf( product ).includes( route );
	const needs = active.find( isAsked )?.mcpNeeds;
	return [
		...( needs
			? [
					{
						title: __(
							'Check the plugin it belongs to',
							'who-said-401'
						),
						text: needs(),
					},
				]
			: [] ),
		{
			title: __( 'Install the plugin the app asks for', 'who-said-401' ),
			text: sprintf(
				/* translators: %s: name of a plugin. */
				__(
					'Install and activate the plugin whose endpoint the app asks for, for example “%s”, or look into its settings for the address of its endpoint.',
					'who-said-401'
				),
				( MCP_PRODUCTS.find( isAsked ) ?? MCP_FIRST ).name
			),
			link: {
				url: `${ site.adminUrl }plugins.php`,
				label: __( 'Plugins', 'who-said-401' ),
			},
		},
	];
}
