import { __ } from '@wordpress/i18n';
import type { Product } from './types';
import { badToken, lostToken, wrongLogin } from './words';

const codes = ( ...numbers: number[] ) =>
	numbers.map( ( number ) => `simple-jwt-login:${ number }` );

/** It numbers its errors; `codeOf` puts its name before them. */
export const simpleJwtLogin: Product = {
	name: 'Simple JWT Login',
	slugs: [ 'simple-jwt-login' ],
	title: /^Simple.JWT.Login$/i,
	seen: '',
	answers: [
		{
			codes: codes(
				2,
				3,
				4,
				5,
				11,
				12,
				13,
				14,
				20,
				22,
				25,
				49,
				50,
				54,
				55
			),
			hook: null,
			means: badToken,
			token: 'invalid',
		},
		{
			codes: codes( 45 ),
			hook: null,
			means: () =>
				__(
					'Getting a token is turned off in its settings.',
					'who-said-401'
				),
		},
		{
			codes: codes( 48 ),
			hook: null,
			means: wrongLogin,
			token: 'wrong-login',
		},
		{
			codes: codes( 53, 75 ),
			hook: null,
			means: lostToken,
			token: 'missing',
		},
		{
			codes: codes( 68 ),
			hook: null,
			means: () =>
				__(
					'The token was made for another address of this site, as after a move or the change to https. Get a new one.',
					'who-said-401'
				),
			token: 'other-address',
		},
	],
	settings: null,
	ownCode( body ) {
		const number = /"error_?[cC]ode"\s*:\s*(\d+)/.exec( body )?.[ 1 ];
		return number === undefined ? null : `simple-jwt-login:${ number }`;
	},
	way: {
		id: 'simple-jwt-login',
		name: 'Simple JWT Login',
		namespaces: /^simple-jwt-login\//,
		refuses: /^simple-jwt-login:/,
		readsHeader: true,
		secret: null,
		note: () =>
			__(
				'With its “middleware” on it judges every Bearer token, also those of other plugins.',
				'who-said-401'
			),
	},
};
