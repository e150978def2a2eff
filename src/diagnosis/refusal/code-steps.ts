import { __, sprintf } from '@wordpress/i18n';
import { componentLabel } from '../evidence/component-label';
import type { Step, Suspect } from '../evidence/types';
import { ENDS_REQUESTS } from './writers';

/** What there is to do about code that has no settings; where it stands is not known of one that only showed behind another. */
export const changeCode = ( { component, file, line }: Suspect ): Step => ( {
	title: __( 'Change the code', 'who-said-401' ),
	text:
		file === ''
			? sprintf(
					/* translators: %s: a component, e.g. the theme “Name”. */
					__(
						'Look in the code of %s for what refuses the request, or ask whoever wrote it.',
						'who-said-401'
					),
					componentLabel( component )
				)
			: sprintf(
					/* translators: 1: file name. 2: line number. */
					__(
						'Change the code at %1$s, line %2$d, or ask whoever wrote it.',
						'who-said-401'
					),
					file,
					line
				),
} );

/** Places worth a look: the likely one's, and each where requests are ended with that status. */
export const placesIn = (
	suspects: readonly Suspect[],
	likely: Suspect | undefined
): Suspect[] =>
	suspects.filter(
		( each ) => each === likely || each.where === ENDS_REQUESTS
	);

/** Where words of an answer stand that nobody was seen to give, or its status does: the place of a suspect that is no plugin. */
export const lookThere = ( suspect: Suspect ): Step[] =>
	suspect.component.kind === 'plugin' || suspect.file === ''
		? []
		: [
				{
					title: __( 'Look at the code', 'who-said-401' ),
					text: placeToLookAt( suspect ),
				},
			];

function placeToLookAt( { file, line, where }: Suspect ): string {
	return where === ENDS_REQUESTS
		? sprintf(
				/* translators: 1: file name. 2: line number. */
				__(
					'Look at %1$s, line %2$d, where a request is ended with this status before any plugin is asked, or ask whoever put that file there.',
					'who-said-401'
				),
				file,
				line
			)
		: sprintf(
				/* translators: 1: file name. 2: line number. */
				__(
					'Look at %1$s, line %2$d, where words of this answer stand, or ask whoever put that file there.',
					'who-said-401'
				),
				file,
				line
			);
}

/** Whether it runs before whatever could leave it out: a drop-in, a prepended file, wp-config.php. */
export const runsFirst = ( { component }: Suspect ): boolean =>
	[ 'drop-in', 'prepend', 'unknown' ].includes( component.kind );
