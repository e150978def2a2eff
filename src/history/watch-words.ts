import { __, sprintf } from '@wordpress/i18n';

import type { WatchAnswer, WatchChange, WatchQuestion } from './types';

const QUESTIONS: Record< WatchQuestion, () => string > = {
	rest: () => __( 'REST API, as a visitor', 'who-said-401' ),
	posts: () => __( 'Published posts, as a visitor', 'who-said-401' ),
	login: () => __( 'Login screen, as a visitor', 'who-said-401' ),
	header: () => __( 'Authorization header arrives', 'who-said-401' ),
	inside: () =>
		__( 'Published posts, asked within WordPress', 'who-said-401' ),
};

/** What the watch asks. */
export const questionWords = ( question: WatchQuestion ): string =>
	QUESTIONS[ question ]();

/** What it was answered. */
export function answerWords( {
	state,
	status,
	code,
}: Pick< WatchAnswer, 'state' | 'status' | 'code' > ): string {
	switch ( state ) {
		case 'works':
			return __( 'works', 'who-said-401' );
		case 'unknown':
			return __( 'not known', 'who-said-401' );
		default:
			return status === 0 || status === 200
				? __( 'fails', 'who-said-401' )
				: sprintf(
						/* translators: %s: HTTP status, perhaps with an error code: 401 rest_forbidden. */
						__( 'fails: %s', 'who-said-401' ),
						`${ status } ${ code }`.trim()
					);
	}
}

/** Who was seen to answer; empty where nobody was. */
export function originWords( { origin }: WatchChange ): string {
	if ( ! origin || origin.name === '' ) {
		return '';
	}
	const place =
		origin.line > 0 ? `${ origin.file }:${ origin.line }` : origin.file;
	return sprintf(
		/* translators: 1: name of a plugin, theme or WordPress. 2: file and line. */
		__( 'Answered by “%1$s” (%2$s).', 'who-said-401' ),
		origin.name,
		place
	);
}
