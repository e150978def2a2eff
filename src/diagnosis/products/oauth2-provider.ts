import { __ } from '@wordpress/i18n';
import type { Product, Way } from './types';

/** The servers for OAuth bring the same way in. Facts from their documentation and source; codes of RFC 6749 and RFC 6750. */
export const OAUTH_WAY: Way = {
	id: 'oauth',
	name: 'OAuth',
	namespaces: /^(wp-oauth-server|oauth[12]?|wpoauth)\b/,
	refuses:
		/^(rest_oauth|json_oauth|oauth[12])|^(invalid_(token|grant|client)|(expired_token|unauthorized_client))$/,
	readsHeader: true,
	secret: null,
	note: () =>
		__(
			'OAuth signs requests or sends a Bearer token; clocks that differ make it refuse. WP OAuth Server does not say that a token is wrong: the request is treated as logged out.',
			'who-said-401'
		),
};

/** It answers in the words of the standard alone. */
export const oauth2Provider: Product = {
	name: 'WP OAuth Server',
	slugs: [ 'oauth2-provider', 'wp-oauth-server', 'wordpress-oauth-server' ],
	title: /^WP OAuth Server/i,
	seen: '',
	answers: [],
	settings: null,
	way: OAUTH_WAY,
};
