import { __, sprintf } from '@wordpress/i18n';

import {
	nameOf,
	type SearchOutcome,
} from '../../run/find-plugin/search-outcome';

/** `A`, `A and B`, `A, B and C`, in quotation marks. */
export function listOf( names: readonly string[] ): string {
	const quoted = names.map( ( name ) =>
		/* translators: %s: name of a plugin. */
		sprintf( __( '“%s”', 'who-said-401' ), name )
	);
	const last = quoted.pop() ?? '';
	return quoted.length === 0
		? last
		: sprintf(
				/* translators: 1: names, separated by commas. 2: one more name. */
				__( '%1$s and %2$s', 'who-said-401' ),
				quoted.join( __( ',', 'who-said-401' ) + ' ' ),
				last
			);
}

/** The answer as it is called in a sentence: `401 (rest_not_logged_in)`. */
export function answerName( {
	status,
	code,
}: SearchOutcome[ 'failure' ] ): string {
	return code ? `${ status } (${ code })` : String( status );
}

/** Plugins by their names, in quotation marks. */
export function pluginList(
	outcome: Pick< SearchOutcome, 'names' >,
	ids: readonly string[]
): string {
	return listOf( ids.map( ( id ) => nameOf( outcome, id ) ) );
}

/** Causes by the names of their plugins; members of one cause are joined by a plus. */
export function causeList(
	outcome: Pick< SearchOutcome, 'names' >,
	causes: readonly string[][]
): string {
	return listOf(
		causes.map( ( group ) =>
			group.map( ( id ) => nameOf( outcome, id ) ).join( ' + ' )
		)
	);
}
