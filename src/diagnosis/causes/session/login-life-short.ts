import { __ } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { shortLifeFinding } from '../../refusal/short-life';
import { shortLifeSummary } from './short-life-words';

/** Seconds; WordPress’s own logins last two days (`wp_set_auth_cookie()`). Below this people are logged out while they write. */
const SHORT = 7200;

const HOOK = 'auth_cookie_expiration';

export default defineCheck( {
	id: 'login-life-short',
	title: __( 'Logins last long enough to work with', 'who-said-401' ),
	needs: [ 'credentials', 'site' ],
	uses: [ 'hooks', 'components' ],
	deciding: false,
	examine( { credentials, ...known } ) {
		const { session } = credentials.lifetimes;
		if ( session >= SHORT ) {
			return undefined;
		}
		return shortLifeFinding( known, HOOK, session, shortLifeSummary );
	},
} );
