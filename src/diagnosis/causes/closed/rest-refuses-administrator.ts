import { __ } from '@wordpress/i18n';
import { defineCheck, undecided } from '../../engine/define-check';
import { isUserForgotten } from '../../refusal/forgotten-user';
import {
	answerOf,
	FRESH_NONCE_ENDPOINT,
	isAsExpected,
	isTurnedAway,
	ownRequest,
} from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { whomBefore, whomOf } from './refused-words';

export default defineCheck( {
	id: 'rest-refuses-administrator',
	title: __( 'WordPress answers you when you are logged in', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components' ],
	examine( { exchanges, ...known } ) {
		const me = ownRequest( exchanges, 'users-me' );
		if ( ! me ) {
			return undecided(
				__(
					'WordPress answered no request that carried your login.',
					'who-said-401'
				)
			);
		}
		const refused = [ me, ownRequest( exchanges, 'edit-context' ) ].find(
			( exchange ) =>
				exchange &&
				! isAsExpected( exchange ) &&
				isTurnedAway( exchange )
		);
		// A nonce that does not count is a cause of its own.
		const isNonce =
			me.response.code === 'rest_cookie_invalid_nonce' &&
			! isUserForgotten( exchanges, known.hooks );
		if ( ! refused || isNonce ) {
			return undefined;
		}
		const posts = answerOf( exchanges, {
			endpoint: 'posts',
			credential: 'none',
		} );
		const fresh = answerOf( exchanges, { endpoint: FRESH_NONCE_ENDPOINT } );
		const passesLater =
			refused === me && fresh !== undefined && isAsExpected( fresh );
		const isForAll =
			! passesLater &&
			isTurnedAway( posts ) &&
			posts.response.code === refused.response.code;
		return refusalFinding( known, {
			refused,
			whom: passesLater
				? whomBefore()
				: whomOf( refused, isForAll ? posts : undefined ),
			citing: [
				answerOf( exchanges, { endpoint: 'rest-nonce' } ),
				fresh,
				isForAll ? posts : undefined,
			],
			explains: [
				'saving-refused',
				'given-request-refused',
				...( isForAll
					? ( [ 'rest-closed-to-visitors' ] as const )
					: [] ),
			],
		} );
	},
} );
