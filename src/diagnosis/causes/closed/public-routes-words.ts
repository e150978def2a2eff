import { __, sprintf } from '@wordpress/i18n';
import type { Probe } from '../../evidence/types';
import { PUBLIC_ENDPOINT } from '../../probes/public-routes';

/** What is asked for, in people's words. */
function wordsOf( { endpoint, route }: Probe ): string {
	const path = ( route ?? '' ).split( '?' )[ 0 ] ?? '';
	switch ( endpoint.slice( PUBLIC_ENDPOINT.length ) ) {
		case 'single-post':
			/* translators: %s: REST path. */
			return sprintf( __( 'a single post (%s)', 'who-said-401' ), path );
		case 'single-page':
			/* translators: %s: REST path. */
			return sprintf( __( 'a single page (%s)', 'who-said-401' ), path );
		case 'posts-head':
			return __(
				'headers alone (HEAD), as monitors and link checkers do',
				'who-said-401'
			);
		default:
			return path;
	}
}

/** Who is refused, to be continued from "answers 401 to". */
export const whomOfRoutes = ( probes: readonly Probe[] ): string =>
	sprintf(
		/* translators: %s: what is asked for, separated by commas. */
		__(
			'visitors who ask the REST API for %s, while the list of posts is open to them',
			'who-said-401'
		),
		probes
			.map( wordsOf )
			/* translators: separator between the items of a list. */
			.join( __( ',', 'who-said-401' ) + ' ' )
	);
