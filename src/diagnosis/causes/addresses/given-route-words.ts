import { __, sprintf } from '@wordpress/i18n';
import type { GivenFacts, Probe, SiteFacts, Step } from '../../evidence/types';

/** How WordPress says that it has no such route. */
export const NO_ROUTE = [ 'rest_no_route', 'rest_invalid_namespace' ];

/** Whether the text does not tell the method and its answer is of a route that is there: then only GET is missing. */
export const isThere = ( { isMethodAssumed, status, code }: GivenFacts ) =>
	isMethodAssumed === true &&
	( status ?? 404 ) !== 404 &&
	code !== null &&
	! NO_ROUTE.includes( code );

/** What is asked for as a route where a second question mark stands behind it; null where none does. */
export function joinedRoute( url: string ): string | null {
	const route = new URL( url ).searchParams.get( 'rest_route' ) ?? '';
	return route.includes( '?' ) ? route : null;
}

/** One sentence about that. */
export const joinedSummary = ( route: string ) =>
	sprintf(
		/* translators: %s: route with a question mark in it, e.g. /shop/v1/items?page=2. */
		__(
			'The URL of the failing request has a second “?”, so WordPress looks for a route named “%s”, and there is none. This is about the address, not about a login.',
			'who-said-401'
		),
		route
	);

const joinedStep = ( { adminUrl }: SiteFacts ): Step => ( {
	title: __( 'Change how the URL is built', 'who-said-401' ),
	text: __(
		'Have whatever builds the URL put “&” behind the route in place of the second “?” (in PHP: add_query_arg()). Where that cannot be changed, any other permalink structure than “Plain” gives the REST API URLs without a “?”.',
		'who-said-401'
	),
	link: {
		url: `${ adminUrl }options-permalink.php`,
		label: __( 'Permalinks', 'who-said-401' ),
	},
} );

/** One sentence about a route that is not there. */
export const missingSummary = ( { method, route }: Probe ) =>
	sprintf(
		/* translators: 1: HTTP method. 2: route. */
		__(
			'There is no route for %1$s %2$s on this site. This is about the address, not about a login.',
			'who-said-401'
		),
		method,
		route?.split( '?' )[ 0 ] ?? ''
	);

/** What to do, in order of least cost; `joined`: the route with a question mark in it. */
export const missingRouteSteps = (
	site: SiteFacts,
	joined: string | null
): Step[] => [
	...( joined === null ? [] : [ joinedStep( site ) ] ),
	{
		title: __( 'Check the address', 'who-said-401' ),
		text: __(
			'Compare the address with the documentation of the plugin it belongs to: version number, spelling, method.',
			'who-said-401'
		),
	},
	{
		title: __( 'Check the plugin it belongs to', 'who-said-401' ),
		text: __(
			'Look whether that plugin is active and up to date; some routes exist only after a setting is turned on.',
			'who-said-401'
		),
		link: {
			url: `${ site.adminUrl }plugins.php`,
			label: __( 'Plugins', 'who-said-401' ),
		},
	},
];
