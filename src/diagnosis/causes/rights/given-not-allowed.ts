import { __ } from '@wordpress/i18n';
import { isCoreRefusal } from '../../exchange/core-refusals';
import { defineCheck } from '../../engine/define-check';
import { givenCases } from '../../probes/given-case';
import { isKnownToWordPress } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { ABOUT_CONTENT } from './no-right';
import { notAllowedSummary } from './not-allowed-words';

const NO_RIGHT = [ 'rest_cookie_invalid_nonce', ...ABOUT_CONTENT ];

export default defineCheck( {
	id: 'given-not-allowed',
	title: __(
		'Your account may do what the failing request does',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site', 'given', 'account' ],
	uses: [ 'hooks', 'components' ],
	deciding: false,
	examine( { exchanges, site, given, account, hooks, components } ) {
		const found = givenCases( site, exchanges, given ).find(
			( { repeated: { response } } ) =>
				response.status === 403 &&
				isCoreRefusal( response.code ?? '' ) &&
				! NO_RIGHT.includes( response.code ?? '' )
		);
		return found && isKnownToWordPress( exchanges )
			? refusalFinding(
					{ site, hooks, components },
					{
						refused: found.repeated,
						whom: '',
						summary: notAllowedSummary( found, account.roles ),
						steps: [
							{
								title: __(
									'Use an account that may do this',
									'who-said-401'
								),
								text: __(
									'Try it with a user who has the capability, or give it to your role with a plugin for roles; the documentation of the route’s plugin names it.',
									'who-said-401'
								),
								tradeOff: __(
									'A capability given to a role goes to every user with that role.',
									'who-said-401'
								),
							},
						],
						tradeOff: '',
						explains: [ 'given-request-refused' ],
					}
				)
			: undefined;
	},
} );
