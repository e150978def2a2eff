import { __ } from '@wordpress/i18n';
import type { Step } from '../../evidence/types';

/** What to do where nonces are made for one visitor and sent by another, in order of least cost. */
export function visitorNonceSteps(): Step[] {
	return [
		{
			title: __( 'Reload the page after a login', 'who-said-401' ),
			text: __(
				'Have the page loaded anew after somebody has logged in or out, so that its script gets a nonce of its own.',
				'who-said-401'
			),
		},
		{
			title: __( 'Change the settings of the cache', 'who-said-401' ),
			text: __(
				'Keep pages with a nonce in them out of caches: what was made for the first visitor is handed to all who come after.',
				'who-said-401'
			),
		},
		{
			title: __( 'Send no nonce for visitors', 'who-said-401' ),
			text: __(
				'Have the script send no nonce for visitors: what is public needs none, and a wrong one is refused even there.',
				'who-said-401'
			),
		},
	];
}
