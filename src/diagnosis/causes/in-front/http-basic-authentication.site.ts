import {
	APACHE,
	NGINX,
	POSTS,
	byCircumstance,
	get,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import {
	PASSWORD_FILE,
	withBasicAuth,
} from '../../../../tests/env/demo/htaccess';
import { withPrompt } from '../../../../tests/env/demo/nginx';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		name: 'basic-auth',
		inBrowser: true,
		sentence:
			'The web server asks for a login of its own (staging / staging) in front of everything.',
		verdict: 'The 401 comes from the web server, not from WordPress.',
		where: APACHE,
		plugins: [],
		prepare: {
			htaccess: withBasicAuth,
			files: { [ PASSWORD_FILE.path ]: PASSWORD_FILE.text },
		},
		visit: { basic: 'staging:staging' },
		symptom: get( POSTS ),
		expect: {
			checks: [ 'http-basic-authentication' ],
			culprits: [],
			notPlugins: 'server',
		},
	},
	byCircumstance(
		'nginx-basic-auth',
		'The web server asks for a login of its own in front of everything.',
		{
			where: NGINX,
			prepare: {
				nginx: withPrompt( PASSWORD_FILE.path ),
				files: { [ PASSWORD_FILE.path ]: PASSWORD_FILE.text },
			},
			visit: { basic: 'staging:staging' },
			symptom: visitor( POSTS, 401 ),
		},
		'http-basic-authentication'
	),
];
