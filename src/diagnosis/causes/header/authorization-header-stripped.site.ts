import {
	EVERYWHERE,
	ME,
	NGINX,
	byCircumstance,
	byPlugin,
	get,
} from '../../../../tests/env/demo/build-scenario';
import { withoutAuthorization } from '../../../../tests/env/demo/htaccess';
import { withoutHeader } from '../../../../tests/env/demo/nginx';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		name: 'on-server-variables',
		inBrowser: true,
		sentence: 'A plugin throws the Authorization header away.',
		verdict:
			'The Authorization header is lost inside PHP, because of a plugin.',
		where: EVERYWHERE,
		plugins: [ 'header-diet' ],
		symptom: get( ME, 'application-password' ),
		expect: {
			checks: [ 'authorization-header-stripped' ],
			culprits: [ [ 'header-diet' ] ],
			switchOff: [ 'header-diet' ],
		},
	},
	byPlugin(
		'header-removed-on-a-hook',
		'late-broom',
		'A plugin takes logins out of the server’s variables when all plugins are loaded.',
		{
			method: 'GET',
			path: ME,
			as: 'application-password',
			status: 401,
		},
		'authorization-header-stripped'
	),
	{
		name: 'header-stripped',
		inBrowser: true,
		sentence:
			'The web server does not hand the Authorization header to PHP.',
		verdict:
			'The Authorization header is lost before PHP; the .htaccess line that mends it is shown.',
		where: [ 'apache-fpm' ],
		plugins: [],
		prepare: { htaccess: withoutAuthorization },
		symptom: get( ME, 'application-password' ),
		expect: {
			checks: [ 'authorization-header-stripped' ],
			culprits: [],
			notPlugins: 'server',
		},
	},
	byCircumstance(
		'nginx-header-stripped',
		'The web server does not hand the Authorization header to PHP.',
		{
			where: NGINX,
			prepare: { nginx: withoutHeader },
			symptom: {
				method: 'GET',
				path: ME,
				as: 'application-password',
				status: 401,
			},
		},
		'authorization-header-stripped'
	),
];
