import {
	EVERYWHERE,
	ME,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'given-key-refused',
		'A program brings an API key of the shop with a wrong secret.',
		{
			where: EVERYWHERE,
			plugins: [ 'corner-shop' ],
			visit: {
				given: {
					method: 'GET',
					path: ME,
					status: 401,
					code: 'woocommerce_rest_authentication_error',
					// ck_1:cs_2
					authorization: 'Basic Y2tfMTpjc18y',
				},
			},
		}
	),
];
