import { __ } from '@wordpress/i18n';
import type { Product } from './types';

const keyRights = () =>
	__(
		'The API key is not known here or does not have permission to do this. Without https its keys in the Authorization header are not even read.',
		'who-said-401'
	);

/** API keys of its own, below `wc/` only. Codes and hooks of `WC_REST_Authentication` and its REST controllers. */
export const woocommerce: Product = {
	name: 'WooCommerce',
	slugs: [ 'woocommerce' ],
	title: /^WooCommerce$/i,
	seen: '10.9.1',
	answers: [
		{
			codes: [ 'woocommerce_rest_authentication_error' ],
			message: /timestamp/i,
			hook: 'rest_authentication_errors',
			means: () =>
				__(
					'The clocks of client and server differ by more than 15 minutes.',
					'who-said-401'
				),
		},
		{
			codes: [ 'woocommerce_rest_authentication_error' ],
			hook: 'rest_authentication_errors',
			means: keyRights,
		},
		{
			codes: [ 'woocommerce_rest_authentication_missing_parameter' ],
			hook: 'rest_authentication_errors',
			means: () =>
				__(
					'The request was signed, and a part of the signature is missing.',
					'who-said-401'
				),
		},
		{
			codes: [
				'view',
				'create',
				'edit',
				'delete',
				'update',
				'batch',
			].map( ( what ) => `woocommerce_rest_cannot_${ what }` ),
			hook: 'permission_callback',
			means: keyRights,
		},
	],
	settings: null,
	way: {
		id: 'woocommerce',
		name: 'WooCommerce (consumer keys)',
		namespaces: /^wc\//,
		refuses: /^woocommerce_rest_authentication_|realm="WooCommerce/,
		readsHeader: true,
		keepsToItself: true,
		secret: null,
		risk: ( { isSsl } ) =>
			isSsl
				? null
				: __(
						'This site is not on https, so keys in the Authorization header are not looked at: apps that send them count as visitors.',
						'who-said-401'
					),
		note: () =>
			__(
				'Keys are read from the header over https only, and only below wc/. A request with a wrong key is treated as logged out.',
				'who-said-401'
			),
	},
	ownLogin: {
		userName: /^ck_/,
		note: () =>
			__(
				'This is an API key of WooCommerce: it counts at the addresses of WooCommerce only (wc/…), and in the Authorization header over https only. WordPress itself takes it for a user name.',
				'who-said-401'
			),
	},
	sessionCookie: 'wp_woocommerce_session',
};
