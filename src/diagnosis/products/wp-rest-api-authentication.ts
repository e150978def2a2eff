import { __ } from '@wordpress/i18n';
import type { Answer, Product } from './types';
import {
	badToken,
	lostToken,
	malformedToken,
	opensPart,
	wrongLogin,
} from './words';

const answer = ( codes: string[], rest: Partial< Answer > = {} ): Answer => ( {
	codes,
	hook: 'rest_api_init',
	...rest,
} );

/** It names its errors in capitals, in the member `error`. */
export const wpRestApiAuthentication: Product = {
	name: 'JWT Authentication for WP REST APIs (miniOrange)',
	slugs: [ 'wp-rest-api-authentication' ],
	title: /^(miniOrange|JWT Authentication for WP REST APIs$)/i,
	seen: '4.4.0',
	answers: [
		answer( [ 'UNAUTHORIZED' ], {
			means: () =>
				__(
					'No way of logging in is set up in it; it closes the REST API from the moment it is activated.',
					'who-said-401'
				),
		} ),
		answer( [ 'MISSING_AUTHORIZATION_HEADER' ], {
			means: lostToken,
			token: 'missing',
		} ),
		answer( [ 'INVALID_AUTHORIZATION_HEADER_TOKEN_TYPE' ], {
			means: malformedToken,
			token: 'malformed',
		} ),
		answer(
			[
				'INVALID_TOKEN_FORMAT',
				'SEGMENT_FAULT',
				'INVALID_SIGNATURE',
				'INVALID_API_KEY',
			],
			{ means: badToken, token: 'invalid' }
		),
		answer(
			[ 'INVALID_USERNAME', 'INVALID_PASSWORD', 'INVALID_CREDENTIALS' ],
			{ means: wrongLogin, token: 'wrong-login' }
		),
		answer( [ 'INVALID_CLIENT_CREDENTIALS' ], {
			means: wrongLogin,
			token: 'unknown-app',
		} ),
	],
	settings: [
		{
			effects: [ 'rest-closed', 'users-hidden' ],
			path: [
				'miniOrange API Authentication',
				'Protected REST API Settings',
			],
			label: 'Protected WordPress Default REST APIs',
			act: 'allow',
			screen: 'admin.php?page=mo_api_authentication_settings&tab=protectedrestapis',
			price: opensPart,
		},
	],
	ownCode: ( body ) =>
		/"error"\s*:\s*"([A-Z][A-Z_]+|Restricted)"/.exec( body )?.[ 1 ] ?? null,
	way: {
		id: 'miniorange',
		name: 'miniOrange REST API Authentication',
		namespaces: /^(mo-?api|api\/v1\/token)/,
		refuses:
			/^(UNAUTHORIZED|MISSING_AUTHORIZATION_HEADER|INVALID_[A-Z_]+|SEGMENT_FAULT|Restricted)$/,
		readsHeader: true,
		secret: null,
		note: () =>
			__(
				'It closes the REST API from the moment it is activated, until a method is set up.',
				'who-said-401'
			),
	},
};
