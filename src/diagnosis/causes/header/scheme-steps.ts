import { __ } from '@wordpress/i18n';
import type { ServerFacts, SiteFacts, Step } from '../../evidence/types';
import { headerSteps, lookStep } from '../../servers/steps';

/** What to do where a rule lets one scheme of the Authorization header through and not the other, in order of least cost. */
export function schemeSteps( site: SiteFacts, server: ServerFacts ): Step[] {
	return [
		lookStep( 'scheme', server, null ),
		...headerSteps( site, server ),
	];
}

/** What to do where something answers as soon as such a header is there. */
export function answeredSchemeSteps(): Step[] {
	return [
		{
			title: __(
				'Change a setting of the plugin for logins',
				'who-said-401'
			),
			text: __(
				'Look in the settings of the plugin for logins by token or password for the addresses it watches, and have it look at its own alone.',
				'who-said-401'
			),
		},
		{
			title: __( 'Keep one of the two plugins', 'who-said-401' ),
			text: __(
				'Where two of them are active, each takes the header for its own: keep the one that the app needs.',
				'who-said-401'
			),
		},
	];
}
