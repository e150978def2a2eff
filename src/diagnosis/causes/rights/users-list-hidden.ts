import { __ } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { answerOf, exchangesOf, isOdd } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { isOpenToVisitors } from '../../probes/visitor-answers';
import { sameForOthers } from './hidden-list-words';
import { REFUSED, usersExtent } from './users-extent';

export default defineCheck( {
	id: 'users-list-hidden',
	title: __( 'Visitors may see who wrote the posts', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components' ],
	deciding: false,
	examine( { exchanges, ...known } ) {
		const users = answerOf( exchanges, {
			endpoint: 'users',
			credential: 'none',
		} );
		const { severity, summary, citing, verify, explains } =
			usersExtent( exchanges );
		// Where the routes of users are gone, so is the one that tells who you are.
		const alike = exchangesOf( exchanges, { endpoint: 'users-me' } ).filter(
			( exchange ) =>
				isOdd( exchange ) &&
				exchange.probe.credential !== 'cookie-nonce' &&
				exchange.response?.status === users?.response.status &&
				exchange.response?.code === users?.response.code
		);
		return users &&
			isOdd( users ) &&
			REFUSED.includes( users.response.status ) &&
			isOpenToVisitors( exchanges )
			? {
					...refusalFinding( known, {
						refused: users,
						whom: '',
						citing: [ ...citing, ...alike ],
						verify: [ users, ...verify ],
						summary,
						explains,
						notes: alike.length > 0 ? [ sameForOthers() ] : [],
						effect: 'users-hidden',
						tradeOff: __(
							'The list shows the login-like names of everybody who has published something.',
							'who-said-401'
						),
					} ),
					severity,
				}
			: undefined;
	},
} );
