<?php
/**
 * Facts about the hooks that decide authentication and REST.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Facts;

use const WhoSaid401\PLUGIN_FILE;

defined( 'ABSPATH' ) || exit;

/**
 * Collects the `HookCallback`s.
 *
 * The list is incomplete by nature: what is added on `rest_api_init` is not seen from admin-ajax.
 */
final class Hook_Facts {

	/**
	 * The hooks, each with the callbacks that a stock WordPress 6.8 to 7.1 puts there.
	 */
	const HOOKS = array(
		'determine_current_user'                         => array( 'wp_validate_auth_cookie@10', 'wp_validate_logged_in_cookie@20', 'wp_validate_application_password@20' ),
		'rest_authentication_errors'                     => array( 'rest_application_password_check_errors@90', 'rest_cookie_check_errors@100' ),
		'rest_pre_dispatch'                              => array( 'rest_handle_options_request@10' ),
		'rest_request_before_callbacks'                  => array(),
		'rest_dispatch_request'                          => array(),
		'rest_request_after_callbacks'                   => array(),
		'rest_post_dispatch'                             => array( '_wp_connectors_rest_settings_dispatch@10', 'rest_send_allow_header@10', 'rest_filter_response_fields@10' ),
		'rest_pre_serve_request'                         => array( '_oembed_rest_pre_serve_request@10', 'rest_send_cors_headers@10' ),
		'rest_endpoints'                                 => array(),
		'rest_url_prefix'                                => array(),
		'rest_url'                                       => array(),
		'rest_index'                                     => array( 'rest_add_application_passwords_to_index@10' ),
		'rest_enabled'                                   => array(),
		'rest_jsonp_enabled'                             => array(),
		'rest_send_nocache_headers'                      => array(),
		'authenticate'                                   => array( 'wp_authenticate_username_password@20', 'wp_authenticate_email_password@20', 'wp_authenticate_application_password@20', 'wp_authenticate_spam_check@99' ),
		'wp_authenticate_user'                           => array(),
		'wp_is_application_passwords_available'          => array(),
		'wp_is_application_passwords_available_for_user' => array(),
		'application_password_is_api_request'            => array(),
		'wp_authenticate_application_password_errors'    => array(),
		'application_password_failed_authentication'     => array( 'rest_application_password_collect_status@10' ),
		'application_password_did_authenticate'          => array( 'rest_application_password_collect_status@10' ),
		'auth_cookie_valid'                              => array( 'rest_cookie_collect_status@10' ),
		'auth_cookie_expired'                            => array( 'rest_cookie_collect_status@10' ),
		'auth_cookie_bad_hash'                           => array( 'rest_cookie_collect_status@10' ),
		'auth_cookie_malformed'                          => array( 'rest_cookie_collect_status@10' ),
		'auth_cookie_bad_username'                       => array( 'rest_cookie_collect_status@10' ),
		'auth_cookie_bad_session_token'                  => array(),
		'nonce_life'                                     => array(),
		'nonce_user_logged_out'                          => array(),
		'auth_cookie_expiration'                         => array(),
		'rest_allowed_cors_headers'                      => array(),
		'xmlrpc_enabled'                                 => array(),
		'xmlrpc_methods'                                 => array( 'wp_maybe_disable_xmlrpc_pingback_for_environment@10' ),
		'user_has_cap'                                   => array( 'wp_maybe_grant_install_languages_cap@1', 'wp_maybe_grant_resume_extensions_caps@1', 'wp_maybe_grant_site_health_caps@1' ),
		'map_meta_cap'                                   => array(),
		'parse_request'                                  => array( 'rest_api_loaded@10' ),
		'login_init'                                     => array( 'send_frame_options_header@10' ),
		'login_url'                                      => array(),
		// Decides whether the site may talk to itself.
		'pre_http_request'                               => array(),
	);

	/**
	 * Every callback on these hooks but our own, in the order they run.
	 *
	 * @return array<int, array<string, mixed>>
	 */
	public static function collect(): array {
		global $wp_filter;

		$locator = new Component_Locator();
		$own     = plugin_basename( PLUGIN_FILE );
		$seen    = array();
		foreach ( self::HOOKS as $hook => $stock ) {
			if ( ! isset( $wp_filter[ $hook ] ) ) {
				continue;
			}
			foreach ( $wp_filter[ $hook ]->callbacks as $priority => $callbacks ) {
				foreach ( $callbacks as $callback ) {
					$place     = Callback_Place::of( $callback['function'] );
					$component = $locator->of_file( $place['file'] );
					if ( $own === $component['id'] ) {
						continue;
					}
					$seen[] = array(
						'hook'      => $hook,
						'priority'  => (int) $priority,
						'callback'  => $place['name'],
						'component' => $component,
						'file'      => $locator->relative( $place['file'] ),
						'line'      => $place['line'],
						'stock'     => 'core' === $component['kind'] && in_array( $place['name'] . '@' . $priority, $stock, true ),
					);
				}
			}
		}
		return $seen;
	}
}
