import { __ } from '@wordpress/i18n';
import { notKept } from '../../credentials/token-steps';
import { defineCheck } from '../../engine/define-check';
import { unavailabilityOf } from '../../exchange/availability';
import { citingAll, citingFact, citingGiven } from '../../exchange/because';
import { arrivalOfLogin } from '../../exchange/login-arrival';
import { ignoredLogins } from '../../probes/ignored-login';
import { newPassword, tryAgain } from './app-steps';

export default defineCheck( {
	id: 'app-sends-account-password',
	title: __( 'The app sends an application password', 'who-said-401' ),
	needs: [ 'exchanges', 'site', 'given' ],
	uses: [ 'credentials', 'browserEcho', 'loopbackEcho', 'server' ],
	deciding: false,
	examine( { exchanges, site, given, ...facts } ) {
		const found = ignoredLogins( site, exchanges, given ).find(
			( { request, isTried } ) =>
				isTried &&
				request.loginShape?.looksLike !== undefined &&
				request.loginShape.looksLike !== 'application'
		);
		if (
			! found ||
			arrivalOfLogin( { exchanges, ...facts }, found.request.carries )
				.isStopped ||
			// Then no application password would count either.
			( facts.credentials && unavailabilityOf( facts.credentials ) )
		) {
			return undefined;
		}
		const { request, asGiven, nobody, known } = found;
		return {
			severity: 'error',
			summary:
				request.loginShape?.looksLike === 'broken'
					? __(
							'WordPress refuses the login of the app: its password is almost an application password, but not 24 letters and digits, as if something was lost or added when it was copied.',
							'who-said-401'
						)
					: __(
							'WordPress refuses the login of the app: its password is not an application password, which is 24 letters and digits. The password of the account does not work in the REST API.',
							'who-said-401'
						),
			detail: '',
			because: [
				...citingGiven( request ),
				citingFact(
					__( 'the password was looked at, not kept', 'who-said-401' )
				),
				...citingAll( asGiven, nobody, known ),
			],
			remediation: {
				steps: [ newPassword( site ), tryAgain() ],
				tradeOff: '',
				verify: [ known.probe.id ],
				unverifiable: notKept(),
			},
			station: 'wordpress',
			suspects: [],
			explains: [ 'given-login-refused', 'given-request-refused' ],
		};
	},
} );
