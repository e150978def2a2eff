import { __ } from '@wordpress/i18n';
import type { PluginMeaning } from './plugin-meaning';
import { TOKEN_MEANINGS } from './token-meanings';

const onlyMembers = () =>
	__( 'It keeps the REST API for people who are logged in.', 'who-said-401' );

const hiddenUsers = () =>
	__( 'It hides the list of users from visitors.', 'who-said-401' );

const narrowPassword = () =>
	__(
		'The application password is good, but was limited when it was made: to other ways in, or to reading.',
		'who-said-401'
	);

const blocked = () =>
	__( 'Its setting that blocks the REST API is on.', 'who-said-401' );

/** Codes of plugins as observed on them or read in their published code. Several entries where several plugins share a code. */
export const PLUGIN_MEANINGS: Record< string, PluginMeaning[] > = {
	rest_cannot_access: [
		{ plugin: 'Disable REST API', message: /^DRA:/, text: onlyMembers },
		{
			plugin: 'Stop User Enumeration',
			message: /^Only authenticated users can access the User endpoint/i,
			text: hiddenUsers,
		},
		{
			plugin: 'Defender',
			message: /^Only logged-in users can access the User endpoint/i,
			text: hiddenUsers,
		},
		{
			plugin: 'SecuPress',
			message: /^Something went wrong\.$/,
			text: hiddenUsers,
		},
		{
			plugin: 'Password Protected',
			message: /^Only authenticated users can access the REST API/i,
			text: onlyMembers,
		},
	],
	rest_unauthorized: [ { plugin: 'Force Login', text: onlyMembers } ],
	rest_login_required: [
		{
			plugin: 'Disable WP REST API',
			text: onlyMembers,
		},
	],
	rest_api_authentication_required: [
		{ plugin: 'Admin and Site Enhancements (ASE)', text: onlyMembers },
	],
	restx_logged_out: [ { plugin: 'Disable XML-RPC-API', text: onlyMembers } ],
	mdra_rest_disabled: [
		{ plugin: 'MaxtDesign REST API Control', text: onlyMembers },
	],
	nfw_rest_api_access_restricted: [
		{ plugin: 'NinjaFirewall', text: blocked },
	],
	aios_user_lists_forbidden: [
		{ plugin: 'All-In-One Security (AIOS)', text: hiddenUsers },
	],
	aios_user_details_forbidden: [
		{ plugin: 'All-In-One Security (AIOS)', text: hiddenUsers },
	],
	app_password_denied: [
		{
			plugin: 'WP Cerber Security',
			text: () =>
				__(
					'Its policy for this role switches application passwords off, or allows nothing but them.',
					'who-said-401'
				),
		},
	],
	invalid_api_type: [ { plugin: 'Kadence Security', text: narrowPassword } ],
	unsupported_http_method: [
		{ plugin: 'Kadence Security', text: narrowPassword },
	],
	rest_authentication_error: [
		{
			plugin: 'Perfmatters, Brisk, Toolkit for Elementor',
			message: /permission to make REST API requests/i,
			text: () =>
				__(
					'Its setting “Disable REST API” is on, for everybody or for all but administrators.',
					'who-said-401'
				),
		},
	],
	itsec_rest_api_access_restricted: [
		{
			plugin: 'Kadence Security, Solid Security',
			text: () =>
				__(
					'Its WordPress tweak “REST API” is set to “Restricted Access”.',
					'who-said-401'
				),
		},
	],
	shield_block_anon_restapi: [
		{
			plugin: 'Shield',
			text: () =>
				__(
					'It blocks anonymous REST requests, and it decides before application passwords are read, so that valid ones are refused too.',
					'who-said-401'
				),
		},
	],
	shield_rule_disable_rest_api: [ { plugin: 'Shield', text: onlyMembers } ],
	bb_rest_authorization_required: [
		{
			plugin: 'BuddyBoss Platform',
			text: () =>
				__( 'Its setting “Private Rest APIs” is on.', 'who-said-401' ),
		},
	],
	bp_rest_authorization_required: [
		{
			plugin: 'BuddyPress',
			text: () =>
				__(
					'This part of the community is for members.',
					'who-said-401'
				),
		},
	],
	...TOKEN_MEANINGS,
	rest_invalid_signature: [
		{
			plugin: 'Jetpack',
			text: () =>
				__(
					'The signature of WordPress.com does not fit: the site was copied or moved, or its clock is wrong.',
					'who-said-401'
				),
		},
	],
	invalid_application_credentials: [
		{
			plugin: 'Two-Factor',
			text: () =>
				__(
					'Accounts with a second factor log in to the API with an application password only.',
					'who-said-401'
				),
		},
	],
	rest_disabled: [
		{
			plugin: 'WP Hide & Security Enhancer',
			message: /^The service is currently disabled/i,
			text: blocked,
		},
		{
			plugin: '',
			text: () =>
				__(
					'A plugin or the theme switched the REST API off.',
					'who-said-401'
				),
		},
	],
};
