import { __ } from '@wordpress/i18n';
import type { Step } from '../../evidence/types';

/** What to do where answers name another website than the one that has asked. */
export function foreignOriginSteps(): Step[] {
	return [
		{
			text: __(
				'Take out rules that set Access-Control-Allow-Origin: in .htaccess (Header set), in nginx (add_header), at the service in front of the site, and in plugins for CORS. WordPress sets it by itself, anew for each request.',
				'who-said-401'
			),
		},
		{
			text: __(
				'Whatever keeps answers has to keep those for different websites apart: “Vary: Origin” says so, and WordPress sends it.',
				'who-said-401'
			),
		},
	];
}
