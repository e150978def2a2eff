import { __ } from '@wordpress/i18n';
import type { ServerFacts, Step } from '../../evidence/types';
import { lookStep } from '../../servers/steps';

/** What to do where answers name another website than the one that has asked. */
export function foreignOriginSteps( server: ServerFacts | null ): Step[] {
	return [
		lookStep( 'origin', server, null ),
		{
			title: __( 'Change the settings of the cache', 'who-said-401' ),
			text: __(
				'Whatever keeps answers has to keep those for different websites apart: “Vary: Origin” says so, and WordPress sends it.',
				'who-said-401'
			),
		},
	];
}
