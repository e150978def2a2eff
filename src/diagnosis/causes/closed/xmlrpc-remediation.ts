import { __ } from '@wordpress/i18n';
import { knownSettingSteps } from '../../products/setting-steps';
import type {
	ComponentFacts,
	Remediation,
	SiteFacts,
} from '../../evidence/types';

/** What to do where logins over XML-RPC are switched off: as a rule nothing but to use the other interface. */
export function xmlRpcRemediation(
	site: SiteFacts,
	components: ComponentFacts | null
): Remediation {
	return {
		steps: [
			{
				text: __(
					'If the app can use the REST API with an application password, switch it to that and leave XML-RPC off.',
					'who-said-401'
				),
			},
			...knownSettingSteps( site, components, 'xmlrpc-closed' ),
			{
				text: __(
					'Otherwise look for a setting of that plugin which switches XML-RPC on again. If there is none, deactivate the plugin or ask its author.',
					'who-said-401'
				),
			},
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
