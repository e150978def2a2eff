import {
	APACHE,
	NGINX,
	byCircumstance,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'folder-hides-rest-index',
		'A folder called wp-json lies beside WordPress.',
		{
			where: [ ...APACHE, ...NGINX ],
			prepare: { files: { 'wp-json/': '' } },
			symptom: visitor( '/wp-json/', 403 ),
		}
	),
];
