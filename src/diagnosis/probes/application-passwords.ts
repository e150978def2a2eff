import { __ } from '@wordpress/i18n';
import { unavailabilityOf } from '../exchange/availability';
import { isOptionLost } from '../exchange/stored-list';
import type { CredentialFacts } from '../evidence/credential-facts';
import type { Probe } from '../evidence/types';
import { restProbe } from './make-probe';
import type { Plan } from './plan-probes';

/**
 * Where something is wrong with application passwords: their own endpoint, which answers 501 while they are not available
 * (`WP_REST_Application_Passwords_Controller`).
 */
export function probeApplicationPasswords(
	{ site, page }: Pick< Plan, 'site' | 'page' >,
	credentials: CredentialFacts | null
): Probe[] {
	if (
		! credentials ||
		( unavailabilityOf( credentials ) === null &&
			! isOptionLost( credentials ) )
	) {
		return [];
	}
	return [
		restProbe( site, page, {
			endpoint: 'application-passwords',
			route: '/wp/v2/users/me/application-passwords?context=embed',
			credential: 'cookie-nonce',
			expects: {
				statuses: [ 200 ],
				why: __(
					'Where application passwords are available, your account may list its own.',
					'who-said-401'
				),
			},
		} ),
	];
}
