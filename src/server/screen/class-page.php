<?php
/**
 * The page under Tools.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Screen;

use WhoSaid401\Credentials\Trips;
use WhoSaid401\Dry_Runs\Permit_Rows;
use WhoSaid401\Facts\Menu_Screens;
use WhoSaid401\History\Switcher;
use WhoSaid401\Runs\Runs;
use WhoSaid401\Sending\Rest_Root;

use const WhoSaid401\VERSION;
use const WhoSaid401\PLUGIN_FILE;

defined( 'ABSPATH' ) || exit;

/**
 * Puts the page into the menu and hands the script what it needs to start.
 */
final class Page {

	const SLUG = 'who-said-401';

	/**
	 * Who may open it, on a site.
	 */
	const CAPABILITY = 'manage_options';

	/**
	 * Its address: in the network admin the network's.
	 */
	public static function url(): string {
		return self_admin_url( ( is_network_admin() ? 'settings.php' : 'tools.php' ) . '?page=' . self::SLUG );
	}

	/**
	 * Adds the page to a site's Tools.
	 */
	public static function add_to_tools(): void {
		self::add_below( 'tools.php', self::CAPABILITY );
	}

	/**
	 * Adds the page to the network admin, which has no Tools: its Settings are where plugins put their screens.
	 */
	public static function add_to_network_settings(): void {
		self::add_below( 'settings.php', 'manage_network_options' );
	}

	/**
	 * Prints the place the script draws into.
	 */
	public static function render(): void {
		// WordPress moves notices behind this mark; without it, into the part that the script draws.
		echo '<div class="wrap"><hr class="wp-header-end">';
		if ( ! is_readable( self::asset_file() ) ) {
			printf(
				'<h1>%s</h1><div class="notice notice-error inline"><p>%s</p></div>',
				esc_html__( 'Who Said 401', 'who-said-401' ),
				esc_html__( 'The script of this page is missing: the folder “build” is not there. Install the released zip, or run “npm ci && npm run build” in the plugin’s folder.', 'who-said-401' )
			);
		} else {
			printf(
				'<div id="ws401-root"><noscript><h1>%s</h1><p>%s</p></noscript></div>',
				esc_html__( 'Who Said 401', 'who-said-401' ),
				esc_html__( 'This page sends its test requests from your browser and needs JavaScript for it. Please switch JavaScript on and reload.', 'who-said-401' )
			);
		}
		echo '</div>';
	}

	/**
	 * Loads the script and style of this page.
	 */
	public static function enqueue(): void {
		$file = self::asset_file();
		if ( ! is_readable( $file ) ) {
			return;
		}
		$asset = require $file;
		wp_enqueue_script( 'ws401-admin', plugins_url( 'build/admin/index.js', PLUGIN_FILE ), $asset['dependencies'], $asset['version'], true );
		wp_set_script_translations( 'ws401-admin', 'who-said-401', plugin_dir_path( PLUGIN_FILE ) . 'languages' );
		Later_Parts::translate( 'ws401-admin' );
		wp_add_inline_script( 'ws401-admin', 'window.ws401 = ' . wp_json_encode( self::settings(), JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ) . ';', 'before' );

		wp_enqueue_style( 'ws401-admin', plugins_url( 'build/admin/index.css', PLUGIN_FILE ), array( 'wp-components' ), $asset['version'] );
		wp_style_add_data( 'ws401-admin', 'rtl', 'replace' );
	}

	/**
	 * Gets ready to show the page, and takes away what a browser that was closed in the middle of a test left behind.
	 */
	public static function prepare(): void {
		Trips::end_of( get_current_user_id() );
		Trips::expire();
		Runs::tidy_up_after( get_current_user_id() );
		Permit_Rows::expire();
		add_action( 'admin_enqueue_scripts', array( self::class, 'enqueue' ) );
		Help::add();
	}

	/**
	 * Registers the page below a menu, with assets on this page alone.
	 *
	 * @param string $menu       Parent menu.
	 * @param string $capability Who may open it.
	 */
	private static function add_below( string $menu, string $capability ): void {
		$title = __( 'Who Said 401', 'who-said-401' );
		$hook  = add_submenu_page( $menu, $title, $title, $capability, self::SLUG, array( self::class, 'render' ) );
		if ( $hook ) {
			add_action( 'load-' . $hook, array( self::class, 'prepare' ) );
		}
	}

	/**
	 * What the script knows before it asks for anything (`window.ws401`).
	 *
	 * `ajaxUrl` is relative, as core's own `ajaxurl` is: the page must work at an address that
	 * differs from the stored one, since that difference is one of the causes it looks for.
	 *
	 * @return array<string, string|int|bool|object>
	 */
	private static function settings(): array {
		return array(
			'ajaxUrl'    => admin_url( 'admin-ajax.php', 'relative' ),
			'nonce'      => wp_create_nonce( 'ws401' ),
			'restNonce'  => wp_create_nonce( 'wp_rest' ),
			'restRoot'   => Rest_Root::address(),
			'home'       => home_url(),
			'siteurl'    => site_url(),
			'adminUrl'   => admin_url(),
			'pluginsUrl' => self_admin_url( 'plugins.php' ),
			'editorUrl'  => add_query_arg( '_ws401', wp_create_nonce( Recorder::NONCE ), admin_url( 'post-new.php' ) ),
			'screens'    => (object) self::screens(),
			'network'    => is_network_admin(),
			'history'    => Switcher::is_on(),
			'userId'     => get_current_user_id(),
			'version'    => VERSION,
			'locale'     => get_user_locale(),
		);
	}

	/**
	 * A screen of each plugin, as far as other code lets us look.
	 *
	 * @return array<string, string>
	 */
	private static function screens(): array {
		try {
			return Menu_Screens::collect();
		} catch ( \Throwable $thrown ) {
			return array();
		}
	}

	/**
	 * Where the build lists the script's dependencies.
	 */
	private static function asset_file(): string {
		return plugin_dir_path( PLUGIN_FILE ) . 'build/admin/index.asset.php';
	}
}
