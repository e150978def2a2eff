<?php
/**
 * The panel on Site Health's Info tab.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Site_Health;

use WhoSaid401\Facts\Hook_Facts;
use WhoSaid401\History\Switcher;
use WhoSaid401\Screen\Page;
use WhoSaid401\Sending\Rest_Root;

use const WhoSaid401\VERSION;

defined( 'ABSPATH' ) || exit;

/**
 * Says what code of this site is in a position to refuse a request of the REST API. No request is sent for it, so it says nothing about what is
 * answered.
 */
final class Info_Panel {

	/**
	 * Hooks on which a request is refused.
	 */
	const REFUSING = array( 'rest_authentication_errors', 'rest_pre_dispatch', 'rest_request_before_callbacks', 'rest_dispatch_request' );

	/**
	 * Adds the panel.
	 *
	 * @param mixed $info Panels.
	 * @return mixed
	 */
	public static function add( $info ) {
		if ( ! is_array( $info ) || ! current_user_can( Page::CAPABILITY ) ) {
			return $info;
		}
		$info['who-said-401'] = array(
			'label'       => __( 'Who Said 401', 'who-said-401' ),
			'description' => __( 'What plays a part when a request is answered with 401.', 'who-said-401' ) . sprintf( ' <a href="%s">%s</a>', esc_url( Page::url() ), esc_html__( 'Who said 401?', 'who-said-401' ) ),
			'fields'      => array(
				'version'               => array(
					'label' => __( 'Version', 'who-said-401' ),
					'value' => VERSION,
				),
				'rest-root'             => array(
					'label' => __( 'Address of the REST API', 'who-said-401' ),
					'value' => Rest_Root::address(),
				),
				'application-passwords' => array(
					'label' => __( 'Application passwords', 'who-said-401' ),
					'value' => wp_is_application_passwords_available() ? __( 'Available', 'who-said-401' ) : __( 'Not available', 'who-said-401' ),
					'debug' => wp_is_application_passwords_available(),
				),
				'can-refuse'            => array(
					'label' => __( 'Code that can refuse REST API requests', 'who-said-401' ),
					'value' => self::places(),
				),
			) + self::recorded(),
		);
		return $info;
	}

	/**
	 * What the history has seen, in the words of the tests.
	 *
	 * @return array<string, array{label: string, value: string}>
	 */
	private static function recorded(): array {
		$fields = array(
			'history' => array(
				'label' => __( 'History', 'who-said-401' ),
				'value' => Switcher::is_on() ? __( 'On', 'who-said-401' ) : __( 'Off', 'who-said-401' ),
			),
		);
		return Switcher::is_on() ? $fields + array(
			'watch'  => array(
				'label' => __( 'Hourly watch', 'who-said-401' ),
				'value' => Known_Tests::watch()['label'],
			),
			'logins' => array(
				'label' => __( 'Logins', 'who-said-401' ),
				'value' => Known_Tests::logins()['label'],
			),
		) : $fields;
	}

	/**
	 * Where code that is not WordPress's own can refuse: for each component its places, as Site Health makes a list of it; or that there is none.
	 *
	 * @return array<string, string>|string
	 */
	private static function places() {
		$places = array();
		foreach ( Hook_Facts::collect() as $callback ) {
			if ( $callback['stock'] || ! in_array( $callback['hook'], self::REFUSING, true ) ) {
				continue;
			}
			$place                                      = '' === $callback['file'] ? $callback['callback'] : $callback['file'] . ':' . $callback['line'];
			$places[ $callback['component']['name'] ][] = sprintf( '%s (%s)', $place, $callback['hook'] );
		}
		return array() === $places
			? __( 'None that can be seen here', 'who-said-401' )
			: array_map( static fn( array $of_one ): string => implode( ', ', $of_one ), $places );
	}
}
