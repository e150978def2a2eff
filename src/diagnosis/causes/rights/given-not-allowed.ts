import { __, sprintf } from '@wordpress/i18n';
import { isCoreRefusal } from '../../exchange/core-refusals';
import { defineCheck } from '../../engine/define-check';
import { givenCases, type GivenCase } from '../../probes/given-case';
import { isKnownToWordPress } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { ABOUT_CONTENT } from './no-right';

const NO_RIGHT = [ 'rest_cookie_invalid_nonce', ...ABOUT_CONTENT ];

/** A dry run has none of the request's own content, and some routes decide by that who may do it. */
const lacksContent = ( { request, repeated: { probe } }: GivenCase ) =>
	probe.dryRun && request.body !== false && probe.method !== 'DELETE';

/** One sentence a site owner understands. */
function summaryOf( found: GivenCase, roles: readonly string[] ): string {
	const list = roles.join( ', ' );
	return lacksContent( found )
		? sprintf(
				/* translators: %s: roles of the account, separated by commas. */
				__(
					'WordPress knows you, and the route refuses the request, which was tried without its content: either it asks for a right that your role (%s) does not have, or it goes by the content.',
					'who-said-401'
				),
				list
			)
		: sprintf(
				/* translators: %s: roles of the account, separated by commas. */
				__(
					'WordPress knows you, and this account may not do that: the route asks for a right that your role (%s) does not have.',
					'who-said-401'
				),
				list
			);
}

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
						summary: summaryOf( found, account.roles ),
						steps: [
							{
								text: __(
									'Try it with an account that has the right, or give the right to your role with a plugin for roles; the documentation of the route’s plugin names it.',
									'who-said-401'
								),
								tradeOff: __(
									'A right given to a role goes to every account with that role.',
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
