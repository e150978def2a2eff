import { __ } from '@wordpress/i18n';
import { citingFact, citingGiven } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { notKept } from '../../credentials/token-steps';
import { headerFaultSummary, headerFormSteps } from './header-form-steps';

export default defineCheck( {
	id: 'recorded-header-malformed',
	title: __(
		'WordPress can read the Authorization header of the failing request',
		'who-said-401'
	),
	needs: [ 'recorded', 'site' ],
	deciding: false,
	examine( { recorded, site } ) {
		const given = recorded.find( ( { headerFault } ) => headerFault );
		if ( ! given?.headerFault ) {
			return undefined;
		}
		return {
			// Read, not tried: it is not sent in this form.
			severity: 'warning',
			summary: headerFaultSummary( given.headerFault ),
			detail: 'wp_populate_basic_auth_from_authorization_header()',
			because: [
				...citingGiven( given ),
				citingFact( `Authorization: Basic (${ given.headerFault })` ),
			],
			remediation: {
				steps: headerFormSteps( site ),
				tradeOff: '',
				verify: [],
				unverifiable: notKept(),
			},
			station: 'browser',
			suspects: [],
			explains: [ 'recorded-request-refused', 'recorded-login-refused' ],
		};
	},
} );
