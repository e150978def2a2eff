import { __, sprintf } from '@wordpress/i18n';
import { citingFact, citingGiven } from '../../exchange/because';
import {
	decidersOf,
	isRefusedByFilter,
	suspectsAmong,
	voiceLabels,
	voicePlace,
} from '../../exchange/voices';
import { defineCheck } from '../../engine/define-check';
import { requestsTo } from '../../probes/other-addresses';
import { xmlRpcRemediation } from './xmlrpc-remediation';

/** WordPress asks it before it looks at a user name (`wp_xmlrpc_server::set_is_enabled()`); a no is the fault 405 in an answer 200. */
const HOOK = 'xmlrpc_enabled';

export default defineCheck( {
	id: 'xmlrpc-logins-off',
	title: __( 'Logins over XML-RPC are accepted', 'who-said-401' ),
	needs: [ 'credentials', 'site' ],
	uses: [ 'components', 'given' ],
	deciding: false,
	examine( { credentials: { forXmlrpc }, site, components, given } ) {
		if ( ! forXmlrpc || ! isRefusedByFilter( forXmlrpc ) ) {
			return undefined;
		}
		const voices = decidersOf( forXmlrpc.voices );
		const failing = requestsTo( given ?? [], 'xmlrpc.php' );
		const who =
			voices.length > 0
				? voiceLabels( voices )
				: __( 'several pieces of code together', 'who-said-401' );
		const detail = [ HOOK, ...voices.map( voicePlace ) ].join( ': ' );
		return {
			// Where nothing asks for it, that is a choice and hurts nobody.
			severity: failing.length > 0 ? 'error' : 'info',
			summary: sprintf(
				/* translators: %s: what does it: a plugin. */
				__(
					'Logins over XML-RPC are turned off by %s: what logs in at xmlrpc.php, as old apps do, is refused. The REST API is another thing and not affected.',
					'who-said-401'
				),
				who
			),
			detail,
			because: [
				citingFact( detail ),
				...failing.flatMap( citingGiven ),
			],
			remediation: xmlRpcRemediation( site, components ),
			station: 'plugin',
			suspects: suspectsAmong( voices, HOOK ),
		};
	},
} );
