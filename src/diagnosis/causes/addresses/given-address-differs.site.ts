import {
	ME,
	NGINX,
	POSTS,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import { withoutWww } from '../../../../tests/env/demo/htaccess';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'given-address-differs',
		'An app asks at http, and the site sends it on to https.',
		{
			where: NGINX,
			bench: 'nginx, behind a proxy that tells',
			visit: {
				given: {
					method: 'GET',
					path: ME,
					scheme: 'http',
					status: 401,
					code: 'rest_not_logged_in',
				},
			},
		}
	),
	byCircumstance(
		'beside-the-address',
		'An app saves at www., and the site sends it on to the address without.',
		{
			where: [ 'apache-fpm' ],
			bench: 'Apache, under a name',
			prepare: { htaccess: withoutWww },
			visit: {
				given: { method: 'POST', path: POSTS, www: true, status: 401 },
			},
		},
		'given-address-differs'
	),
	byCircumstance(
		'beside-it-nothing',
		'An app asks at www., and that name leads nowhere.',
		{
			where: [ 'apache-fpm' ],
			bench: 'Apache, under a name',
			prepare: { muPlugins: [ 'no-such-name' ] },
			visit: {
				given: { method: 'GET', path: ME, www: true, status: 0 },
			},
		},
		'given-address-differs'
	),
];
