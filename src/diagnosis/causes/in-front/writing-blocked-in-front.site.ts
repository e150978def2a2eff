import {
	APACHE,
	NGINX,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import { forReading } from '../../../../tests/env/demo/htaccess';
import { forReadingOnly } from '../../../../tests/env/demo/nginx';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'writing-blocked-in-front',
		'A rule of the web server refuses requests that save.',
		{ where: APACHE, prepare: { htaccess: forReading } }
	),
	byCircumstance(
		'writing-blocked-by-nginx',
		'A rule of nginx refuses requests that save.',
		{ where: NGINX, prepare: { nginx: forReadingOnly } },
		'writing-blocked-in-front'
	),
];
