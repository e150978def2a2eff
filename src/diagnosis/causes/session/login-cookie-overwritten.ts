import { __, sprintf } from '@wordpress/i18n';
import { citing } from '../../exchange/because';
import {
	cookieEchoesIn,
	isForeignCookie,
	partNames,
} from '../../exchange/cookie-echo';
import {
	cookieConstants,
	ownCookieSteps,
} from '../../credentials/cookie-words';
import { defineCheck } from '../../engine/define-check';

export default defineCheck( {
	id: 'login-cookie-overwritten',
	title: __(
		'The login cookie that arrives is one this site has made',
		'who-said-401'
	),
	needs: [ 'exchanges', 'credentials' ],
	deciding: false,
	examine( { exchanges, credentials } ) {
		const echoes = cookieEchoesIn( exchanges );
		const foreign = echoes.filter( isForeignCookie );
		// With no part that accepts the login, it has ended; that is another check's.
		if (
			foreign.length === 0 ||
			! echoes.some( ( { admin } ) => admin === 'accepted' )
		) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: sprintf(
				/* translators: %s: parts of the site, e.g. "the REST API and the pages of the site". */
				__(
					'You are logged in in wp-admin, and to %s your browser sends a login cookie of the same name that this site has not made: another WordPress on this domain has overwritten it.',
					'who-said-401'
				),
				partNames( foreign )
			),
			detail: [
				...new Set(
					foreign.map( ( { login } ) => `auth_cookie_${ login }` )
				),
				...cookieConstants( credentials ),
			].join( ', ' ),
			because: echoes.map( ( echo ) =>
				citing( echo.exchange, echo.login )
			),
			remediation: {
				steps: ownCookieSteps( credentials ),
				tradeOff: __(
					'Everyone has to log in again, on each of the sites.',
					'who-said-401'
				),
				verify: foreign.map( ( { exchange } ) => exchange.probe.id ),
			},
			station: 'browser',
			suspects: [],
			explains: [
				'nonce-stale',
				'login-cookie-doubled',
				'rest-refuses-administrator',
				'saving-refused',
				'given-request-refused',
			],
		};
	},
} );
