import { __, sprintf } from '@wordpress/i18n';
import { citing } from '../../exchange/because';
import {
	cookieEchoesIn,
	decidingCookie,
	partNames,
} from '../../exchange/cookie-echo';
import {
	cookieConstants,
	usualPathSteps,
} from '../../credentials/cookie-words';
import { defineCheck, undecided } from '../../engine/define-check';
import { isKnownToWordPress } from '../../probes';

export default defineCheck( {
	id: 'login-cookie-not-sent',
	title: __(
		'The browser sends the login cookie to every part of the site',
		'who-said-401'
	),
	needs: [ 'exchanges', 'credentials' ],
	deciding: false,
	examine( { exchanges, credentials } ) {
		const echoes = cookieEchoesIn( exchanges );
		if ( echoes.length === 0 ) {
			return isKnownToWordPress( exchanges )
				? undefined
				: undecided(
						__(
							'None of the requests that show which cookies arrive got through.',
							'who-said-401'
						)
					);
		}
		const without = echoes.filter(
			( echo ) => decidingCookie( echo ) === 'missing'
		);
		// Where none arrives at all there is no login, and other checks say so.
		if ( without.length === 0 || without.length === echoes.length ) {
			return undefined;
		}
		return {
			severity: without.some( ( { part } ) => part !== 'front' )
				? 'error'
				: 'warning',
			summary: sprintf(
				/* translators: %s: parts of the site, e.g. "the REST API and the pages of the site". */
				__(
					'Your browser does not send the login cookie to %s, so WordPress takes you for a visitor there.',
					'who-said-401'
				),
				partNames( without )
			),
			detail: cookieConstants( credentials ).join( ', ' ),
			because: echoes.map( ( echo ) =>
				citing( echo.exchange, decidingCookie( echo ) )
			),
			remediation: {
				steps: usualPathSteps( credentials ),
				tradeOff: '',
				verify: without.map( ( { exchange } ) => exchange.probe.id ),
			},
			station: 'browser',
			suspects: [],
			explains: [
				'rest-refuses-administrator',
				'saving-refused',
				'given-request-refused',
				'nonce-stale',
			],
		};
	},
} );
