import { __ } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { givenCases } from '../../probes/given-case';
import { partedBy } from '../../evidence/account-matrix';
import { partedFinding } from '../../routes/parted-finding';

export default defineCheck( {
	id: 'role-without-capability',
	title: __(
		'The accounts that were compared may all use the chosen route',
		'who-said-401'
	),
	needs: [ 'accounts' ],
	uses: [ 'exchanges', 'site', 'given' ],
	deciding: false,
	examine( { accounts, exchanges, site, given } ) {
		const parted = partedBy( accounts, 'chosen' );
		if ( ! parted?.allowed.length || ! parted.refused.length ) {
			return undefined;
		}
		const { method, route } = parted.question;
		// A difference that nobody complained of is how roles are meant.
		const isCase =
			!! site &&
			givenCases( site, exchanges ?? [], given ?? [] ).some(
				( { repeated: { probe } } ) =>
					probe.route === route && probe.method === method
			);
		return {
			...partedFinding( parted, site ),
			severity: isCase ? 'error' : 'info',
			explains: isCase
				? [ 'given-not-allowed', 'given-request-refused' ]
				: [],
		};
	},
} );
