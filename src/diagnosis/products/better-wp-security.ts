import { __ } from '@wordpress/i18n';
import { opensRest, showsLogin, opensXmlrpc } from './words';
import type { Product } from './types';

export const betterWpSecurity: Product = {
	name: 'Kadence Security (Solid Security, iThemes Security)',
	slugs: [
		'better-wp-security',
		'ithemes-security-pro',
		'ithemes-security',
		'solid-security',
	],
	title: /^(Solid|iThemes|Kadence) Security/i,
	seen: '10.0.3',
	answers: [
		{
			codes: [ 'itsec_rest_api_access_restricted' ],
			means: () =>
				__(
					'Its WordPress tweak “REST API” is set to “Restricted Access”.',
					'who-said-401'
				),
			hook: 'rest_dispatch_request',
		},
		{
			codes: [ 'invalid_api_type', 'unsupported_http_method' ],
			means: () =>
				__(
					'The application password is good, but was limited when it was made: to other ways in, or to reading.',
					'who-said-401'
				),
			hook: 'wp_authenticate_application_password_errors',
		},
	],
	settings: [
		{
			effects: [ 'rest-closed', 'users-hidden' ],
			path: [ 'Security', 'Settings', 'Advanced', 'WordPress Tweaks' ],
			label: 'REST API',
			act: 'choose',
			value: 'Default Access',
			screen: 'admin.php?page=itsec&path=%2Fsettings%2Fadvanced%23wordpress-tweaks',
			price: opensRest,
		},
		{
			effects: [ 'xmlrpc-closed' ],
			path: [ 'Security', 'Settings', 'Advanced', 'WordPress Tweaks' ],
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
	block: /^(iThemes|Better WP|Solid|Kadence) Security\b/,
};
