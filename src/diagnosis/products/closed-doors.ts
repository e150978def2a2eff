import { opensSite, showsLogin } from './prices';
import type { KnownPlugin } from './types';

/** Plugins that close the whole site or move its login form. */
export const CLOSED_DOORS: KnownPlugin[] = [
	{
		slugs: [ 'wps-hide-login' ],
		name: /^WPS Hide Login$/i,
		seen: '1.9.17.1',
		says: [],
		settings: [
			{
				effects: [ 'login-moved' ],
				path: [ 'Settings', 'General', 'WPS Hide Login' ],
				label: 'Login url',
				act: 'change',
				screen: 'options-general.php#whl_settings',
				price: showsLogin,
			},
		],
	},
	{
		slugs: [ 'minimal-coming-soon-maintenance-mode' ],
		name: /^Minimal Coming Soon/i,
		seen: '2.43',
		says: [],
		settings: [
			{
				effects: [ 'site-closed', 'rest-closed', 'users-hidden' ],
				path: [ 'Settings', 'Maintenance Mode' ],
				label: 'Enable Maintenance Mode?',
				act: 'untick',
				screen: 'options-general.php?page=maintenance_mode_options',
				price: opensSite,
			},
		],
	},
];
