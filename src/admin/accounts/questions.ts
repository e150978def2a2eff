import { __, sprintf } from '@wordpress/i18n';

import type { AccountQuestion } from '../../diagnosis/evidence/account-matrix';
import type { SiteFacts } from '../../diagnosis/evidence/types';

/** The questions that tell roles apart, and the route the user chose. */
export function questionsFor(
	{ editablePost }: SiteFacts,
	chosen: { method: string; route: string } | null
): AccountQuestion[] {
	return [
		{ id: 'posts', method: 'GET', route: '/wp/v2/posts' },
		{ id: 'profile', method: 'GET', route: '/wp/v2/users/me?context=edit' },
		...( editablePost
			? [
					{
						id: 'edit' as const,
						method: 'POST',
						route: `/wp/v2/posts/${ editablePost }`,
					},
				]
			: [] ),
		{ id: 'settings', method: 'GET', route: '/wp/v2/settings' },
		...( chosen ? [ { id: 'chosen' as const, ...chosen } ] : [] ),
	];
}

/** A question as the head of a column. */
export function questionTitle( {
	id,
	method,
	route,
}: AccountQuestion ): string {
	switch ( id ) {
		case 'posts':
			return __( 'Read posts', 'who-said-401' );
		case 'profile':
			return __( 'Own profile', 'who-said-401' );
		case 'edit':
			return sprintf(
				/* translators: %s: number of a post. */
				__( 'Edit post %s', 'who-said-401' ),
				route.split( '/' ).pop() ?? ''
			);
		case 'settings':
			return __( 'Settings', 'who-said-401' );
		case 'chosen':
			return `${ method } ${ route }`;
	}
}
