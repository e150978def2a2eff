import { __, sprintf } from '@wordpress/i18n';

import { statementWords } from '../isolation/trial-words';
import { sureSentence } from '../verdict/verdict-now';
import type { ToShare } from './ready-to-share';

/** How many statements of a search make the proof. */
const STATEMENTS = 4;

/** The place in the code, `plugins/close/close.php:21 (rest_authentication_errors)`; null where none was seen. */
export function placeOf( { now }: ToShare ): string | null {
	const { origin } = now;
	if ( ! origin || origin.file === '' ) {
		return null;
	}
	const place =
		origin.line > 0 ? `${ origin.file }:${ origin.line }` : origin.file;
	return origin.where === '' ? place : `${ place } (${ origin.where })`;
}

/** How sure it is, and the trials that show it: each statement with the statuses that came back. */
export function proofLines( shared: ToShare ): string[] {
	const { now, search } = shared;
	const sure = sureSentence( now );
	const isAbout = now.isSearched && search?.isolation;
	return [
		...( sure === '' || sure === now.headline ? [] : [ sure ] ),
		...( isAbout
			? isAbout.statements.slice( 0, STATEMENTS ).map( ( statement ) =>
					sprintf(
						/* translators: 1: a sentence such as "With only “X” on, it fails." 2: statuses that were answered, such as "401, 401". */
						__( '%1$s (%2$s)', 'who-said-401' ),
						statementWords( search, statement ),
						statement.trials
							.map(
								( id ) =>
									search.answers.find(
										( { trial } ) => trial === id
									)?.status ?? '–'
							)
							.join( ', ' )
					)
				)
			: [] ),
		...( now.began === '' ? [] : [ now.began ] ),
	];
}
