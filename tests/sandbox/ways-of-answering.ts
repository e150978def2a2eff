import type { Origin } from '../../src/diagnosis/evidence/types';
import type { RestProbe } from './rest-probe';

/** A plugin that refuses in one particular way. */
export interface WayOfAnswering {
	name: string;
	code: string;
	probe?: RestProbe;
	/** What the trace names: the place, and a piece of the code on the line it names. Null where no watched place sees it. */
	origin: { where: Origin[ 'where' ]; at: string } | null;
	/** The request ends while plugins are being loaded. */
	early?: boolean;
}

const REFUSE = `new WP_Error( 'closed', 'Closed.', array( 'status' => 401 ) )`;

export const WAYS: WayOfAnswering[] = [
	{
		name: 'rest_authentication_errors',
		code: `add_filter( 'rest_authentication_errors', function ( $result ) {
	return is_user_logged_in() ? $result : ${ REFUSE };
}, 20 );`,
		origin: {
			where: 'rest_authentication_errors',
			at: `add_filter( 'rest_auth`,
		},
	},
	{
		name: 'rest_authentication_errors, before the others',
		code: `add_filter( 'rest_authentication_errors', function () {
	return ${ REFUSE };
}, -50, 0 );`,
		origin: {
			where: 'rest_authentication_errors',
			at: `add_filter( 'rest_auth`,
		},
	},
	{
		name: 'a class with a method',
		code: `class Ws401_Test_Guard {
	public function __construct() {
		add_filter( 'rest_authentication_errors', array( $this, 'guard' ) );
	}
	public function guard( $result ) {
		return ${ REFUSE };
	}
}
new Ws401_Test_Guard();`,
		origin: {
			where: 'rest_authentication_errors',
			at: 'public function guard',
		},
	},
	{
		name: 'a redirect to the front page',
		code: `add_action( 'rest_api_init', function () {
	if ( ! is_user_logged_in() ) {
		wp_safe_redirect( home_url(), 301 );
		exit;
	}
} );`,
		// Browsers follow it; the server is told not to.
		probe: { vantage: 'loopback' },
		origin: { where: 'wp_safe_redirect', at: 'wp_safe_redirect' },
	},
	{
		name: 'rest_pre_dispatch',
		code: `add_filter( 'rest_pre_dispatch', function ( $result ) {
	return ${ REFUSE };
} );`,
		origin: { where: 'rest_pre_dispatch', at: 'add_filter' },
	},
	{
		name: 'rest_request_before_callbacks',
		code: `add_filter( 'rest_request_before_callbacks', function ( $response ) {
	return ${ REFUSE };
} );`,
		origin: { where: 'rest_request_before_callbacks', at: 'add_filter' },
	},
	{
		name: 'a status line that is changed',
		code: `add_filter( 'status_header', function ( $line, $status, $words, $protocol ) {
	return "$protocol 401 Unauthorized";
}, 10, 4 );`,
		origin: { where: 'status_header', at: 'add_filter' },
	},
	{
		name: 'rest_dispatch_request',
		code: `add_filter( 'rest_dispatch_request', function ( $result ) {
	return ${ REFUSE };
} );`,
		origin: { where: 'rest_dispatch_request', at: 'add_filter' },
	},
	{
		name: 'a permission callback replaced through rest_endpoints',
		code: `add_filter( 'rest_endpoints', function ( $endpoints ) {
	foreach ( $endpoints['/wp/v2/posts'] as $key => $endpoint ) {
		if ( is_int( $key ) ) {
			$endpoints['/wp/v2/posts'][ $key ]['permission_callback'] = '__return_false';
		}
	}
	return $endpoints;
} );`,
		origin: { where: 'rest_endpoints', at: 'add_filter' },
	},
	{
		name: 'a blocker added on rest_api_init',
		code: `add_action( 'rest_api_init', function () {
	add_filter( 'rest_pre_dispatch', function () {
		return ${ REFUSE };
	} );
} );`,
		origin: {
			where: 'rest_pre_dispatch',
			at: `add_filter( 'rest_pre_dispatch'`,
		},
	},
	{
		name: 'a function of core as the blocker',
		code: `add_action( 'rest_api_init', function () {
	add_filter( 'user_has_cap', '__return_empty_array' );
} );`,
		probe: { credential: 'cookie-nonce', route: '/wp/v2/settings' },
		origin: { where: 'user_has_cap', at: `add_filter( 'user_has_cap'` },
	},
	{
		name: 'determine_current_user',
		code: `if ( false !== strpos( $_SERVER['REQUEST_URI'] ?? '', '/wp-json/' ) ) {
	add_filter( 'determine_current_user', '__return_zero', 1000 );
}`,
		probe: { credential: 'cookie-nonce', route: '/wp/v2/users/me' },
		origin: {
			where: 'determine_current_user',
			at: `add_filter( 'determine_current_user'`,
		},
	},
	{
		name: 'init, status_header and exit',
		code: `add_action( 'init', function () {
	if ( false !== strpos( $_SERVER['REQUEST_URI'], '/wp-json/' ) ) {
		status_header( 401 );
		exit;
	}
} );`,
		origin: { where: 'status_header', at: 'status_header( 401 )' },
	},
	{
		name: 'init, http_response_code and exit',
		code: `add_action( 'init', function () {
	if ( false !== strpos( $_SERVER['REQUEST_URI'], '/wp-json/' ) ) {
		http_response_code( 401 );
		exit( 'No.' );
	}
} );`,
		origin: { where: 'init', at: 'http_response_code( 401 )' },
	},
	{
		name: 'http_response_code and die at file scope',
		code: `if ( false !== strpos( $_SERVER['REQUEST_URI'] ?? '', '/wp-json/' ) ) {
	http_response_code( 401 );
	die;
}`,
		origin: { where: 'file scope', at: 'http_response_code( 401 )' },
		early: true,
	},
	{
		name: 'template_redirect',
		code: `add_action( 'template_redirect', function () {
	status_header( 401 );
	exit( 'Members only.' );
} );`,
		probe: { path: '/' },
		origin: { where: 'status_header', at: 'status_header( 401 )' },
	},
	{
		name: 'wp_die',
		code: `add_action( 'rest_api_init', function () {
	wp_die( 'Closed.', '', array( 'response' => 401 ) );
} );`,
		origin: { where: 'wp_die', at: 'wp_die(' },
	},
	{
		name: 'wp_send_json_error',
		code: `add_action( 'parse_request', function () {
	if ( false !== strpos( $_SERVER['REQUEST_URI'], '/wp-json/' ) ) {
		wp_send_json_error( 'Closed.', 401 );
	}
}, 1 );`,
		origin: { where: 'wp_send_json_error', at: 'wp_send_json_error(' },
	},
	{
		name: 'rest_post_dispatch',
		code: `add_filter( 'rest_post_dispatch', function ( $response ) {
	$response->set_status( 401 );
	$response->set_data( array( 'code' => 'closed', 'message' => 'Closed.' ) );
	return $response;
} );`,
		origin: { where: 'rest_post_dispatch', at: 'add_filter' },
	},
	{
		name: 'a capability filter',
		code: `add_filter( 'user_has_cap', function ( $allcaps ) {
	unset( $allcaps['edit_posts'], $allcaps['publish_posts'] );
	return $allcaps;
} );`,
		probe: {
			credential: 'cookie-nonce',
			method: 'POST',
			route: '/wp/v2/posts',
		},
		origin: { where: 'user_has_cap', at: 'add_filter' },
	},
	{
		name: 'the Authorization header unset at file scope',
		code: `unset( $_SERVER['HTTP_AUTHORIZATION'], $_SERVER['REDIRECT_HTTP_AUTHORIZATION'], $_SERVER['PHP_AUTH_USER'], $_SERVER['PHP_AUTH_PW'] );`,
		probe: {
			credential: 'application-password',
			route: '/wp/v2/users/me',
		},
		origin: { where: 'file scope', at: '' },
	},
	{
		name: "core's own callback removed",
		code: `remove_filter( 'determine_current_user', 'wp_validate_application_password', 20 );`,
		probe: {
			credential: 'application-password',
			route: '/wp/v2/users/me',
		},
		origin: { where: 'file scope', at: '' },
	},
];
