import { __ } from '@wordpress/i18n';
import { citingFact, citingGiven } from '../../exchange/because';
import {
	decidersOf,
	suspectsAmong,
	voiceLabels,
	voicePlace,
} from '../../exchange/voices';
import { defineCheck } from '../../engine/define-check';
import { requestsTo } from '../../probes/other-addresses';
import { xmlRpcRemediation } from './xmlrpc-remediation';
import { xmlrpcRefusal } from './xmlrpc-words';

export default defineCheck( {
	id: 'xmlrpc-logins-off',
	title: __( 'Logins over XML-RPC are accepted', 'who-said-401' ),
	needs: [ 'credentials', 'site' ],
	uses: [ 'components', 'given' ],
	deciding: false,
	examine( { credentials, site, components, given } ) {
		const refusal = xmlrpcRefusal( credentials );
		if ( ! refusal ) {
			return undefined;
		}
		const { filter, hook, sentence } = refusal;
		const voices = decidersOf( filter.voices );
		const failing = requestsTo( given ?? [], 'xmlrpc.php' );
		const who =
			voices.length > 0
				? voiceLabels( voices )
				: __( 'several pieces of code together', 'who-said-401' );
		const detail = [ hook, ...voices.map( voicePlace ) ].join( ': ' );
		const suspects = suspectsAmong( voices, hook );
		return {
			// Where nothing asks for it, that is a choice and hurts nobody.
			severity: failing.length > 0 ? 'error' : 'info',
			// Seen to do it: without it the filter says yes.
			...( suspects.length > 0 && { certainty: 'traced' as const } ),
			summary: sentence( who ),
			detail,
			because: [
				citingFact( detail ),
				...failing.flatMap( citingGiven ),
			],
			remediation: xmlRpcRemediation( site, components, suspects ),
			station: 'plugin',
			suspects,
		};
	},
} );
