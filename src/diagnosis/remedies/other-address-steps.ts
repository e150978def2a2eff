import { __ } from '@wordpress/i18n';
import type { SiteFacts, Step } from '../types';

/** What to do about a program that asks at another address of this site, in order of least cost. */
export function otherAddressSteps( site: SiteFacts ): Step[] {
	return [
		{
			text: __(
				'Have the program call the address that answers in the end; this is where it begins.',
				'who-said-401'
			),
			snippet: {
				language: 'text',
				where: __(
					'the program that sends the request',
					'who-said-401'
				),
				code: site.restRoot,
			},
		},
		{
			text: __(
				'If the other address is the right one, set both addresses to it.',
				'who-said-401'
			),
			link: {
				url: `${ site.adminUrl }options-general.php`,
				label: __( 'General settings', 'who-said-401' ),
			},
		},
	];
}
