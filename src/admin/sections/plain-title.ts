import { __ } from '@wordpress/i18n';

import type { Probe } from '../../diagnosis/evidence/types';

/** What is asked for, in plain words; null where a site owner knows it by no other name than its route. */
export function plainTitle( probe: Probe ): string | null {
	switch ( probe.endpoint ) {
		case 'index':
			// That of one namespace is another.
			return probe.route === '/'
				? __( 'See the API index', 'who-said-401' )
				: null;
		case 'posts':
			return __( 'Read posts', 'who-said-401' );
		case 'users-me':
			return __( 'Own profile', 'who-said-401' );
		case 'edit-context':
			return __( 'Open a post in the editor', 'who-said-401' );
		case 'save-post':
			return __( 'Save a post', 'who-said-401' );
		default:
			return null;
	}
}
