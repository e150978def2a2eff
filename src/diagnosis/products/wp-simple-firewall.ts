import { __ } from '@wordpress/i18n';
import { opensRest, opensPart, keepsForMembers } from './words';
import type { Product } from './types';

export const wpSimpleFirewall: Product = {
	name: 'Shield Security',
	slugs: [ 'wp-simple-firewall' ],
	title: /^Shield\b/i,
	seen: '22.1.3',
	answers: [
		{
			codes: [ 'shield_block_anon_restapi' ],
			means: () =>
				__(
					'It blocks anonymous REST requests, and it decides before application passwords are read, so that valid ones are refused too.',
					'who-said-401'
				),
			hook: 'rest_authentication_errors',
		},
		{
			codes: [ 'shield_rule_disable_rest_api' ],
			means: keepsForMembers,
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
	block: /^SHIELD$/,
};
