/**
 * A plugin that refuses as `docs/plugin-authors.md` says: its answer names it, and says where that is changed.
 */
import { __, sprintf } from '@wordpress/i18n';
import type { Answered } from '../exchange/find-exchange';
import type { Step, Suspect } from '../evidence/types';
import { settingTitle } from './plugin-options';

/** The plugin that was seen to answer, where its answer names it; null where it does not, or somebody else was seen too. */
function namedByItself(
	{ response }: Answered,
	suspects: readonly Suspect[]
): string | null {
	const [ one, ...others ] = suspects.filter(
		( { suspicion } ) => suspicion >= 1
	);
	const { kind, name } = one?.component ?? {};
	return kind === 'plugin' &&
		name &&
		others.length === 0 &&
		response.message?.includes( name )
		? name
		: null;
}

/** One sentence for the detail; empty where the answer does not name who gave it. */
export const ownWordsNote = (
	refused: Answered,
	suspects: readonly Suspect[]
): string =>
	namedByItself( refused, suspects ) === null
		? ''
		: __(
				'The answer itself names the plugin, so this is most likely meant to be so.',
				'who-said-401'
			);

/**
 * Steps in which the plugin's own words stand for ours about its settings, of which nothing is known.
 *
 * @param steps    What can be done about it.
 * @param refused  The answer.
 * @param suspects Who was seen to give it.
 */
export function inOwnWords(
	steps: readonly Step[],
	refused: Answered,
	suspects: readonly Suspect[]
): Step[] {
	const name = namedByItself( refused, suspects );
	return steps.map( ( step ) =>
		name !== null && step.title === settingTitle( name )
			? {
					...step,
					title: sprintf(
						/* translators: %s: name of a plugin. */
						__( 'Change a setting of “%s”', 'who-said-401' ),
						name
					),
					text: sprintf(
						/* translators: %s: what a plugin says about itself, one or more sentences. */
						__( 'Its answer says: “%s”', 'who-said-401' ),
						refused.response.message ?? ''
					),
				}
			: step
	);
}
