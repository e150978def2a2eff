import { __, sprintf } from '@wordpress/i18n';
import type {
	HookCallback,
	SiteFacts,
	Step,
	Suspect,
} from '../../evidence/types';
import { decidersOf, suspectsAmong } from '../../exchange/voices';
import { capitalised, labelsOf } from '../../refusal/refusal-summary';

/** Nothing but a callback on it moves the REST API (`rest_get_url_prefix()`). */
const HOOK = 'rest_url_prefix';

/**
 * Who moved the REST API: the callback without which it would stand where it usually does. Where that was not tried, who may have: the
 * only one on the hook did.
 */
export function moversOf(
	{ restPrefixBy }: SiteFacts,
	hooks: readonly HookCallback[] | null
): Suspect[] {
	const seen = suspectsAmong(
		decidersOf( restPrefixBy?.voices ?? [] ),
		HOOK
	);
	if ( seen.length > 0 ) {
		return seen;
	}
	const there = ( hooks ?? [] ).filter( ( { hook } ) => hook === HOOK );
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

/** One sentence about a REST API that answers at another address than apps expect; names the mover where it is known. */
export function elsewhereSentence(
	suspects: readonly Suspect[],
	prefix: string,
	status: number
): string {
	return isMoverKnown( suspects )
		? capitalised(
				sprintf(
					/* translators: 1: a component, e.g. the plugin “Name”. 2: path, e.g. /api/. 3: HTTP status. */
					__(
						'%1$s moves the REST API from /wp-json/ to /%2$s/: it answers there, and apps that have /wp-json/ written in get %3$d.',
						'who-said-401'
					),
					labelsOf( suspects ),
					prefix,
					status
				)
			)
		: sprintf(
				/* translators: 1: path, e.g. /api/. 2: HTTP status. */
				__(
					'The REST API was moved from /wp-json/ to /%1$s/: it answers there, and apps that have /wp-json/ written in get %2$d.',
					'who-said-401'
				),
				prefix,
				status
			);
}

/** The step for whoever writes the address down. */
export const addressStep = ( address: string ): Step => ( {
	title: __( 'Change the address in the app', 'who-said-401' ),
	text: newAddress( address ),
} );

/** The same in one sentence. */
const newAddress = ( address: string ) =>
	sprintf(
		/* translators: %s: address of the REST API. */
		__(
			'Use %s as the address of the REST API in the app.',
			'who-said-401'
		),
		address
	);
