import { __, sprintf } from '@wordpress/i18n';

import type { Certainty, Finding } from '../../diagnosis/evidence/types';
import { type EndedSearch, isStopped } from './ended-search';

/** How sure it is, in words. */
export interface Sure {
	/** One word; empty where the sentence says it itself. */
	word: string;
	sentence: string;
	notes: string[];
}

const WORDS: Record< NonNullable< Certainty >, () => string > = {
	proven: () => __( 'Proven:', 'who-said-401' ),
	traced: () => __( 'Traced:', 'who-said-401' ),
	likely: () => __( 'Likely:', 'who-said-401' ),
};

/** Why it is that sure. Of several that answer one after the other, the request passes only without all of them. */
function reasonOf(
	certainty: NonNullable< Certainty >,
	{ suspects }: Finding
): string {
	const seen = suspects.filter( ( { suspicion } ) => suspicion >= 1 );
	switch ( certainty ) {
		case 'proven':
			return seen.length > 1
				? __(
						'with all of them left out, the request passes.',
						'who-said-401'
					)
				: sprintf(
						/* translators: %s: name of a plugin, theme or file. */
						__(
							'with “%s” left out, the request passes.',
							'who-said-401'
						),
						( seen[ 0 ] ?? suspects[ 0 ] )?.component.name ?? ''
					);
		case 'traced':
			return __(
				'the answer was seen to come from there.',
				'who-said-401'
			);
		case 'likely':
			return __( 'a strong sign, not a proof.', 'who-said-401' );
	}
}

/**
 * How sure it is who did it, apart from the sentence that names them; null where nothing is claimed about anybody.
 *
 * @param finding What was found.
 * @param search  The search that has ended about its request; null where none has.
 */
export function sureOf(
	finding: Finding,
	search: EndedSearch | null
): Sure | null {
	const certainty = finding.certainty ?? null;
	const own: Sure | null =
		certainty === null
			? null
			: {
					word: WORDS[ certainty ](),
					sentence: reasonOf( certainty, finding ),
					notes: [],
				};
	if ( ! search ) {
		return own;
	}
	const { claim, outcome } = search;
	if ( own && isStopped( search ) ) {
		return certainty === 'proven'
			? own
			: { ...own, notes: [ claim.headline, ...claim.notes ] };
	}
	const isPlain = claim.kind !== 'open' && outcome.mode === 'loader';
	return {
		word: isPlain && own ? own.word : '',
		// Nothing is said twice.
		sentence: claim.headline === finding.summary ? '' : claim.headline,
		notes: claim.notes,
	};
}

/** The same as one sentence; empty where nothing is claimed. */
export function sureText( sure: Sure | null ): string {
	if ( ! sure ) {
		return '';
	}
	return sure.word === ''
		? sure.sentence
		: sprintf(
				/* translators: 1: "Proven:", "Traced:" or "Likely:". 2: a sentence that says why. */
				__( '%1$s %2$s', 'who-said-401' ),
				sure.word,
				sure.sentence
			);
}
