import {
	POSTS,
	byCircumstance,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import { FIRST_FILE, withFirstFile } from '../../../../tests/env/demo/htaccess';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'prepended-firewall',
		'A file that PHP runs before WordPress refuses REST requests.',
		{
			where: [ 'apache-modphp' ],
			prepare: {
				htaccess: withFirstFile,
				files: { [ FIRST_FILE.path ]: FIRST_FILE.text },
			},
			symptom: visitor( POSTS, 403 ),
		}
	),
];
