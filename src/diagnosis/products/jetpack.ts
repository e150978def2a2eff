import { __ } from '@wordpress/i18n';
import type { Product } from './types';

/** WordPress.com signs its requests to a site. Codes as the Jetpack connection package answers them; they say nothing about why. */
export const jetpack: Product = {
	name: 'Jetpack',
	slugs: [ 'jetpack' ],
	title: /^Jetpack\b/,
	seen: '',
	answers: [
		{
			codes: [ 'rest_invalid_signature' ],
			hook: 'rest_authentication_errors',
			means: () =>
				__(
					'The signature of WordPress.com does not fit: the site was copied or moved, or its clock is wrong.',
					'who-said-401'
				),
		},
	],
	settings: null,
	way: {
		id: 'jetpack',
		name: 'Jetpack / WordPress.com',
		namespaces: /^jetpack\//,
		// WooCommerce has a part of Jetpack in it.
		sharesNamespace: true,
		refuses: /^rest_invalid_(signature|request)$|^invalid_user_permission_/,
		readsHeader: false,
		secret: null,
		note: () =>
			__(
				'WordPress.com signs its requests; a copy of the site, a blocked xmlrpc.php or a wrong clock makes them fail.',
				'who-said-401'
			),
	},
	signer: {
		name: () => __( 'WordPress.com (Jetpack)', 'who-said-401' ),
		codes: /^(rest_invalid_signature|rest_invalid_request|invalid_user_permission_\w+)$/,
		folders: /^jetpack/i,
		faults: [],
		xmlRpc: () =>
			__(
				'XML-RPC is turned off on this site. WordPress.com needs xmlrpc.php: allow it again, for WordPress.com at least.',
				'who-said-401'
			),
		reconnect: ( { adminUrl } ) => ( {
			title: __( 'Connect it again', 'who-said-401' ),
			text: __(
				'If the site was copied or moved, or its address changed: disconnect it from WordPress.com and connect it again.',
				'who-said-401'
			),
			link: {
				url: `${ adminUrl }admin.php?page=jetpack#/dashboard`,
				label: __( 'Jetpack', 'who-said-401' ),
			},
		} ),
	},
	needsXmlRpc: () =>
		__(
			'For Jetpack it is enough to let the addresses of WordPress.com through.',
			'who-said-401'
		),
	userAgent: 'Jetpack by WordPress.com',
};
