import { __ } from '@wordpress/i18n';
import type { GivenFacts, Step } from '../../evidence/types';

/** A deletion is never sent from here; what can be asked without one is whether its login may delete. */
export function deletion(
	{ url }: GivenFacts,
	quoted: string
): { what: string; step: Step } {
	return {
		what: __( 'the deletion itself', 'who-said-401' ),
		step: {
			title: __( 'Ask whether its login may delete', 'who-said-401' ),
			text: __(
				'Nothing was deleted to try this. Ask the same URL with OPTIONS and the login of the app, which deletes nothing: if the header “Allow” of the answer names DELETE, WordPress lets that login delete this item.',
				'who-said-401'
			),
			...( url !== null && {
				snippet: {
					language: 'shell' as const,
					where: __( 'Terminal', 'who-said-401' ),
					code: `curl -i -X OPTIONS -u 'USER NAME' ${ quoted }`,
				},
			} ),
		},
	};
}
