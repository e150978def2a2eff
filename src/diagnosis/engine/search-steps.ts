import { __ } from '@wordpress/i18n';
import type { Evidence, Finding, Step } from '../evidence/types';
import { targetOf } from './target-of';

/** In place of a search, where there is no request that it could repeat. */
const byHand = ( adminUrl: string ): Step => ( {
	title: __( 'Leave out one plugin at a time', 'who-said-401' ),
	isFree: true,
	text: __(
		'No test request shows this, so a search cannot find the plugin. Deactivate one plugin at a time, on a copy of the site if you have one, and check everything again each time.',
		'who-said-401'
	),
	link: {
		url: `${ adminUrl }plugins.php`,
		label: __( 'Plugins', 'who-said-401' ),
	},
} );

/**
 * A finding whose steps offer a search only where there is a request that it can repeat: the page has its button then.
 *
 * @param finding            The finding.
 * @param evidence           What it rests on.
 * @param evidence.exchanges What was asked.
 * @param evidence.site      The site.
 */
export function withSearchIfAny(
	finding: Finding,
	{ exchanges, site }: Pick< Evidence, 'exchanges' | 'site' >
): Finding {
	const { remediation } = finding;
	const isDead =
		remediation.steps.some( ( { isSearch } ) => isSearch ) &&
		targetOf( finding, exchanges ?? [] ) === null;
	return isDead
		? {
				...finding,
				remediation: {
					...remediation,
					steps: remediation.steps.flatMap( ( step ) => {
						if ( ! step.isSearch ) {
							return [ step ];
						}
						return site ? [ byHand( site.adminUrl ) ] : [];
					} ),
				},
			}
		: finding;
}
