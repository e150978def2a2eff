import { __ } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { answerOf, exchangesOf, isOdd } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { isOpenToVisitors } from '../../probes/visitor-answers';
import { hiddenFromAll, hiddenFromVisitors } from './hidden-list-words';

const REFUSED = [ 401, 403, 404 ];

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
		const own = answerOf( exchanges, {
			endpoint: 'users',
			credential: 'cookie-nonce',
		} );
		const isForAll =
			own !== undefined &&
			isOdd( own ) &&
			REFUSED.includes( own.response.status );
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
						citing: [ ...( isForAll ? [ own ] : [] ), ...alike ],
						verify: isForAll ? [ users, own ] : [ users ],
						summary: isForAll ? hiddenFromAll : hiddenFromVisitors,
						effect: 'users-hidden',
						tradeOff: __(
							'The list shows the login-like names of everybody who has published something.',
							'who-said-401'
						),
					} ),
					severity: isForAll ? 'warning' : 'info',
				}
			: undefined;
	},
} );
