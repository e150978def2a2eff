import { __, _n, sprintf } from '@wordpress/i18n';

import type { SearchOutcome } from '../../run/find-plugin/search-outcome';
import { listOf, pluginList } from './words';

/** What weakens any of it. */
export function caveats( outcome: SearchOutcome ): string[] {
	const { mode, reason, neighbours, absent, waited, isolation } = outcome;
	return [
		...( mode === 'muting' && isolation
			? [
					sprintf(
						/* translators: %s: a reason, one sentence. */
						__(
							'Weaker than usual: plugins were loaded, and only what they had hooked in was taken out, since no must-use plugin could be installed. %s',
							'who-said-401'
						),
						reason
					),
				]
			: [] ),
		...( neighbours.length > 0
			? [
					sprintf(
						/* translators: %s: names of plugins. */
						_n(
							'%s also decides which plugins are loaded; where its choice differed from ours, the test was not counted.',
							'%s also decide which plugins are loaded; where their choice differed from ours, the test was not counted.',
							neighbours.length,
							'who-said-401'
						),
						listOf( neighbours.map( ( { name } ) => name ) )
					),
				]
			: [] ),
		...( absent.length > 0
			? [
					sprintf(
						/* translators: %s: names of plugins. */
						__(
							'Not loaded for this request even when asked for, so no suspects: %s.',
							'who-said-401'
						),
						pluginList( outcome, absent )
					),
				]
			: [] ),
		...( waited >= 1
			? [
					sprintf(
						/* translators: %d: number of seconds. */
						_n(
							'The site asked for patience: the search waited %d second and went on more slowly.',
							'The site asked for patience: the search waited %d seconds and went on more slowly.',
							Math.round( waited ),
							'who-said-401'
						),
						Math.round( waited )
					),
				]
			: [] ),
	];
}
