import {
	allowsPasswords,
	opensPart,
	opensRest,
	opensXmlrpc,
	showsUsers,
} from './prices';
import type { KnownPlugin } from './types';

/** Firewalls and hardening plugins: they refuse by rules of their own, some before WordPress's REST server runs. */
export const FIREWALLS: KnownPlugin[] = [
	{
		slugs: [ 'wp-cerber' ],
		name: /^WP Cerber Security/i,
		seen: '9.0',
		says: [
			{
				body: /<title>403 Access Forbidden<\/title>/,
				hook: 'init',
			},
		],
		settings: [
			{
				effects: [ 'rest-closed' ],
				path: [ 'WP Cerber', 'Dashboard', 'Hardening' ],
				label: 'Allow these namespaces',
				act: 'allow',
				screen: 'admin.php?page=cerber-security&tab=hardening',
				price: opensPart,
			},
			{
				effects: [ 'rest-closed' ],
				path: [ 'WP Cerber', 'Dashboard', 'Hardening' ],
				label: 'Disable REST API',
				act: 'untick',
				screen: 'admin.php?page=cerber-security&tab=hardening',
				price: opensRest,
			},
			{
				effects: [ 'users-hidden' ],
				path: [
					'WP Cerber',
					'Dashboard',
					'Hardening',
					'Access to WordPress REST API',
				],
				label: 'Stop user enumeration',
				act: 'untick',
				screen: 'admin.php?page=cerber-security&tab=hardening',
				price: showsUsers,
			},
			{
				effects: [ 'xmlrpc-closed' ],
				path: [ 'WP Cerber', 'Dashboard', 'Hardening' ],
				label: 'Disable XML-RPC',
				act: 'untick',
				screen: 'admin.php?page=cerber-security&tab=hardening',
				price: opensXmlrpc,
			},
			{
				effects: [ 'application-passwords-off' ],
				path: [ 'WP Cerber', 'User Policies' ],
				label: 'Application Passwords',
				act: 'choose',
				value: 'Enabled, no access to API using standard user passwords',
				screen: 'admin.php?page=cerber-users',
				price: allowsPasswords,
			},
		],
	},
	{
		slugs: [ 'ninjafirewall', 'nfwplus' ],
		name: /^NinjaFirewall/i,
		seen: '4.8.6',
		says: [
			{
				codes: [ 'nfw_rest_api_access_restricted' ],
				hook: 'rest_authentication_errors',
			},
		],
		settings: [
			{
				effects: [ 'rest-closed' ],
				path: [
					'NinjaFirewall',
					'Firewall Policies',
					'WordPress REST API',
				],
				label: 'Block any access to the API',
				act: 'untick',
				screen: 'admin.php?page=nfsubpolicies',
				price: opensRest,
			},
			{
				effects: [ 'users-hidden' ],
				path: [
					'NinjaFirewall',
					'Firewall Policies',
					'Protect against username enumeration',
				],
				label: 'Through the WordPress REST API',
				act: 'untick',
				screen: 'admin.php?page=nfsubpolicies',
				price: showsUsers,
			},
			{
				effects: [ 'application-passwords-off' ],
				path: [
					'NinjaFirewall',
					'Firewall Policies',
					'Application Passwords',
				],
				label: 'Disable Application Passwords',
				act: 'untick',
				screen: 'admin.php?page=nfsubpolicies',
				price: allowsPasswords,
			},
			{
				effects: [ 'xmlrpc-closed' ],
				path: [
					'NinjaFirewall',
					'Firewall Policies',
					'WordPress XML-RPC API',
				],
				label: 'Block any access to the API',
				act: 'untick',
				screen: 'admin.php?page=nfsubpolicies',
				price: opensXmlrpc,
			},
		],
	},
	{
		slugs: [ 'defender-security', 'wp-defender' ],
		name: /^Defender/i,
		seen: '6.1.0',
		says: [
			{
				codes: [ 'rest_cannot_access' ],
				message:
					/^Only logged-in users can access the User endpoint REST API/i,
				hook: 'rest_authentication_errors',
			},
		],
		settings: [
			{
				effects: [ 'users-hidden' ],
				path: [ 'Defender', 'Recommendations' ],
				label: 'Prevent user enumeration',
				act: 'untick',
				screen: 'admin.php?page=wdf-hardener',
				price: showsUsers,
			},
		],
	},
	{
		slugs: [ 'secupress', 'secupress-pro' ],
		name: /^SecuPress/i,
		seen: '2.2.5.3',
		says: [
			{
				codes: [ 'rest_cannot_access' ],
				message: /^Something went wrong\.$/,
				hook: 'rest_request_before_callbacks',
			},
		],
		settings: [
			{
				effects: [ 'users-hidden' ],
				path: [ 'SecuPress', 'Modules', 'Users & Login' ],
				label: 'Forbid User Enumeration',
				act: 'untick',
				screen: 'admin.php?page=secupress_modules&module=users-login#row-blacklist-logins_stop-user-enumeration',
				price: showsUsers,
			},
		],
	},
	{
		slugs: [ 'really-simple-ssl', 'really-simple-ssl-pro' ],
		name: /^Really Simple (Security|SSL)/i,
		seen: '9.5.8',
		says: [
			{
				codes: [ 'rest_user_cannot_view' ],
				message:
					/^Sorry, you are not allowed to access user(s| data) without authentication/i,
				hook: 'rest_endpoints',
			},
		],
		settings: [
			{
				effects: [ 'users-hidden' ],
				path: [ 'Security', 'Settings', 'Hardening', 'Basic' ],
				label: 'Disable user enumeration',
				act: 'untick',
				screen: 'admin.php?page=really-simple-security#settings/hardening-basic',
				price: showsUsers,
			},
			{
				effects: [ 'application-passwords-off' ],
				path: [ 'Security', 'Settings', 'Hardening', 'Advanced' ],
				label: 'Disable application passwords',
				act: 'untick',
				screen: 'admin.php?page=really-simple-security#settings/hardening-extended',
				price: allowsPasswords,
			},
		],
	},
];
