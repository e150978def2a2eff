import { __ } from '@wordpress/i18n';
import { citing, citingFact } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import {
	answerOf,
	isLoginFormGone,
	isLoginMoved,
	isOdd,
	requestsTo,
} from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { hiddenLoginSentence } from './login-page-words';

export default defineCheck( {
	id: 'login-page-hidden',
	title: __( 'The login form is where apps look for it', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'components', 'hooks', 'server', 'given' ],
	deciding: false,
	examine( { exchanges, given, ...known } ) {
		const { site } = known;
		const page = answerOf( exchanges, { endpoint: 'login-page' } );
		if ( ! page || ! ( isOdd( page ) || isLoginFormGone( page ) ) ) {
			return undefined;
		}
		const isMoved = isLoginMoved( site );
		const isAsked = requestsTo( given ?? [], 'wp-login.php' ).length > 0;
		const unasked = isMoved ? 'info' : 'warning';
		const finding = refusalFinding( known, {
			refused: page,
			whom: __( 'whoever opens wp-login.php', 'who-said-401' ),
			summary: hiddenLoginSentence( page, isMoved ),
			notes: [ site.loginUrl ],
			steps: [
				{
					title: __( 'Use the new address', 'who-said-401' ),
					text: __(
						'Use the new address for logging in, and keep it where you find it again.',
						'who-said-401'
					),
					link: {
						url: site.loginUrl,
						label: __( 'Log in', 'who-said-401' ),
					},
				},
			].filter( () => isMoved ),
			effect: 'login-moved',
		} );
		return {
			...finding,
			severity: isAsked && ! isMoved ? 'error' : unasked,
			because: [ citing( page ), citingFact( site.loginUrl ) ],
		};
	},
} );
