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
import { knownSettingSteps } from '../../products/setting-steps';
import { requestsTo } from '../../probes/other-addresses';

/** WordPress asks it before it looks at a user name (`wp_xmlrpc_server::set_is_enabled()`); a no is the fault 405 in an answer 200. */
const HOOK = 'xmlrpc_enabled';

export default defineCheck( {
	id: 'xmlrpc-logins-off',
	title: __( 'Logins over XML-RPC are accepted', 'who-said-401' ),
	needs: [ 'credentials', 'site' ],
	uses: [ 'components', 'recorded' ],
	deciding: false,
	examine( { credentials: { forXmlrpc }, site, components, recorded } ) {
		if ( ! forXmlrpc || ! isRefusedByFilter( forXmlrpc ) ) {
			return undefined;
		}
		const voices = decidersOf( forXmlrpc.voices );
		const given = requestsTo( recorded ?? [], 'xmlrpc.php' );
		const detail = [ HOOK, ...voices.map( voicePlace ) ].join( ': ' );
		return {
			// Where nothing asks for it, that is a choice and hurts nobody.
			severity: given.length > 0 ? 'error' : 'info',
			summary: sprintf(
				/* translators: %s: what does it: a plugin. */
				__(
					'Logins over XML-RPC are switched off by %s: what logs in at xmlrpc.php, as old apps do, gets the fault 405. The REST API is another thing and not affected.',
					'who-said-401'
				),
				voices.length > 0
					? voiceLabels( voices )
					: __( 'several pieces of code together', 'who-said-401' )
			),
			detail,
			because: [ citingFact( detail ), ...given.flatMap( citingGiven ) ],
			remediation: {
				steps: [
					{
						text: __(
							'If the app can use the REST API with an application password, switch it to that and leave XML-RPC off.',
							'who-said-401'
						),
					},
					...knownSettingSteps( site, components, 'xmlrpc-closed' ),
					{
						text: __(
							'Otherwise switch XML-RPC on again in the settings of what switched it off, or deactivate that.',
							'who-said-401'
						),
					},
				],
				tradeOff: __(
					'An open xmlrpc.php takes part in guessing passwords, several hundred in one request.',
					'who-said-401'
				),
				verify: [],
				unverifiable: __(
					'Nothing that only reads can show whether a login counts there.',
					'who-said-401'
				),
			},
			station: 'plugin',
			suspects: suspectsAmong( voices, HOOK ),
		};
	},
} );
