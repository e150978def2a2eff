import { __ } from '@wordpress/i18n';
import { knownSettingSteps } from '../../products/setting-steps';
import { pluginSteps } from '../../refusal/plugin-steps';
import type {
	ComponentFacts,
	Remediation,
	SiteFacts,
	Suspect,
} from '../../evidence/types';

/** What to do where logins over XML-RPC are switched off: as a rule nothing but to use the other interface. The steps go to whoever was seen to do it. */
export function xmlRpcRemediation(
	site: SiteFacts,
	components: ComponentFacts | null,
	seen: readonly Suspect[] = []
): Remediation {
	const somebodys = [
		...knownSettingSteps( site, components, 'xmlrpc-closed' ),
		{
			title: __( 'Look for a setting of that plugin', 'who-said-401' ),
			text: __(
				'Otherwise look for a setting of that plugin which turns XML-RPC on again. If there is none, deactivate the plugin or ask its author.',
				'who-said-401'
			),
		},
	];
	return {
		steps: [
			{
				title: __( 'Use the REST API instead', 'who-said-401' ),
				isFree: true as const,
				text: __(
					'If the app can use the REST API with an application password, switch it to that and leave XML-RPC off.',
					'who-said-401'
				),
			},
			...( seen.length > 0
				? pluginSteps( site, components, seen, 'xmlrpc-closed' )
				: somebodys ),
		],
		tradeOff: __(
			'An open xmlrpc.php takes part in guessing passwords, several hundred in one request.',
			'who-said-401'
		),
		verify: [],
		unverifiable: __(
			'Nothing that only reads can show whether a login counts there.',
			'who-said-401'
		),
	};
}
