<?php
/**
 * Where else in the admin area this plugin shows itself.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Screen;

use WhoSaid401\History\Privacy;
use WhoSaid401\History\Switcher;
use WhoSaid401\Site_Health\Health_Tests;
use WhoSaid401\Site_Health\Info_Panel;

use const WhoSaid401\PLUGIN_FILE;

defined( 'ABSPATH' ) || exit;

/**
 * Leads to the page from the screens where people look first: Site Health, Plugins, the block editor, and the privacy guide.
 */
final class Around {

	/**
	 * Registers, in the admin area alone. Each class is loaded when its screen is opened.
	 */
	public static function listen(): void {
		add_filter( 'site_status_tests', array( Health_Tests::class, 'add' ) );
		add_filter( 'debug_information', array( Info_Panel::class, 'add' ) );
		$own = plugin_basename( PLUGIN_FILE );
		add_filter( 'plugin_action_links_' . $own, array( self::class, 'add_link' ) );
		add_filter( 'network_admin_plugin_action_links_' . $own, array( self::class, 'add_link' ) );
		add_action( 'enqueue_block_editor_assets', array( Editor_Notice::class, 'enqueue' ) );
		add_action( 'admin_init', array( self::class, 'suggest_privacy_text' ) );
	}

	/**
	 * Puts the way to the page in front of the links on the Plugins screen.
	 *
	 * @param mixed $links Links by name.
	 * @return mixed
	 */
	public static function add_link( $links ) {
		if ( ! is_array( $links ) || ! current_user_can( is_network_admin() ? 'manage_network_options' : Page::CAPABILITY ) ) {
			return $links;
		}
		$link = sprintf( '<a href="%s">%s</a>', esc_url( Page::url() ), esc_html__( 'Who said 401?', 'who-said-401' ) );
		return array_merge( array( 'ws401' => $link ), $links );
	}

	/**
	 * Suggests what a site's privacy policy can say of this plugin.
	 */
	public static function suggest_privacy_text(): void {
		if ( ! current_user_can( 'manage_privacy_options' ) ) {
			return;
		}
		$is_recording = Switcher::is_on();
		$about        = $is_recording
			? __( 'Who Said 401 sets no cookies and sends no data to other sites. Its history is turned on: it counts refused requests, those of visitors too, without their addresses.', 'who-said-401' )
			: __( 'Who Said 401 collects nothing from visitors, sets no cookies and sends no data to other sites. It is used by administrators alone.', 'who-said-401' );
		$suggested    = $is_recording
			? Privacy::suggestion()
			: __( 'To find faults in the login and in the programming interface (REST API), administrators of this site send test requests to it. No data of visitors is read or kept for this.', 'who-said-401' );
		$text         = '<p class="privacy-policy-tutorial">' . esc_html( $about ) . '</p>'
			. '<p><strong class="privacy-policy-tutorial">' . esc_html__( 'Suggested text:', 'who-said-401' ) . ' </strong>' . esc_html( $suggested ) . '</p>';
		wp_add_privacy_policy_content( 'Who Said 401', wp_kses_post( $text ) );
	}
}
