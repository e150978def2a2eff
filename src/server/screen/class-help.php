<?php
/**
 * The Help tab of the page.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Screen;

defined( 'ABSPATH' ) || exit;

/**
 * Explains the words that the page cannot do without.
 */
final class Help {

	/**
	 * Adds the tabs to the screen that is about to be shown.
	 */
	public static function add(): void {
		$screen = get_current_screen();
		if ( ! $screen ) {
			return;
		}
		$screen->add_help_tab(
			array(
				'id'      => 'ws401-overview',
				'title'   => __( 'Overview', 'who-said-401' ),
				'content' => '<p>' . esc_html__( '“401 Unauthorized” means that something refused a request because it did not count as logged in. That can be your web server, a plugin, or WordPress itself. This page finds out which one it was, and how to fix it.', 'who-said-401' ) . '</p>'
					. '<p>' . esc_html__( 'The check is read-only: it changes no files, and nothing that it sends changes your content. Nothing is deactivated, visitors notice nothing, and no data leaves your site.', 'who-said-401' ) . '</p>',
			)
		);
		$screen->add_help_tab(
			array(
				'id'      => 'ws401-glossary',
				'title'   => __( 'Glossary', 'who-said-401' ),
				'content' => self::glossary(),
			)
		);
		$screen->add_help_tab(
			array(
				'id'      => 'ws401-editors',
				'title'   => __( 'For editors', 'who-said-401' ),
				'content' => self::for_editors(),
			)
		);
	}

	/**
	 * What editors do when they are logged out while they write, as a list.
	 */
	private static function for_editors(): string {
		return '<p>' . esc_html( Editors_Text::title() ) . '</p><ol>' . implode( '', array_map( static fn( string $step ): string => '<li>' . esc_html( $step ) . '</li>', Editors_Text::steps() ) ) . '</ol>';
	}

	/**
	 * The words and what they mean, as a list.
	 */
	private static function glossary(): string {
		$terms = array(
			__( '401 Unauthorized', 'who-said-401' )     => __( 'Something refused a request because it did not count as logged in.', 'who-said-401' ),
			__( 'REST API', 'who-said-401' )             => __( 'The interface that the editor and apps use to talk to WordPress.', 'who-said-401' ),
			__( 'Route', 'who-said-401' )                => __( 'One address of the REST API.', 'who-said-401' ),
			__( 'Nonce', 'who-said-401' )                => __( 'A short-lived security token that WordPress puts into its own pages.', 'who-said-401' ),
			__( 'Application password', 'who-said-401' ) => __( 'A password for one app, which you make in your profile. It works in the REST API, not on the login screen.', 'who-said-401' ),
			__( 'Authorization header', 'who-said-401' ) => __( 'The line of a request in which an app sends its login.', 'who-said-401' ),
			__( 'Loopback request', 'who-said-401' )     => __( 'A request your server sends to itself.', 'who-said-401' ),
			__( 'Must-use plugin', 'who-said-401' )      => __( 'A file that WordPress always loads; it can’t be deactivated on the Plugins screen.', 'who-said-401' ),
			__( 'Drop-in', 'who-said-401' )              => __( 'A file in wp-content that replaces a part of WordPress, such as its cache.', 'who-said-401' ),
		);
		$list  = '';
		foreach ( $terms as $term => $meaning ) {
			$list .= sprintf( '<dt><strong>%s</strong></dt><dd>%s</dd>', esc_html( $term ), esc_html( $meaning ) );
		}
		return '<dl>' . $list . '</dl>';
	}
}
