import {
	allowsPasswords,
	opensPart,
	opensRest,
	opensXmlrpc,
	showsLogin,
	showsUsers,
} from './prices';
import type { KnownPlugin } from './types';

/** Security plugins that do many things, some of them to the REST API. */
export const SECURITY_SUITES: KnownPlugin[] = [
	{
		slugs: [ 'wordfence' ],
		name: /^Wordfence Security/i,
		seen: '8.2.2',
		says: [
			{
				codes: [ 'rest_user_cannot_view' ],
				hook: 'rest_request_before_callbacks',
			},
		],
		settings: [
			{
				effects: [ 'application-passwords-off' ],
				path: [
					'Wordfence',
					'All Options',
					'Brute Force Protection',
					'Additional Options',
				],
				label: 'Disable WordPress application passwords',
				act: 'untick',
				screen: 'admin.php?page=WordfenceWAF&subpage=waf_options#wf-option-loginSec-disableApplicationPasswords-label',
				price: allowsPasswords,
			},
			{
				effects: [ 'users-hidden' ],
				path: [
					'Wordfence',
					'All Options',
					'Brute Force Protection',
					'Additional Options',
				],
				label: "Prevent discovery of usernames through '/?author=N' scans, the oEmbed API, the WordPress REST API, and WordPress XML Sitemaps",
				act: 'untick',
				screen: 'admin.php?page=WordfenceWAF&subpage=waf_options#waf-options-bruteforce',
				price: showsUsers,
			},
		],
	},
	{
		slugs: [
			'better-wp-security',
			'ithemes-security-pro',
			'ithemes-security',
			'solid-security',
		],
		name: /^(Solid|iThemes|Kadence) Security/i,
		seen: '10.0.3',
		says: [
			{
				codes: [ 'itsec_rest_api_access_restricted' ],
				hook: 'rest_dispatch_request',
			},
		],
		settings: [
			{
				effects: [ 'rest-closed', 'users-hidden' ],
				path: [
					'Security',
					'Settings',
					'Advanced',
					'WordPress Tweaks',
				],
				label: 'REST API',
				act: 'choose',
				value: 'Default Access',
				screen: 'admin.php?page=itsec&path=%2Fsettings%2Fadvanced%23wordpress-tweaks',
				price: opensRest,
			},
			{
				effects: [ 'xmlrpc-closed' ],
				path: [
					'Security',
					'Settings',
					'Advanced',
					'WordPress Tweaks',
				],
				label: 'XML-RPC',
				act: 'choose',
				value: 'Enable XML-RPC',
				screen: 'admin.php?page=itsec&path=%2Fsettings%2Fadvanced%23wordpress-tweaks',
				price: opensXmlrpc,
			},
			{
				effects: [ 'login-moved' ],
				path: [ 'Security', 'Settings', 'Advanced', 'Hide Backend' ],
				label: 'Hide Backend',
				act: 'untick',
				screen: 'admin.php?page=itsec&path=%2Fsettings%2Fadvanced%23hide-backend',
				price: showsLogin,
			},
		],
	},
	{
		slugs: [
			'all-in-one-wp-security-and-firewall',
			'all-in-one-wp-security-and-firewall-premium',
		],
		name: /^All-In-One (WP )?Security/i,
		seen: '5.4.9',
		says: [
			{
				codes: [ 'wp_die' ],
				message: /^You are not authorized to perform this action/i,
				hook: 'rest_api_init',
			},
			{
				codes: [
					'aios_user_lists_forbidden',
					'aios_user_details_forbidden',
				],
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
			},
			{
				effects: [ 'users-hidden' ],
				path: [ 'AIOS', 'User Security', 'User accounts' ],
				label: 'Disable user enumeration',
				act: 'untick',
				screen: 'admin.php?page=aiowpsec_usersec',
				price: showsUsers,
			},
			{
				effects: [ 'application-passwords-off' ],
				path: [ 'AIOS', 'User Security', 'Additional settings' ],
				label: 'Disable application password',
				act: 'untick',
				screen: 'admin.php?page=aiowpsec_usersec&tab=additional',
				price: allowsPasswords,
			},
			{
				effects: [ 'login-moved' ],
				path: [ 'AIOS', 'Brute Force', 'Rename login page' ],
				label: 'Enable rename login page feature',
				act: 'untick',
				screen: 'admin.php?page=aiowpsec_brute_force&tab=rename-login',
				price: showsLogin,
			},
		],
	},
	{
		slugs: [ 'wp-simple-firewall' ],
		name: /^Shield\b/i,
		seen: '22.1.3',
		says: [
			{
				codes: [
					'shield_block_anon_restapi',
					'shield_rule_disable_rest_api',
				],
				hook: 'rest_authentication_errors',
			},
		],
		settings: [
			{
				effects: [ 'rest-closed' ],
				path: [ 'Shield', 'Block Anonymous REST API' ],
				label: 'Rest API Exclusions',
				act: 'allow',
				screen: 'admin.php?page=icwp-wpsf-plugin&nav=zone_components&nav_sub=anon_rest_api_disable',
				price: opensPart,
			},
			{
				effects: [ 'rest-closed', 'users-hidden' ],
				path: [ 'Shield', 'Block Anonymous REST API' ],
				label: 'Anonymous Rest API',
				act: 'untick',
				screen: 'admin.php?page=icwp-wpsf-plugin&nav=zone_components&nav_sub=anon_rest_api_disable',
				price: opensRest,
			},
		],
	},
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
