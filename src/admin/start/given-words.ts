import { __, _n, sprintf } from '@wordpress/i18n';

import type { GivenFacts } from '../../diagnosis/evidence/types';

const SEPARATOR = ' · ';

/** Path and query of a URL; what cannot be read stands as it is. */
function pathOf( url: string ): string {
	try {
		const { pathname, search } = new URL( url );
		return pathname + search;
	} catch {
		return url;
	}
}

/**
 * What a run was given, in one line: `GET /wp-json/wp/v2/posts · 401`; empty where it was given nothing.
 *
 * @param requests As they stand in the evidence, without secrets.
 */
export function givenWords( requests: readonly GivenFacts[] | null ): string {
	const [ first, ...others ] = requests ?? [];
	if ( ! first ) {
		return '';
	}
	const line = [
		first.url === null
			? __( 'An answer without its request', 'who-said-401' )
			: `${ first.method } ${ pathOf( first.url ) }`,
		first.status || null,
		first.code,
	]
		.filter( ( part ) => part !== null )
		.join( SEPARATOR );
	return others.length === 0
		? line
		: sprintf(
				/* translators: 1: a request, 2: number of other requests. */
				_n(
					'%1$s and %2$d other',
					'%1$s and %2$d others',
					others.length,
					'who-said-401'
				),
				line,
				others.length
			);
}

/** The same as a sentence. */
export function givenSentence(
	requests: readonly GivenFacts[] | null
): string {
	const words = givenWords( requests );
	return words === ''
		? __( 'No failing request was given.', 'who-said-401' )
		: sprintf(
				/* translators: %s: the failing request as the user gave it. */
				__( 'Given: %s', 'who-said-401' ),
				words
			);
}
