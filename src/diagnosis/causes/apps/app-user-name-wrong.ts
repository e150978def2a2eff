import { __ } from '@wordpress/i18n';
import { notKept } from '../../credentials/token-steps';
import { defineCheck } from '../../engine/define-check';
import { citingAll, citingFact, citingGiven } from '../../exchange/because';
import { arrivalOfLogin } from '../../exchange/login-arrival';
import { ignoredLogins } from '../../probes/ignored-login';
import { userNameSteps, wrongName } from './user-name-words';

export default defineCheck( {
	id: 'app-user-name-wrong',
	title: __( 'The app sends the name of a user', 'who-said-401' ),
	needs: [ 'exchanges', 'site', 'given' ],
	uses: [ 'browserEcho', 'loopbackEcho', 'server' ],
	deciding: false,
	examine( { exchanges, site, given, ...facts } ) {
		const found = ignoredLogins( site, exchanges, given ).find(
			( { request, isTried } ) => isTried && request.app?.userName
		);
		const summary = wrongName( found?.request.app?.userName );
		if (
			! found ||
			summary === null ||
			arrivalOfLogin( { exchanges, ...facts }, found.request.carries )
				.isStopped
		) {
			return undefined;
		}
		const { request, asGiven, nobody, known } = found;
		return {
			severity: 'error',
			summary,
			detail: '',
			because: [
				...citingGiven( request ),
				citingFact(
					__( 'the name was looked up on this site', 'who-said-401' )
				),
				...citingAll( asGiven, nobody, known ),
			],
			remediation: {
				steps: userNameSteps( site ),
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
