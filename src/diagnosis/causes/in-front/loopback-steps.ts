import { __, sprintf } from '@wordpress/i18n';
import type { Exchange, SiteFacts, Step } from '../../evidence/types';

function allowHost( host: string ): Step {
	return {
		text: __(
			'If wp-config.php defines WP_HTTP_BLOCK_EXTERNAL, allow the site’s own host there. Otherwise look for the security plugin that forbids outgoing requests.',
			'who-said-401'
		),
		snippet: {
			language: 'php',
			where: 'wp-config.php',
			code: `define( 'WP_ACCESSIBLE_HOSTS', '${ host }' );`,
		},
	};
}

/** Steps that let the server reach itself, by what stopped it. */
export function loopbackSteps(
	{ failure, response }: Exchange,
	{ home }: SiteFacts
): Step[] {
	const { hostname } = new URL( home );
	if ( failure?.kind === 'blocked' ) {
		return [ allowHost( hostname ) ];
	}
	return response
		? [
				{
					text: sprintf(
						/* translators: %d: HTTP status. */
						__(
							'The server’s own address is treated differently (%d). Allow it in the firewall, in the security plugin and in .htaccess.',
							'who-said-401'
						),
						response.status
					),
				},
			]
		: [
				{
					text: sprintf(
						/* translators: %s: host name. */
						__(
							'Ask the host to let the server reach %s: its name must lead to the server itself, its port must be open from inside, and its certificate must be valid.',
							'who-said-401'
						),
						hostname
					),
				},
			];
}
