import {
	allowsPasswords,
	opensPart,
	opensRest,
	opensSite,
	showsLogin,
} from './prices';
import type { KnownPlugin } from './types';

/** Plugins for members, for hiding WordPress and for tidying up: closing REST is one switch among many. */
export const TOOLKITS: KnownPlugin[] = [
	{
		slugs: [ 'members' ],
		name: /^Members$/i,
		seen: '3.2.21',
		says: [
			{
				codes: [ 'rest_not_logged_in' ],
				hook: 'rest_authentication_errors',
			},
		],
		settings: [
			{
				effects: [ 'rest-closed', 'users-hidden' ],
				path: [ 'Members', 'Settings', 'Private Site', 'REST API' ],
				label: 'Require authentication for access to the REST API',
				act: 'untick',
				screen: 'admin.php?page=members-settings',
				price: opensRest,
			},
		],
	},
	{
		slugs: [ 'password-protected' ],
		name: /^Password Protected$/i,
		seen: '2.7.3',
		says: [
			{
				codes: [ 'rest_cannot_access' ],
				message: /^Only authenticated users can access the REST API/i,
				hook: 'rest_authentication_errors',
			},
		],
		settings: [
			{
				effects: [ 'rest-closed', 'users-hidden' ],
				path: [
					'Password Protected',
					'General',
					'Protected Permissions',
				],
				label: 'Allow REST API',
				act: 'tick',
				screen: 'admin.php?page=password-protected',
				price: opensRest,
			},
		],
	},
	{
		slugs: [ 'jonradio-private-site' ],
		name: /^My Private Site$/i,
		seen: '4.2',
		says: [
			{
				codes: [ 'rest_forbidden' ],
				message: /^REST requests are blocked by My Private Site/i,
				hook: 'rest_pre_dispatch',
			},
		],
		settings: [
			{
				effects: [ 'rest-closed', 'users-hidden' ],
				path: [
					'My Private Site',
					'Site Privacy',
					'Protection',
					'REST API Guardian',
				],
				label: 'API Security',
				act: 'untick',
				screen: 'admin.php?page=my_private_site_tab_site_privacy&subtab=protection',
				price: opensRest,
			},
		],
	},
	{
		slugs: [ 'restricted-site-access' ],
		name: /^Restricted Site Access$/i,
		seen: '7.6.1',
		says: [
			{
				body: /protected by Restricted Site Access/,
				hook: 'parse_request',
			},
		],
		settings: [
			{
				effects: [ 'site-closed', 'rest-closed', 'users-hidden' ],
				path: [ 'Settings', 'Reading' ],
				label: 'Restrict site access to visitors who are logged in or allowed by IP address',
				act: 'untick',
				screen: 'options-reading.php',
				price: opensSite,
			},
		],
	},
	{
		slugs: [ 'admin-site-enhancements', 'admin-site-enhancements-pro' ],
		name: /^Admin and Site Enhancements/i,
		seen: '8.8.6',
		says: [
			{
				codes: [ 'rest_api_authentication_required' ],
				hook: 'rest_authentication_errors',
			},
		],
		settings: [
			{
				effects: [ 'rest-closed', 'users-hidden' ],
				path: [ 'Tools', 'Enhancements', 'Disable Components' ],
				label: 'Disable REST API',
				act: 'untick',
				screen: 'tools.php?page=admin-site-enhancements#disable-components',
				price: opensRest,
			},
			{
				effects: [ 'application-passwords-off' ],
				path: [
					'Tools',
					'Enhancements',
					'Disable Components',
					'Disable Smaller Components',
				],
				label: 'Disable application passwords that was added since WordPress v5.6',
				act: 'untick',
				screen: 'tools.php?page=admin-site-enhancements#disable-components',
				price: allowsPasswords,
			},
		],
	},
	{
		slugs: [ 'buddyboss-platform' ],
		name: /^BuddyBoss Platform/i,
		seen: '3.4.1',
		says: [
			{
				codes: [ 'bb_rest_authorization_required' ],
				hook: 'rest_request_before_callbacks',
			},
		],
		settings: [
			{
				effects: [ 'rest-closed' ],
				path: [ 'BuddyBoss', 'Settings', 'Advanced', 'Privacy' ],
				label: 'Public Rest APIs',
				act: 'allow',
				screen: 'admin.php?page=bb-settings&tab=advanced&panel=privacy',
				price: opensPart,
			},
			{
				effects: [ 'rest-closed', 'users-hidden' ],
				path: [ 'BuddyBoss', 'Settings', 'Advanced', 'Privacy' ],
				label: 'Private Rest APIs',
				act: 'untick',
				screen: 'admin.php?page=bb-settings&tab=advanced&panel=privacy',
				price: opensRest,
			},
		],
	},
	{
		slugs: [ 'buddypress' ],
		name: /^BuddyPress$/i,
		seen: '14.5.2',
		says: [
			{
				codes: [ 'bp_rest_authorization_required' ],
				hook: 'permission_callback',
			},
		],
		settings: null,
	},
	{
		slugs: [ 'wp-hide-security-enhancer', 'wp-hide-security-enhancer-pro' ],
		name: /^WP Hide/i,
		seen: '2.8.9',
		says: [
			{
				codes: [ 'rest_disabled' ],
				message: /^The service is currently disabled/i,
				hook: 'rest_authentication_errors',
			},
		],
		settings: [
			{
				effects: [ 'rest-closed', 'users-hidden' ],
				path: [ 'WP Hide', 'Hide → Rewrite / URLs', 'JSON REST' ],
				label: 'Disable JSON REST V2 service',
				act: 'choose',
				value: 'No',
				screen: 'admin.php?page=wp-hide-rewrite&component=json-rest',
				price: opensRest,
			},
			{
				effects: [ 'rest-closed', 'users-hidden', 'rest-moved' ],
				path: [ 'WP Hide', 'Hide → Rewrite / URLs', 'JSON REST' ],
				label: 'Block any JSON REST calls',
				act: 'choose',
				value: 'No',
				screen: 'admin.php?page=wp-hide-rewrite&component=json-rest',
				price: opensRest,
			},
		],
	},
	{
		slugs: [ 'hide-my-wp', 'wp-ghost' ],
		name: /^WP Ghost|^Hide My WP Ghost/i,
		seen: '7.0.07',
		says: [],
		settings: [
			{
				effects: [ 'rest-closed' ],
				path: [ 'WP Ghost', 'Change Paths', 'API Settings' ],
				label: 'Disable REST API Access',
				act: 'untick',
				screen: 'admin.php?page=hmwp_permalinks',
				price: opensRest,
			},
			{
				effects: [ 'rest-moved' ],
				path: [ 'WP Ghost', 'Change Paths', 'API Settings' ],
				label: 'Custom wp-json Path',
				act: 'change',
				screen: 'admin.php?page=hmwp_permalinks',
				price: opensPart,
			},
			{
				effects: [ 'login-moved' ],
				path: [ 'WP Ghost', 'Change Paths', 'Login Security' ],
				label: 'Custom Login Path',
				act: 'change',
				screen: 'admin.php?page=hmwp_permalinks',
				price: showsLogin,
			},
		],
	},
	{
		slugs: [ 'disable-application-passwords-for-humans' ],
		name: /^Disable Application Passwords for Humans$/i,
		seen: '0.1.0',
		says: [],
		settings: [],
	},
];
