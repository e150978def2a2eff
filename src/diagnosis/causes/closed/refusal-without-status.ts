import { __, sprintf } from '@wordpress/i18n';
import { isCoreRefusal } from '../../exchange/core-refusals';
import { REFUSALS } from '../../engine/consequences';
import { defineCheck } from '../../engine/define-check';
import { isAnswered } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { hasRestEnvelope } from '../../exchange';

/** Codes with which WordPress itself reports a crash. */
const CRASHES = [ 'internal_server_error', 'wp_die' ];

export default defineCheck( {
	id: 'refusal-without-status',
	title: __( 'Refusals say that they are refusals', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components' ],
	examine( { exchanges, ...known } ) {
		const refused = exchanges
			.filter( isAnswered )
			.find(
				( { response } ) =>
					response.status === 500 &&
					response.code !== null &&
					! CRASHES.includes( response.code ) &&
					( isCoreRefusal( response.code ) ||
						/"data":null/.test( response.body ) ) &&
					hasRestEnvelope( response )
			);
		return (
			refused &&
			refusalFinding( known, {
				refused,
				whom: '',
				summary: ( who ) =>
					sprintf(
						/* translators: 1: a component, e.g. the plugin “Name”. 2: error code. */
						__(
							'%1$s refuses requests with the code “%2$s” but gives no status, so that WordPress answers 500 as for a crash. It is a refusal all the same.',
							'who-said-401'
						),
						who,
						refused.response.code
					),
				notes: [ refused.response.message ?? '' ],
				explains: [ ...REFUSALS ],
			} )
		);
	},
} );
