import { __ } from '@wordpress/i18n';
import { citingAll } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import {
	exchangesOf,
	FRESH_NONCE_ENDPOINT,
	isAnswered,
	isAsExpected,
} from '../../probes';
import { sameKeysSteps } from './same-keys-steps';

export default defineCheck( {
	id: 'login-accepted-by-turns',
	title: __( 'The same login counts for every request', 'who-said-401' ),
	needs: [ 'exchanges' ],
	deciding: false,
	examine( { exchanges } ) {
		const own = exchangesOf( exchanges, {
			credential: 'cookie-nonce',
		} ).filter(
			// That one is sent with another nonce than the rest.
			( { probe } ) => probe.endpoint !== FRESH_NONCE_ENDPOINT
		);
		const refused = own.filter(
			( exchange ) =>
				isAnswered( exchange ) &&
				exchange.response.code === 'rest_cookie_invalid_nonce'
		);
		const known = own.find(
			( exchange ) =>
				isAsExpected( exchange ) && exchange.response.status < 400
		);
		if ( refused.length === 0 || ! known ) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: __(
				'The same login with the same nonce counts for one request and not for another. Several web servers with different keys do that, and code that knows you at some addresses only.',
				'who-said-401'
			),
			detail: 'AUTH_KEY, LOGGED_IN_KEY, NONCE_KEY, …_SALT; rest_cookie_invalid_nonce',
			because: citingAll( ...refused, known ),
			remediation: {
				steps: sameKeysSteps(),
				tradeOff: __( 'Everyone has to log in again.', 'who-said-401' ),
				verify: [ ...refused, known ].map( ( { probe } ) => probe.id ),
			},
			station: 'wordpress',
			suspects: [],
			explains: [
				'nonce-stale',
				'rest-refuses-administrator',
				'saving-refused',
				'given-request-refused',
				'session-not-accepted',
			],
		};
	},
} );
