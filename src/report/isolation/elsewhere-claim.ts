import { __, sprintf } from '@wordpress/i18n';

import { componentLabel } from '../../diagnosis/evidence/component-label';
import type { Claim } from './claim-type';
import { foundNotes } from './found-claim';
import type { SearchOutcome } from '../../run/find-plugin/search-outcome';
import { causeList, listOf } from './words';

/** The theme, found by putting another in its place. */
export function themeClaim( outcome: SearchOutcome ): Claim {
	const { theme, isolation } = outcome;
	const replaced = theme.trials.find(
		( { theme: instead, outcome: seen } ) =>
			instead !== 'keep' && seen === 'pass'
	);
	const other =
		replaced?.theme === 'default'
			? __( 'WordPress’s default theme', 'who-said-401' )
			: __( 'no theme', 'who-said-401' );
	if ( isolation?.kind === 'found' ) {
		return {
			kind: 'found',
			headline: sprintf(
				/* translators: 1: name of a theme. 2: names of plugins. */
				__(
					'The theme %1$s and %2$s each cause this on their own: it works only without both.',
					'who-said-401'
				),
				listOf( [ theme.name ] ),
				causeList( outcome, isolation.culprits )
			),
			notes: foundNotes( outcome, isolation ),
		};
	}
	return {
		kind: 'elsewhere',
		headline: sprintf(
			/* translators: 1: name of a theme. 2: what was in its place: "WordPress’s default theme" or "no theme". */
			__(
				'The theme %1$s causes this: without any plugin it still fails; with all plugins active and %2$s in its place it works.',
				'who-said-401'
			),
			listOf( [ theme.name ] ),
			other
		),
		notes: [],
	};
}

/** Something that cannot be left out of a request; only the trace can name it. */
export function elsewhereClaim( outcome: SearchOutcome ): Claim {
	const { origin, theme } = outcome;
	const isSeen =
		origin !== null &&
		! [ 'core', 'plugin', 'unknown' ].includes( origin.component.kind );
	return {
		kind: 'elsewhere',
		headline: isSeen
			? sprintf(
					/* translators: 1: a component, such as: the must-use plugin “x.php”. 2: file. 3: line number. */
					__(
						'Your plugins are not the cause: it fails without any of them, too. The answer was traced to %1$s (%2$s:%3$d).',
						'who-said-401'
					),
					componentLabel( origin.component ),
					origin.file,
					origin.line
				)
			: __(
					'Your plugins are not the cause: it fails without any of them, too.',
					'who-said-401'
				),
		notes:
			theme.trials.length > 0
				? [
						sprintf(
							/* translators: %s: name of a theme. */
							__(
								'Nor is the theme %s: with another one, or none, it still fails.',
								'who-said-401'
							),
							listOf( [ theme.name ] )
						),
					]
				: [],
	};
}
