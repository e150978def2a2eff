import { __, sprintf } from '@wordpress/i18n';

import type { RouteRow } from './rows';
import { rightsNamed } from './who-may-call';

const list = ( names: readonly string[] ) =>
	names.join(
		/* translators: separator between the items of a list. */
		__( ',', 'who-said-401' ) + ' '
	);

/** Who may call a route, and how that is known: one or two sentences. */
export function ruleSentence( { rule, handler }: RouteRow ): string {
	if ( ! handler ) {
		return __(
			'Not known: the index of the REST API names this route, but WordPress does not register it in a request of this page, so its code cannot be looked at.',
			'who-said-401'
		);
	}
	switch ( rule.kind ) {
		case 'everyone':
			return {
				'by-rule': __( 'Everyone, visitors included.', 'who-said-401' ),
				'no-callback': __(
					'Everyone, visitors included: it was registered without a permission callback.',
					'who-said-401'
				),
				batch: __(
					'Everyone; each request inside is then asked by its own rule.',
					'who-said-401'
				),
			}[ rule.why ];
		case 'nobody':
			return __( 'Nobody: it refuses everyone.', 'who-said-401' );
		case 'logged-in':
			return __( 'Every user; visitors get 401.', 'who-said-401' );
		case 'public-part':
			return __(
				'Everyone, for what is public, such as published posts. The rest takes a capability for that item.',
				'who-said-401'
			);
		case 'editors':
			return __(
				'Every user who may edit posts, pages or another kind of content.',
				'who-said-401'
			);
		case 'rights':
			return sprintf(
				/* translators: %s: names of WordPress capabilities, separated by commas. */
				__( 'Users with the capability %s.', 'who-said-401' ),
				list( rightsNamed( rule.rights, handler ) )
			);
		case 'item':
			return rule.most.length > 0
				? sprintf(
						/* translators: %s: names of WordPress capabilities, separated by commas. */
						__(
							'Users with a capability for that item. Over every item it takes: %s.',
							'who-said-401'
						),
						list( rightsNamed( rule.most, handler ) )
					)
				: __(
						'Users with a capability for that item.',
						'who-said-401'
					);
		case 'unknown':
			return __(
				'Code of its own decides for each request. Ask its rule to know.',
				'who-said-401'
			);
	}
}
