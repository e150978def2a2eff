import { __ } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { citing, citingAll, citingGiven } from '../../exchange/because';
import { isAnswered, isAsExpected } from '../../exchange/find-exchange';
import { isLikeNobody, lacksLogin } from './lacks-login';
import { exchangeOf, repetitionOf } from '../../probes';
import {
	missingInText,
	missingLogin,
	missingLoginSteps,
} from './missing-login-words';

export default defineCheck( {
	id: 'app-login-missing',
	title: __( 'The app brings a login where one is needed', 'who-said-401' ),
	needs: [ 'exchanges', 'site', 'given' ],
	deciding: false,
	examine( { exchanges, site, given } ) {
		const request = given.find( lacksLogin );
		const known = request && repetitionOf( site, exchanges, request );
		const nobody =
			request && repetitionOf( site, exchanges, request, 'none' );
		if (
			! request ||
			! isAnswered( known ) ||
			! isAnswered( nobody ) ||
			nobody.response.status !== 401 ||
			! ( isAsExpected( known ) || isLikeNobody( known, nobody ) )
		) {
			return undefined;
		}
		const metadata = exchangeOf( exchanges, {
			endpoint: 'oauth-metadata',
		} );
		const answer = metadata?.response;
		// There the first 401 is how the login begins.
		if ( answer?.status === 200 && answer.json ) {
			return undefined;
		}
		const isNone = answer?.status === 404;
		return {
			severity: 'error',
			summary: request.app
				? missingLogin( isNone )
				: missingInText( isNone ),
			detail: '',
			because: [
				...citingGiven( request ),
				citing( nobody ),
				...citingAll( known, isNone ? metadata : undefined ),
			],
			remediation: {
				steps: missingLoginSteps( site ),
				tradeOff: '',
				verify: [ known.probe.id ],
				unverifiable: __(
					'Only the app itself can show whether it sends a login now: have it try again.',
					'who-said-401'
				),
			},
			station: 'endpoint',
			suspects: [],
			explains: [ 'cookie-without-nonce', 'given-request-refused' ],
		};
	},
} );
