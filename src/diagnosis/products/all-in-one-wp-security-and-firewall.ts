import {
	opensRest,
	showsUsers,
	allowsPasswords,
	showsLogin,
	hidesUsers,
} from './words';
import type { Product } from './types';

export const allInOneWpSecurityAndFirewall: Product = {
	name: 'All-In-One Security (AIOS)',
	slugs: [
		'all-in-one-wp-security-and-firewall',
		'all-in-one-wp-security-and-firewall-premium',
	],
	title: /^All-In-One (WP )?Security/i,
	seen: '5.4.9',
	answers: [
		{
			codes: [ 'wp_die' ],
			borrowed: true,
			message: /^You are not authorized to perform this action/i,
			hook: 'rest_api_init',
		},
		{
			codes: [
				'aios_user_lists_forbidden',
				'aios_user_details_forbidden',
			],
			means: hidesUsers,
			hook: 'rest_request_before_callbacks',
		},
	],
	settings: [
		{
			effects: [ 'rest-closed' ],
			path: [ 'AIOS', 'Firewall', 'PHP rules', 'WP REST API' ],
			label: 'Disallow unauthorized REST requests',
			act: 'untick',
			screen: 'admin.php?page=aiowpsec_firewall&tab=php-rules',
			price: opensRest,
			stored: {
				option: 'aio_wp_security_configs',
				key: 'aiowps_disallow_unauthorized_rest_requests',
				closes: 'set',
			},
		},
		{
			effects: [ 'users-hidden' ],
			path: [ 'AIOS', 'User Security', 'User accounts' ],
			label: 'Disable user enumeration',
			act: 'untick',
			screen: 'admin.php?page=aiowpsec_usersec',
			price: showsUsers,
			stored: {
				option: 'aio_wp_security_configs',
				key: 'aiowps_prevent_users_enumeration',
				closes: 'set',
			},
		},
		{
			effects: [ 'application-passwords-off' ],
			path: [ 'AIOS', 'User Security', 'Additional settings' ],
			label: 'Disable application password',
			act: 'untick',
			screen: 'admin.php?page=aiowpsec_usersec&tab=additional',
			price: allowsPasswords,
			stored: {
				option: 'aio_wp_security_configs',
				key: 'aiowps_disable_application_password',
				closes: 'set',
			},
		},
		{
			effects: [ 'login-moved' ],
			path: [ 'AIOS', 'Brute Force', 'Rename login page' ],
			label: 'Enable rename login page feature',
			act: 'untick',
			screen: 'admin.php?page=aiowpsec_brute_force&tab=rename-login',
			price: showsLogin,
			stored: {
				option: 'aio_wp_security_configs',
				key: 'aiowps_enable_rename_login_page',
				closes: 'set',
			},
		},
	],
	block: /^All In One WP Security\b/,
};
