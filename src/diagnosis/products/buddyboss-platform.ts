import { __ } from '@wordpress/i18n';
import { opensRest, opensPart } from './words';
import type { Product } from './types';

export const buddybossPlatform: Product = {
	name: 'BuddyBoss Platform',
	slugs: [ 'buddyboss-platform' ],
	title: /^BuddyBoss Platform/i,
	seen: '3.4.1',
	answers: [
		{
			codes: [ 'bb_rest_authorization_required' ],
			means: () =>
				__( 'Its setting “Private Rest APIs” is on.', 'who-said-401' ),
			hook: 'rest_request_before_callbacks',
		},
	],
	settings: [
		{
			effects: [ 'rest-closed' ],
			path: [ 'BuddyBoss', 'Settings', 'Advanced', 'Privacy' ],
			label: 'Public Rest APIs',
			act: 'allow',
			screen: 'admin.php?page=bb-settings&tab=advanced&panel=privacy',
			price: opensPart,
		},
		{
			effects: [ 'rest-closed', 'users-hidden' ],
			path: [ 'BuddyBoss', 'Settings', 'Advanced', 'Privacy' ],
			label: 'Private Rest APIs',
			act: 'untick',
			screen: 'admin.php?page=bb-settings&tab=advanced&panel=privacy',
			price: opensRest,
			stored: { option: 'bb-enable-private-rest-apis', closes: 'set' },
		},
	],
};
