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
	{
		...byPlugin(
			'login-page-refused',
			'porch-step',
			'A plugin answers 403 at wp-login.php; another one is hooked in there and does no harm.',
			visitor( '/wp-login.php', 403 ),
			'login-page-hidden'
		),
		plugins: [ 'door-bell', 'porch-step' ],
	},
	byPlugin(
		'login-page-led-away',
		'long-way',
		'A plugin sends whoever opens wp-login.php to the front page.',
		visitor( '/wp-login.php', 200 ),
		'login-page-hidden'
	),
	byPlugin(
		'login-page-asks-for-password',
		'ring-twice',
		'A plugin asks whoever opens wp-login.php for a password of its own.',
		visitor( '/wp-login.php', 401 ),
		'login-page-hidden'
	),
];
