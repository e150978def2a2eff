import { __, _n, sprintf } from '@wordpress/i18n';

import type { Found } from '../../isolation';
import type { Claim } from './claim-type';
import type { SearchOutcome } from '../../run/find-plugin/search-outcome';
import { causeList, pluginList } from './words';

function foundHeadline( outcome: SearchOutcome, { culprits }: Found ): string {
	const [ first = [] ] = culprits;
	if ( culprits.length > 1 ) {
		return sprintf(
			/* translators: %s: names of plugins. */
			__(
				'%s each cause this on their own: it works only without all of them, so changing one won’t help.',
				'who-said-401'
			),
			causeList( outcome, culprits )
		);
	}
	return first.length > 1
		? sprintf(
				/* translators: %s: names of plugins. */
				__(
					'%s cause this together. It is enough to change one of them: without any one of them it works.',
					'who-said-401'
				),
				pluginList( outcome, first )
			)
		: sprintf(
				/* translators: 1: name of a plugin, in quotation marks. */
				__(
					'With only %1$s active it fails; with everything except %1$s it works.',
					'who-said-401'
				),
				pluginList( outcome, first )
			);
}

export function foundClaim( outcome: SearchOutcome, isolation: Found ): Claim {
	return {
		kind: 'found',
		headline: headlineOf( outcome, isolation ),
		notes: foundNotes( outcome, isolation ),
	};
}

/** With helpers, `with only X active` would not be what was measured. */
function headlineOf( outcome: SearchOutcome, isolation: Found ): string {
	const { culprits, supports, dependents, switchOff } = isolation;
	const single = culprits.length === 1 && culprits[ 0 ]?.length === 1;
	if ( ! single || ( supports.length === 0 && dependents.length === 0 ) ) {
		return foundHeadline( outcome, isolation );
	}
	const [ culprit = '' ] = culprits[ 0 ] ?? [];
	return sprintf(
		/* translators: 1: name of a plugin. 2: names of the plugins that were on. 3: names of the plugins that were off. */
		__(
			'%1$s causes this: with only %2$s active it fails; with everything except %3$s it works.',
			'who-said-401'
		),
		pluginList( outcome, [ culprit ] ),
		pluginList( outcome, [ ...supports, culprit ] ),
		pluginList( outcome, switchOff )
	);
}

export function foundNotes(
	outcome: SearchOutcome,
	{ culprits, latent, supports, dependents, undeclared, alternatives }: Found
): string[] {
	const names = ( ids: string[] ) => pluginList( outcome, ids );
	return [
		...( latent.length > 0
			? [
					sprintf(
						/* translators: %s: names of plugins. */
						_n(
							'%s would refuse this request too, but something else on this site keeps it from doing so: not the reason now, but it may become one.',
							'%s would refuse this request too, but something else on this site keeps them from doing so: not the reason now, but they may become one.',
							latent.length,
							'who-said-401'
						),
						names( latent )
					),
				]
			: [] ),
		...( supports.length > 0
			? [
					sprintf(
						/* translators: %s: names of plugins. */
						__(
							'%s had to be active for it to run at all; that alone is no fault.',
							'who-said-401'
						),
						names( supports )
					),
				]
			: [] ),
		...dependentNotes(
			dependents.filter( ( id ) => ! undeclared.includes( id ) ),
			undeclared,
			names
		),
		// Of one cause that takes several, the headline says that any of them will do.
		...( culprits.length > 1 ? alternatives : [] ).map( ( list ) =>
			sprintf(
				/* translators: %s: names of plugins. */
				__( 'Deactivating %s instead works as well.', 'who-said-401' ),
				names( list )
			)
		),
	];
}

/** Why others were left out together with what causes it. That one needs it is said only of what declares so. */
function dependentNotes(
	declared: string[],
	undeclared: string[],
	names: ( ids: string[] ) => string
): string[] {
	return [
		...( declared.length > 0
			? [
					sprintf(
						/* translators: %s: names of plugins. */
						_n(
							'%s requires a plugin that was left out, so it was left out as well.',
							'%s require a plugin that was left out, so they were left out as well.',
							declared.length,
							'who-said-401'
						),
						names( declared )
					),
				]
			: [] ),
		...( undeclared.length > 0
			? [
					sprintf(
						/* translators: %s: names of plugins. */
						_n(
							'Without it, something else went wrong as long as %s was active, so that plugin was left out as well.',
							'Without it, something else went wrong as long as %s were active, so those plugins were left out as well.',
							undeclared.length,
							'who-said-401'
						),
						names( undeclared )
					),
				]
			: [] ),
	];
}
