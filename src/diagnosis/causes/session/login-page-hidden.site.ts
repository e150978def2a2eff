import { byPlugin, visitor } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'login-page-hidden',
		'back-gate',
		'A plugin moves the login form.',
		visitor( '/wp-login.php', 404 )
	),
];
