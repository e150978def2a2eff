import { opensPart, opensRest, showsUsers } from './prices';
import type { KnownPlugin } from './types';

/** Plugins that are there to close the REST API, or a part of it. */
export const REST_BLOCKERS: KnownPlugin[] = [
	{
		slugs: [ 'disable-json-api' ],
		name: /^Disable REST API$/i,
		seen: '1.8',
		says: [
			{
				codes: [ 'rest_cannot_access' ],
				message: /^DRA:/,
				hook: 'rest_authentication_errors',
			},
		],
		settings: [
			{
				effects: [ 'rest-closed' ],
				path: [ 'Settings', 'Disable REST API' ],
				label: 'Manage Rules for Unauthenticated Users',
				act: 'allow',
				screen: 'options-general.php?page=disable_rest_api_settings',
				price: opensPart,
			},
			{
				effects: [ 'rest-closed', 'users-hidden' ],
				path: [ 'Settings', 'Disable REST API' ],
				label: 'Rules for: Unauthenticated Users',
				act: 'choose',
				value: 'Allow Full REST API Access',
				screen: 'options-general.php?page=disable_rest_api_settings',
				price: opensRest,
			},
		],
	},
	{
		slugs: [ 'disable-wp-rest-api' ],
		name: /^Disable WP REST API$/i,
		seen: '2.6.4',
		says: [
			{
				codes: [ 'rest_login_required' ],
				hook: 'rest_authentication_errors',
			},
		],
		settings: [],
	},
	{
		slugs: [ 'wp-force-login' ],
		name: /^Force Login$/i,
		seen: '5.6.3',
		says: [
			{
				codes: [ 'rest_unauthorized' ],
				hook: 'rest_authentication_errors',
			},
		],
		settings: [],
	},
	{
		slugs: [ 'sar-disable-rest-api' ],
		name: /^Disable REST API for Real$/i,
		seen: '2.1.1',
		says: [
			{
				codes: [ 'rest_not_logged_in' ],
				message: /^REST API requests allowed only for logged in users/i,
				hook: 'rest_authentication_errors',
			},
		],
		settings: [],
	},
	{
		slugs: [ 'maxtdesign-disable-rest-api', 'maxtdesign-rest-api-control' ],
		name: /^MaxtDesign REST API Control$/i,
		seen: '1.0.5',
		says: [
			{
				codes: [ 'mdra_rest_disabled' ],
				hook: 'rest_authentication_errors',
			},
		],
		settings: [
			{
				effects: [ 'rest-closed', 'users-hidden' ],
				path: [ 'Settings', 'REST API Control' ],
				label: 'Disable REST API for unauthenticated users',
				act: 'untick',
				screen: 'options-general.php?page=mdra-settings',
				price: opensRest,
			},
		],
	},
	{
		slugs: [ 'disable-xml-rpc-api' ],
		name: /^Disable XML-RPC-API$/i,
		seen: '2.1.6',
		says: [
			{
				codes: [ 'restx_logged_out' ],
				hook: 'rest_authentication_errors',
			},
		],
		settings: [
			{
				effects: [ 'rest-closed', 'users-hidden' ],
				path: [ 'XML-RPC Security', 'Extra Security' ],
				label: 'Disable JSON REST API',
				act: 'untick',
				screen: 'admin.php?page=Security%20Settings',
				price: opensRest,
			},
		],
	},
	{
		slugs: [ 'stop-user-enumeration' ],
		name: /^Stop User Enumeration$/i,
		seen: '1.6.3',
		says: [
			{
				codes: [ 'rest_cannot_access' ],
				message: /User endpoint REST API/i,
				hook: 'rest_authentication_errors',
			},
		],
		settings: [
			{
				effects: [ 'users-hidden' ],
				path: [ 'Stop User Enumeration' ],
				label: 'Stop REST API User calls',
				act: 'untick',
				screen: 'admin.php?page=stop-user-enumeration',
				price: showsUsers,
			},
		],
	},
	{
		slugs: [ 'smntcs-disable-rest-api-user-endpoints' ],
		name: /^SMNTCS Disable REST API User Endpoints$/i,
		seen: '2.2',
		says: [],
		settings: [],
	},
	{
		slugs: [
			'perfmatters',
			'brisk',
			'toolkit-for-elementor',
			'pageflash',
			'optimator',
		],
		name: /^(Perfmatters|Brisk|Toolkit for Elementor|PageFlash|Optimator)/i,
		seen: '',
		says: [
			{
				codes: [ 'rest_authentication_error' ],
				message: /permission to make REST API requests/i,
				hook: 'rest_authentication_errors',
			},
		],
		settings: null,
	},
];
