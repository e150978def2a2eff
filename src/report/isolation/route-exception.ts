import { __ } from '@wordpress/i18n';

import type { Origin, Probe, Step } from '../../diagnosis/evidence/types';

/** Code that lets one request through, and what that costs. */
export interface RouteException {
	snippet: NonNullable< Step[ 'snippet' ] >;
	price: string;
}

/** Filters whose refusal can be taken back after it was made, with the arguments they bring. */
const REST_FILTERS: Record< string, string > = {
	rest_pre_dispatch: '$result, $server, $request',
	rest_request_before_callbacks: '$result, $handler, $request',
	rest_dispatch_request: '$result, $request',
};

function php( text: string ): string {
	return `'${ text.replace( /['\\]/g, '\\$&' ) }'`;
}

/** Path below the REST root without its query: what the server calls the route. */
function routeOf( { route }: Probe ): string | null {
	return route?.split( '?' )[ 0 ] ?? null;
}

/** A refusal of `rest_authentication_errors` is taken back, and core's own checks are made in its place. */
function afterAuthentication( route: string, code: string | null ): string {
	return `<?php
add_filter(
	'rest_authentication_errors',
	static function ( $result ) {
		$route = isset( $GLOBALS['wp']->query_vars['rest_route'] ) ? untrailingslashit( $GLOBALS['wp']->query_vars['rest_route'] ) : '';
		if ( ${ php( route ) } !== $route || ! is_wp_error( $result )${
			code ? ` || ${ php( code ) } !== $result->get_error_code()` : ''
		} ) {
			return $result;
		}
		// Without this, requests with a cookie but no nonce would count as the user's.
		return rest_cookie_check_errors( rest_application_password_check_errors( null ) );
	},
	PHP_INT_MAX
);
`;
}

function afterRestFilter(
	hook: string,
	args: string,
	route: string,
	{ method }: Probe,
	{ status, code }: { status: number; code: string | null }
): string {
	return `<?php
add_filter(
	${ php( hook ) },
	static function ( ${ args } ) {
		$is_this = ${ php( method ) } === $request->get_method() && ${ php( route ) } === untrailingslashit( $request->get_route() );
		$refuses = ${
			code
				? `is_wp_error( $result ) && ${ php( code ) } === $result->get_error_code()`
				: `$result instanceof WP_REST_Response && ${ status } === $result->get_status()`
		};
		return $is_this && $refuses ? null : $result;
	},
	PHP_INT_MAX,
	${ args.split( ',' ).length }
);
`;
}

/** The plugins are not loaded for this one address: works wherever in them the answer is made. */
function withoutPlugins( plugins: string[], { url, method }: Probe ): string {
	const { pathname } = new URL( url );
	return `<?php
add_filter(
	'option_active_plugins',
	static function ( $plugins ) {
		// Editors send PUT as a POST with this header; what counts is what WordPress makes of it.
		$method = isset( $_SERVER['REQUEST_METHOD'] ) ? $_SERVER['REQUEST_METHOD'] : '';
		$method = isset( $_SERVER['HTTP_X_HTTP_METHOD_OVERRIDE'] ) ? strtoupper( $_SERVER['HTTP_X_HTTP_METHOD_OVERRIDE'] ) : $method;
		$path   = isset( $_SERVER['REQUEST_URI'] ) ? strtok( $_SERVER['REQUEST_URI'], '?' ) : '';
		// A route or method in the query or body would lead this address somewhere else.
		$leads_elsewhere = isset( $_GET['rest_route'] ) || isset( $_POST['rest_route'] ) || isset( $_GET['_method'] );
		if ( ${ php( method ) } !== $method || ${ php( pathname ) } !== $path || $leads_elsewhere ) {
			return $plugins;
		}
		return array_values( array_diff( (array) $plugins, array( ${ plugins.map( php ).join( ', ' ) } ) ) );
	}
);
`;
}

const WHERE_FILE = 'wp-content/mu-plugins/let-one-route-through.php';

/**
 * Exact code that ends the failure for this one request, fitted to the place that refuses it: a refusal that a filter made
 * is taken back; elsewhere the plugins are not loaded for this address. Null where neither is possible without opening more
 * than that. Hooks and their order: WordPress's `class-wp-rest-server.php` and `WP::parse_request()`, where a route in the
 * query wins over the one in the path.
 */
export function routeExceptionOf(
	probe: Probe,
	failure: { status: number; code: string | null },
	origin: Origin | null,
	switchOff: string[]
): RouteException | null {
	const route = routeOf( probe );
	const hook = origin?.where ?? '';
	const args = REST_FILTERS[ hook ];
	const isOne =
		switchOff.length === 1 && origin?.component.id === switchOff[ 0 ];
	const snippet = ( code: string ) => ( {
		language: 'php',
		where: WHERE_FILE,
		code,
	} );
	if ( isOne && route && hook === 'rest_authentication_errors' ) {
		return {
			snippet: snippet( afterAuthentication( route, failure.code ) ),
			price: __(
				'Anyone may ask for this route, with any method, as the plugin meant to prevent. WordPress’s own login and nonce checks and the route’s own permissions stay.',
				'who-said-401'
			),
		};
	}
	if ( isOne && route && args ) {
		return {
			snippet: snippet(
				afterRestFilter( hook, args, route, probe, failure )
			),
			price: __(
				'Anyone may send this request, as the plugin meant to prevent. The route’s own permissions stay.',
				'who-said-401'
			),
		};
	}
	return probe.form === 'query' || switchOff.length === 0
		? null
		: {
				snippet: snippet( withoutPlugins( switchOff, probe ) ),
				price: __(
					'For this address the plugins named in it do not run at all: whatever else they protect or do there is missing, and plugins that need them may fail.',
					'who-said-401'
				),
			};
}
