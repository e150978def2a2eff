import { __ } from '@wordpress/i18n';
import { citingAll, citingGiven } from '../../exchange/because';
import { unavailabilityOf } from '../../exchange/availability';
import { availabilitySteps } from '../../credentials/availability-steps';
import { defineCheck } from '../../engine/define-check';
import { ignoredLogins } from '../../probes/ignored-login';
import { arrivalOfLogin } from '../../exchange/login-arrival';
import { ignoredSentence, ignoredSteps } from './ignored-login-steps';
import { notKept } from '../../credentials/token-steps';

export default defineCheck( {
	id: 'given-login-refused',
	title: __(
		'What the failing request identifies itself with counts',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site', 'given' ],
	uses: [
		'credentials',
		'components',
		'page',
		'browserEcho',
		'loopbackEcho',
		'server',
	],
	deciding: false,
	examine( { exchanges, site, given, ...facts } ) {
		const { credentials, components, page } = facts;
		const [ found ] = ignoredLogins( site, exchanges, given );
		const arrival = arrivalOfLogin(
			{ exchanges, ...facts },
			found?.request.carries
		);
		if ( ! found || arrival.isStopped ) {
			return undefined;
		}
		const { request, nobody, known, asGiven, isTried, cachedBy } = found;
		const scheme = request.carries === 'basic' ? 'basic' : 'other';
		const isBasic = scheme === 'basic';
		const why =
			isBasic && credentials ? unavailabilityOf( credentials ) : null;
		return {
			severity: why || isTried ? 'error' : 'warning',
			summary:
				why?.sentence ??
				ignoredSentence( scheme, { isTried, cachedBy } ),
			detail: isTried
				? __(
						'Tried: the same request passes with your login, and is refused with the login it brings. WordPress does not say that a password is wrong.',
						'who-said-401'
					)
				: __(
						'Read, not tried: the same request passes with your login, and a visitor gets the answer that this one got. The login it brings was not tried here.',
						'who-said-401'
					),
			because: [
				...citingGiven( request ),
				...arrival.reasons,
				...citingAll( asGiven, nobody, known ),
			],
			remediation: {
				steps: why
					? availabilitySteps( why, site, components, page )
					: ignoredSteps( scheme, site, request.loginShape ),
				tradeOff: '',
				verify: [ known.probe.id ],
				unverifiable: notKept(),
			},
			station: 'wordpress',
			suspects: [],
			explains: why ? [ 'application-passwords-unavailable' ] : [],
		};
	},
} );
