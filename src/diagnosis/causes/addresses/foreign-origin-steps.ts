import { __ } from '@wordpress/i18n';
import type { ServerFacts, Step } from '../../evidence/types';
import { lookStep } from '../../servers/steps';

/** What to do where answers name another website than the one that has asked. */
export function foreignOriginSteps( server: ServerFacts | null ): Step[] {
	return [
		lookStep(
			/* translators: 1: where a web server's rules stand. 2: words to look for. */
			__(
				'Take out rules that set Access-Control-Allow-Origin: in %1$s (%2$s), at the service in front of the site, and in plugins for CORS. WordPress sets it by itself, anew for each request.',
				'who-said-401'
			),
			'origin',
			server,
			null
		),
		{
			text: __(
				'Whatever keeps answers has to keep those for different websites apart: “Vary: Origin” says so, and WordPress sends it.',
				'who-said-401'
			),
		},
	];
}
