import { __ } from '@wordpress/i18n';
import type { ServerFacts, SiteFacts, Step } from '../../evidence/types';
import { basicSteps } from '../../servers/steps';

/** What to do where the web server's login gets in the way of WordPress's, in order of least cost. */
export function serverLoginSteps(
	site: SiteFacts,
	server: ServerFacts
): Step[] {
	return [
		{
			title: __( 'Turn application passwords off', 'who-said-401' ),
			text: __(
				'Where no app needs application passwords, as on most staging sites, have WordPress leave them alone.',
				'who-said-401'
			),
			snippet: {
				language: 'php',
				where: 'wp-content/mu-plugins/no-application-passwords.php',
				code: "<?php\nadd_filter( 'wp_is_application_passwords_available', '__return_false' );",
			},
		},
		...basicSteps( site, server ),
	];
}
