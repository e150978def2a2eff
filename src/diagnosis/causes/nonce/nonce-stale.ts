import { __ } from '@wordpress/i18n';
import { citingAll } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { isUserForgotten } from '../../refusal/forgotten-user';
import {
	answerOf,
	FRESH_NONCE_ENDPOINT,
	isAsExpected,
	ownRequest,
} from '../../probes';
import { nonceSourceSteps } from './nonce-steps';
import { placeOf } from '../../refusal/plugin-steps';
import { suspectsOf } from '../../refusal/suspicion';

export default defineCheck( {
	id: 'nonce-stale',
	title: __( 'The nonce that pages carry is valid', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components' ],
	examine( { exchanges, site, hooks, components } ) {
		const me = ownRequest( exchanges, 'users-me' );
		if (
			me?.response.code !== 'rest_cookie_invalid_nonce' ||
			isUserForgotten( exchanges, hooks )
		) {
			return undefined;
		}
		const fresh = answerOf( exchanges, { endpoint: FRESH_NONCE_ENDPOINT } );
		const suspects = suspectsOf( components, hooks, me );
		return {
			severity: 'error',
			summary:
				fresh && isAsExpected( fresh )
					? __(
							'Pages are delivered with a nonce that does not count, so WordPress answers 403 although you are logged in.',
							'who-said-401'
						)
					: __(
							'WordPress rejects the security token (nonce) of this page, so it answers 403 although you are logged in.',
							'who-said-401'
						),
			detail: placeOf( suspects ),
			because: citingAll(
				me,
				answerOf( exchanges, { endpoint: 'rest-nonce' } ),
				fresh
			),
			remediation: {
				steps: nonceSourceSteps( site, components, suspects ),
				tradeOff: '',
				verify: [ me.probe.id ],
			},
			station: 'wordpress',
			suspects,
			explains: [ 'saving-refused', 'given-request-refused' ],
		};
	},
} );
