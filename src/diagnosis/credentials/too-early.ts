import { __ } from '@wordpress/i18n';
import type { SiteFacts, Step } from '../evidence/types';

/**
 * Application passwords count only once `REST_REQUEST` is defined, in `parse_request`. A plugin that decides before that sees an
 * anonymous request. The two ways out: its own exception, or this must-use plugin, which lets WordPress look earlier.
 */
export function tooEarlySteps( { restPrefix }: SiteFacts ): Step[] {
	return [
		{
			title: __( 'Add an exception to its settings', 'who-said-401' ),
			text: __(
				'Look in its settings for an exception: the REST API as a whole, the namespace your app uses, or the address of the server that calls.',
				'who-said-401'
			),
		},
		{
			title: __(
				'Change the order with a must-use plugin',
				'who-said-401'
			),
			text: __(
				'Or let WordPress look at application passwords before that plugin decides. Save this as a file of its own in wp-content/mu-plugins.',
				'who-said-401'
			),
			snippet: {
				language: 'php',
				where: 'wp-content/mu-plugins/early-application-passwords.php',
				code: [
					'<?php',
					"$uri = $_SERVER['REQUEST_URI'] ?? '';",
					`if ( false !== strpos( $uri, '/${ restPrefix }/' ) || isset( $_GET['rest_route'] ) ) {`,
					"\tadd_filter( 'application_password_is_api_request', '__return_true' );",
					'}',
				].join( '\n' ),
			},
		},
	];
}
