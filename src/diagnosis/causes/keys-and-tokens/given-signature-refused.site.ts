import {
	EVERYWHERE,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'given-signature-refused',
		'A service signs its requests, and the signature is not accepted.',
		{
			where: EVERYWHERE,
			plugins: [ 'cloud-link' ],
			visit: {
				given: {
					method: 'POST',
					path: '/wp-json/jetpack/v4/sync/now?signature=x',
					status: 400,
					code: 'rest_invalid_signature',
				},
			},
		}
	),
];
