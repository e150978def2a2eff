import { __ } from '@wordpress/i18n';
import type { Step } from '../../evidence/types';

/** Where its API is that takes keys. */
export const SHOP_NAMESPACE = /^wc\/v\d$/;

/** What is said where it does not read its keys, because the site is not on https. */
export const needHttps = {
	title: () => __( 'WooCommerce reads its API keys', 'who-said-401' ),
	summary: () =>
		__(
			'WooCommerce does not read API keys from the Authorization header here, because the site is not on https; apps with valid keys count as visitors.',
			'who-said-401'
		),
	detail: () =>
		__(
			'Without https WooCommerce takes signed requests (OAuth 1.0a) only.',
			'who-said-401'
		),
	steps: (): Step[] => [
		{
			title: __( 'Use https', 'who-said-401' ),
			text: __(
				'Put the shop on https. If it is already, the proxy in front does not tell WordPress.',
				'who-said-401'
			),
		},
		{
			title: __( 'Sign the requests', 'who-said-401' ),
			text: __(
				'On a test site without https, use a client that signs its requests (OAuth 1.0a).',
				'who-said-401'
			),
		},
	],
};
