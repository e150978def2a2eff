import { __ } from '@wordpress/i18n';
import { citingCode, citingGiven } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { notKept } from '../../credentials/token-steps';
import { headerFaultSummary, headerFormSteps } from './header-form-steps';

export default defineCheck( {
	id: 'given-header-malformed',
	title: __(
		'WordPress can read the Authorization header of the failing request',
		'who-said-401'
	),
	needs: [ 'given', 'site' ],
	deciding: false,
	examine( { given, site } ) {
		const failing = given.find( ( { headerFault } ) => headerFault );
		if ( ! failing?.headerFault ) {
			return undefined;
		}
		return {
			// Read, not tried: it is not sent in this form.
			severity: 'warning',
			summary: headerFaultSummary( failing.headerFault ),
			detail: 'wp_populate_basic_auth_from_authorization_header()',
			because: [
				...citingGiven( failing ),
				citingCode( `Authorization (${ failing.headerFault })` ),
			],
			remediation: {
				steps: headerFormSteps( site, failing.headerFault ),
				tradeOff: '',
				verify: [],
				unverifiable: notKept(),
			},
			station: 'browser',
			suspects: [],
			explains: [
				'given-request-refused',
				'given-login-refused',
				'given-token-refused',
				'cookie-without-nonce',
			],
		};
	},
} );
