import { __, sprintf } from '@wordpress/i18n';
import { citingAll, citingFact } from '../../exchange/because';
import { unavailabilityOf } from '../../exchange/availability';
import { availabilitySteps } from '../../credentials/availability-steps';
import { suspectsAmong } from '../../exchange/voices';
import { defineCheck } from '../../engine/define-check';
import { exchangeOf } from '../../probes';

export default defineCheck( {
	id: 'application-passwords-unavailable',
	title: __( 'Your account may use application passwords', 'who-said-401' ),
	needs: [ 'credentials', 'site' ],
	uses: [ 'exchanges', 'components', 'page' ],
	deciding: false,
	examine( { credentials, site, exchanges, components, page } ) {
		const why = unavailabilityOf( credentials );
		if ( why === null ) {
			return undefined;
		}
		const asked = exchangeOf( exchanges ?? [], {
			endpoint: 'application-passwords',
		} );
		const suspects = suspectsAmong( why.voices, why.hook );
		return {
			// Where nobody has any, that is a choice and hurts nobody.
			severity: credentials.holders > 0 ? 'warning' : 'info',
			// Only where everybody who says no is named: a borrowed function hides whose it is.
			...( suspects.length > 0 &&
				suspects.length === why.voices.length && {
					certainty: 'traced' as const,
				} ),
			summary: why.sentence,
			detail: why.detail,
			because: [
				citingFact( why.detail ),
				...( credentials.holders > 0
					? [
							citingFact(
								sprintf(
									/* translators: %d: number of accounts. */
									__(
										'accounts with application passwords: %d',
										'who-said-401'
									),
									credentials.holders
								)
							),
						]
					: [] ),
				...citingAll( asked ),
			],
			remediation: {
				steps: availabilitySteps( why, site, components, page ),
				tradeOff: __(
					'An application password opens the account it belongs to. Turn them off where no app or service needs one.',
					'who-said-401'
				),
				verify: asked ? [ asked.probe.id ] : [],
			},
			station: why.by === 'core' ? 'wordpress' : 'plugin',
			suspects,
		};
	},
} );
