import {
	APACHE,
	EVERYWHERE,
	NGINX,
	POSTS,
	byCircumstance,
	get,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import { withoutWordPressBlock } from '../../../../tests/env/demo/htaccess';
import { withoutFrontController } from '../../../../tests/env/demo/nginx';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		name: 'rest-404',
		inBrowser: true,
		sentence: 'The rewrite rules of the REST API are gone.',
		verdict:
			'This is a 404, not a 401: /wp-json leads nowhere, ?rest_route= works.',
		where: EVERYWHERE,
		plugins: [],
		prepare: { settings: 'lose-rest-rules' },
		symptom: get( '/wp-json/', 'visitor', 404 ),
		expect: { checks: [ 'rest-route-not-found' ], culprits: [] },
	},
	{
		name: 'rewrite-block-gone',
		inBrowser: true,
		sentence: "WordPress's block in .htaccess is gone.",
		verdict:
			'This is a 404 of the web server, not a 401: /wp-json leads nowhere, ?rest_route= works.',
		where: APACHE,
		plugins: [],
		prepare: { htaccess: withoutWordPressBlock },
		symptom: get( POSTS, 'visitor', 404 ),
		expect: {
			checks: [ 'rest-route-not-found' ],
			culprits: [],
			notPlugins: 'server',
		},
	},
	byCircumstance(
		'nginx-without-front-controller',
		'The web server looks for files only, so nothing is found below /wp-json.',
		{
			where: NGINX,
			prepare: { nginx: withoutFrontController },
			symptom: visitor( POSTS, 404 ),
		},
		'rest-route-not-found'
	),
];
