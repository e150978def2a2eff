import { __ } from '@wordpress/i18n';
import {
	opensRest,
	opensPart,
	showsUsers,
	allowsPasswords,
	opensXmlrpc,
} from './words';
import type { Product } from './types';

export const wpCerber: Product = {
	name: 'WP Cerber Security',
	slugs: [ 'wp-cerber' ],
	title: /^WP Cerber Security/i,
	seen: '9.0',
	answers: [
		{ body: /<title>403 Access Forbidden<\/title>/, hook: 'init' },
		{
			codes: [ 'app_password_denied' ],
			means: () =>
				__(
					'Its policy for this role switches application passwords off, or allows nothing but them.',
					'who-said-401'
				),
			hook: 'wp_authenticate_application_password_errors',
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
};
