import { __, sprintf } from '@wordpress/i18n';
import type { Exchange, ServerFacts, Step } from '../evidence/types';
import { refuserOf } from '../servers';

/** Steps against a refusal of the web server or of a firewall in front of WordPress. */
export function firewallSteps(
	refused: Exchange,
	server: ServerFacts | null
): Step[] {
	const { probe, response } = refused;
	const { pathname } = new URL( probe.url );
	return [
		{
			title: __( 'Change the rule', 'who-said-401' ),
			text: sprintf(
				/* translators: %s: where a web server's rules stand. */
				__(
					'Look in %s and in the host’s security settings for a rule that names this address or method, and take it out.',
					'who-said-401'
				),
				refuserOf( server, refused ).configuration()
			),
		},
		{
			text: sprintf(
				/* translators: 1: HTTP method. 2: path of the address. 3: HTTP status. */
				__(
					'If there is none, write to the host: “Requests with %1$s to %2$s are answered %3$d before they reach WordPress. Please allow them; the web application firewall (ModSecurity) logs the rule’s number.”',
					'who-said-401'
				),
				probe.method,
				pathname,
				response?.status ?? 0
			),
			isThen: true,
		},
	];
}
