import {
	APACHE,
	byCircumstance,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import {
	PASSWORD_FILE,
	withAdminPassword,
} from '../../../../tests/env/demo/htaccess';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'basic-authentication-on-admin',
		'The web server asks for a login of its own in front of wp-admin.',
		{
			where: APACHE,
			prepare: {
				htaccess: withAdminPassword,
				files: { [ PASSWORD_FILE.path ]: PASSWORD_FILE.text },
			},
			visit: { basic: 'staging:staging' },
			symptom: visitor( '/wp-admin/admin-ajax.php', 401 ),
		}
	),
];
