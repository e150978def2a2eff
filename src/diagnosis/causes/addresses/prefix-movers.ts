import { __, sprintf } from '@wordpress/i18n';
import type { HookCallback, Suspect } from '../../evidence/types';
import { capitalised, labelsOf } from '../../refusal/refusal-summary';

/**
 * Who may have moved the REST API: nothing but a callback on this hook does (`rest_get_url_prefix()`), so that the only one there did.
 */
export function moversIn( hooks: readonly HookCallback[] | null ): Suspect[] {
	const there = ( hooks ?? [] ).filter(
		( { hook } ) => hook === 'rest_url_prefix'
	);
	const isSure = there.length === 1 && there[ 0 ]?.component.kind !== 'core';
	return there.map( ( { component, file, line, hook } ) => ( {
		component,
		suspicion: isSure ? 1 : 0.5,
		file,
		line,
		where: hook,
	} ) );
}

/** Whether it is certain who moved it. */
export function isMoverKnown( [ mover ]: readonly Suspect[] ): boolean {
	return mover?.suspicion === 1;
}

/** One sentence, which names the mover where it is known. `prefix` is the new one, e.g. `api`. */
export function movedSentence(
	suspects: readonly Suspect[],
	prefix: string
): string {
	return isMoverKnown( suspects )
		? capitalised(
				sprintf(
					/* translators: 1: a component, e.g. the plugin “Name”. 2: path, e.g. /api/. */
					__(
						'%1$s moves the REST API to /%2$s/, but the rewrite rules do not know that address yet, so nothing is found there.',
						'who-said-401'
					),
					labelsOf( suspects ),
					prefix
				)
			)
		: sprintf(
				/* translators: %s: path, e.g. /api/. */
				__(
					'The REST API was moved to /%s/, but the rewrite rules do not know that address yet, so nothing is found there.',
					'who-said-401'
				),
				prefix
			);
}
