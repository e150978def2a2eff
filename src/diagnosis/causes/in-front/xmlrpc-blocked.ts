import { __ } from '@wordpress/i18n';
import { answerText, citing } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { answerOf, isOdd } from '../../probes';
import { knownSettingSteps } from '../../products/setting-steps';
import { PRODUCTS } from '../../products';
import { stationOf } from '../../exchange';

export default defineCheck( {
	id: 'xmlrpc-blocked',
	title: __( 'XML-RPC answers where it is asked for', 'who-said-401' ),
	needs: [ 'exchanges', 'given' ],
	uses: [ 'site', 'components' ],
	deciding: false,
	examine( { exchanges, site, components } ) {
		const xmlRpc = answerOf( exchanges, { endpoint: 'xml-rpc' } );
		if ( ! xmlRpc || ! isOdd( xmlRpc ) ) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: __(
				'xmlrpc.php is blocked, and the request that fails for you goes there. Old apps and some services need it; the REST API is another thing and not affected.',
				'who-said-401'
			),
			detail: answerText( xmlRpc ),
			because: [ citing( xmlRpc ) ],
			remediation: {
				steps: [
					{
						text: __(
							'If the app can use the REST API with an application password, switch it to that and leave xmlrpc.php closed.',
							'who-said-401'
						),
					},
					...( site
						? knownSettingSteps( site, components, 'xmlrpc-closed' )
						: [] ),
					{
						text: __(
							'Otherwise take xmlrpc.php out of the rule that blocks it: in .htaccess, in the security plugin or at the host.',
							'who-said-401'
						),
					},
					...PRODUCTS.flatMap( ( { needsXmlRpc } ) =>
						needsXmlRpc ? [ { text: needsXmlRpc() } ] : []
					),
				],
				tradeOff: __(
					'An open xmlrpc.php takes part in guessing passwords, several hundred in one request.',
					'who-said-401'
				),
				verify: [ xmlRpc.probe.id ],
			},
			station: stationOf( xmlRpc, exchanges )?.station ?? 'web-server',
			suspects: [],
		};
	},
} );
