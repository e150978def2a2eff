import { __ } from '@wordpress/i18n';
import { notKept } from '../../credentials/token-steps';
import { defineCheck } from '../../engine/define-check';
import { citingAll, citingCode, citingGiven } from '../../exchange/because';
import { isAnswered, isClosed } from '../../exchange/find-exchange';
import { arrivalOfLogin } from '../../exchange/login-arrival';
import { repetitionAsGiven } from '../../probes';
import { ago, expiredSentence, renewalSteps } from './expired-words';

export default defineCheck( {
	id: 'app-token-expired',
	title: __( 'The token of the app has not expired', 'who-said-401' ),
	needs: [ 'exchanges', 'site', 'given' ],
	uses: [ 'browserEcho', 'loopbackEcho', 'server' ],
	deciding: false,
	examine( { exchanges, site, given, ...facts } ) {
		const request = given.find(
			( { loginShape } ) =>
				( loginShape?.expiresAt ?? Infinity ) <= site.time
		);
		const tried = request && repetitionAsGiven( site, exchanges, request );
		if ( ! request || ( isAnswered( tried ) && ! isClosed( tried ) ) ) {
			return undefined;
		}
		const isShown =
			isClosed( tried ) &&
			! arrivalOfLogin( { exchanges, ...facts }, request.carries )
				.isStopped;
		const since = ago( site.time - ( request.loginShape?.expiresAt ?? 0 ) );
		return {
			// Read only, it may be that nothing here looks at the time.
			severity: isShown ? 'error' : 'warning',
			summary: expiredSentence( since, isShown ),
			detail: '',
			because: [
				...citingGiven( request ),
				citingCode( `exp ${ request.loginShape?.expiresAt }` ),
				...citingAll( tried ),
			],
			remediation: {
				steps: renewalSteps(),
				tradeOff: '',
				verify: tried ? [ tried.probe.id ] : [],
				unverifiable: notKept(),
			},
			station: 'plugin',
			suspects: [],
			explains: isShown
				? [
						'given-token-refused',
						'given-login-refused',
						'given-request-refused',
					]
				: [],
		};
	},
} );
