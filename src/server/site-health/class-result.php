<?php
/**
 * What a test says on the Site Health screen.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Site_Health;

use WhoSaid401\Screen\Page;

defined( 'ABSPATH' ) || exit;

/**
 * One result, in the shape that Site Health takes.
 */
final class Result {

	/**
	 * Makes it.
	 *
	 * @param string   $test   Name of the test.
	 * @param bool     $passes Whether nothing has to be done. What is refused may be meant to be, so nothing here is called critical.
	 * @param string   $label  The result in one sentence.
	 * @param string[] $more   What was seen, why it matters and what to do: a paragraph each.
	 * @param string   $place  What stands behind the page's address, such as a tab; empty: the page checks at once.
	 * @return array<string, mixed>
	 */
	public static function of( string $test, bool $passes, string $label, array $more, string $place = '' ): array {
		return array(
			'label'       => $label,
			'status'      => $passes ? 'good' : 'recommended',
			'badge'       => array(
				'label' => __( 'REST API', 'who-said-401' ),
				'color' => 'blue',
			),
			'description' => implode( '', array_map( static fn( string $text ): string => '<p>' . esc_html( $text ) . '</p>', array_filter( $more ) ) ),
			'actions'     => $passes ? '' : sprintf(
				'<p><a href="%s">%s</a></p>',
				esc_url( '' === $place ? Page::url_to_check() : Page::url() . $place ),
				esc_html__( 'Find out why', 'who-said-401' )
			),
			'test'        => $test,
		);
	}
}
