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
];
