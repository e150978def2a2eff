import { __, sprintf } from '@wordpress/i18n';
import { componentLabel } from '../evidence/component-label';
import { provenOf } from '../refusal/plugin-steps';
import type { Suspect } from '../evidence/types';
import type { Claim } from './claim';

/** A plugin of the time before WordPress had application passwords checks the same header, for account passwords. */
export function legacyClaim( suspects: Suspect[] ): Claim {
	const proven = provenOf( suspects );
	return {
		kind: 'legacy',
		summary: proven
			? sprintf(
					/* translators: %s: a component, e.g. the plugin “X”. */
					__(
						'The password is right, and %s, which checks passwords itself and knows those of accounts only, calls it wrong.',
						'who-said-401'
					),
					componentLabel( proven.component )
				)
			: __(
					'A plugin of its own checks the password and calls it wrong: it knows account passwords only, as plugins of the time before WordPress 5.6 do.',
					'who-said-401'
				),
		station: 'plugin',
		suspects,
		steps: [
			{
				title: __(
					'Deactivate plugins for Basic authentication',
					'who-said-401'
				),
				text: __(
					'Deactivate plugins for Basic authentication: WordPress has application passwords of its own since 5.6.',
					'who-said-401'
				),
			},
		],
	};
}
