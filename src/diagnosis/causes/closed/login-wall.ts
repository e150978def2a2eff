import { __, sprintf } from '@wordpress/i18n';
import { REFUSALS } from '../../engine/consequences';
import { defineCheck } from '../../engine/define-check';
import { isClosed, isInFrontOfPhp, isTurnedAway } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { visitorAnswers } from '../../probes/visitor-answers';

export default defineCheck( {
	id: 'login-wall',
	title: __( 'Visitors are not sent to the login form', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components' ],
	examine( { exchanges, ...known } ) {
		const answers = visitorAnswers( exchanges );
		const refused = answers.find(
			( exchange ) =>
				isClosed( exchange ) && exchange.response.status < 400
		);
		// Refused in plain words at the one form of the address: that is what apps get, whatever the other form leads to.
		const isRefused = answers.some(
			( exchange ) =>
				exchange.response.status >= 400 &&
				isTurnedAway( exchange ) &&
				! isInFrontOfPhp( exchange )
		);
		return refused && ! isRefused
			? refusalFinding( known, {
					refused,
					whom: '',
					summary: ( who ) =>
						sprintf(
							/* translators: %s: a component, e.g. the plugin “Name”. */
							__(
								'%s sends visitors of the REST API to the login form: the whole site is for users who are logged in, and apps get a page instead of an answer.',
								'who-said-401'
							),
							who
						),
					notes: [ refused.response.finalUrl ],
					effect: 'site-closed',
					tradeOff: __(
						'Published posts and author names can then be read through the REST API, as on most WordPress sites.',
						'who-said-401'
					),
					explains: [ ...REFUSALS ],
				} )
			: undefined;
	},
} );
