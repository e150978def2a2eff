import {
	EVERYWHERE,
	ME,
	byCircumstance,
	byPlugin,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'given-token-refused',
		'An app brings a token that has expired.',
		{
			where: EVERYWHERE,
			plugins: [ 'guest-pass' ],
			visit: {
				given: {
					method: 'GET',
					path: ME,
					status: 403,
					code: 'jwt_auth_invalid_token',
				},
			},
		}
	),
	{
		...byPlugin(
			'token-judged-by-another',
			'guest-pass',
			'A plugin refuses every token in the words of those that make them.',
			null,
			'given-token-refused'
		),
		visit: {
			given: {
				method: 'GET',
				path: ME,
				status: 403,
				code: 'jwt_auth_invalid_token',
				authorization: 'Bearer abc.def.ghi',
			},
		},
	},
];
