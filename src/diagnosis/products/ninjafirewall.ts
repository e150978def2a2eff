import {
	opensRest,
	showsUsers,
	allowsPasswords,
	opensXmlrpc,
	blocksRest,
} from './words';
import type { Product } from './types';

export const ninjafirewall: Product = {
	name: 'NinjaFirewall',
	slugs: [ 'ninjafirewall', 'nfwplus' ],
	title: /^NinjaFirewall/i,
	seen: '4.8.6',
	answers: [
		{
			codes: [ 'nfw_rest_api_access_restricted' ],
			means: blocksRest,
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
			stored: { option: 'nfw_options', key: 'no_restapi', closes: 'set' },
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
			stored: {
				option: 'nfw_options',
				key: 'enum_restapi',
				closes: 'set',
			},
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
	prependedPage: /NinjaFirewall/i,
	block: /^NinjaFirewall\b/,
};
