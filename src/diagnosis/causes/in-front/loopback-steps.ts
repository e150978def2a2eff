import { __, sprintf } from '@wordpress/i18n';
import type {
	Exchange,
	ServerFacts,
	SiteFacts,
	Step,
} from '../../evidence/types';
import { exemptSteps, lookStep } from '../../servers/steps';

function allowHost( host: string ): Step {
	return {
		title: __( 'Allow the site’s own host', 'who-said-401' ),
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
	own: Exchange,
	site: SiteFacts,
	server: ServerFacts | null
): Step[] {
	const { failure, response } = own;
	const { hostname } = new URL( site.home );
	if ( failure?.kind === 'blocked' ) {
		return [ allowHost( hostname ) ];
	}
	return response
		? [
				{
					title: __(
						'Allow the server’s own address',
						'who-said-401'
					),
					text: sprintf(
						/* translators: %d: HTTP status. */
						__(
							'The server’s own address is treated differently (%d). Allow it in the firewall and in the security plugin.',
							'who-said-401'
						),
						response.status
					),
				},
				lookStep( 'client', server, own ),
				// Scheduled tasks are what suffers, and wp-cron.php needs no password.
				...( response.headers[ 'www-authenticate' ]
					? exemptSteps( 'cron', site, server, own )
					: [] ),
			]
		: [
				{
					title: __( 'Ask your host', 'who-said-401' ),
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
