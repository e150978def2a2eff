import { __ } from '@wordpress/i18n';
import { citingFact } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { namespacesIn } from '../../probes';

export default defineCheck( {
	id: 'woocommerce-keys-need-https',
	title: __( 'WooCommerce reads its API keys', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	deciding: false,
	examine( { exchanges, site } ) {
		const shop = namespacesIn( exchanges ).find( ( name ) =>
			/^wc\/v\d$/.test( name )
		);
		if ( ! shop || site.isSsl ) {
			return undefined;
		}
		return {
			severity: 'warning',
			summary: __(
				'WooCommerce does not read API keys from the Authorization header here, because the site is not on https; apps with valid keys count as visitors.',
				'who-said-401'
			),
			detail: __(
				'Without https WooCommerce takes signed requests (OAuth 1.0a) only.',
				'who-said-401'
			),
			because: [
				citingFact( shop ),
				citingFact( `is_ssl(): ${ site.isSsl }` ),
			],
			remediation: {
				steps: [
					{
						text: __(
							'Put the shop on https. If it is already, the proxy in front does not tell WordPress.',
							'who-said-401'
						),
					},
					{
						text: __(
							'On a test site without https, use a client that signs its requests (OAuth 1.0a).',
							'who-said-401'
						),
					},
				],
				tradeOff: '',
				verify: [],
			},
			station: 'plugin',
			suspects: [],
		};
	},
} );
