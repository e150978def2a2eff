import {
	ME,
	MEDIA,
	POSTS,
	byPlugin,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

const CATEGORIES = '/wp-json/wp/v2/categories';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		...byPlugin(
			'given-request-refused',
			'photo-wall',
			'A plugin refuses one route to everybody.',
			{
				method: 'GET',
				path: MEDIA,
				as: 'administrator',
				status: 401,
			}
		),
		visit: {
			given: {
				method: 'GET',
				path: MEDIA,
				status: 401,
				code: 'photo_wall_only',
			},
		},
	},
	{
		...byPlugin(
			'visitors-request-refused',
			'side-table',
			'A plugin closes one public route to visitors.',
			visitor( CATEGORIES, 401 ),
			'given-request-refused'
		),
		visit: {
			given: {
				method: 'GET',
				path: CATEGORIES,
				status: 401,
				code: 'table_closed',
			},
		},
	},
	{
		...byPlugin(
			'token-refused-by-another',
			'tin-whistle',
			'A plugin refuses every token, whoever made it.',
			null,
			'given-request-refused'
		),
		visit: {
			given: {
				method: 'GET',
				path: POSTS,
				status: 403,
				code: 'whistle_bad_token',
				authorization: 'Bearer abc.def.ghi',
			},
		},
	},
	{
		...byPlugin(
			'feed-closed',
			'news-desk',
			'A plugin closes the feed to visitors; pages and the REST API are open.',
			visitor( '/feed/', 401 ),
			'given-request-refused'
		),
		visit: { given: { method: 'GET', path: '/feed/', status: 401 } },
	},
	{
		...byPlugin(
			'good-password-refused',
			'bed-time',
			'A plugin has a condition of its own, and refuses a good application password.',
			null,
			'given-request-refused'
		),
		prepare: { settings: 'known-password' },
		visit: {
			given: {
				method: 'GET',
				path: ME,
				status: 401,
				code: 'rest_not_logged_in',
				authorization:
					'Basic YWRtaW46YWJjZCBFRkdIIDEyMzQgaWprbCBNTk9QIDY3ODk=',
			},
		},
	},
];
