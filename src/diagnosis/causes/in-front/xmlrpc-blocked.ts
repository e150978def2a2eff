import { __ } from '@wordpress/i18n';
import { answerText, citing } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { answerOf, isOdd } from '../../probes';
import { knownSettingSteps } from '../../products/setting-steps';
import { PRODUCTS } from '../../products';
import { stationOf } from '../../exchange';
import { placeOf, pluginSteps } from '../../refusal/plugin-steps';
import { certaintyOf, sentenceAbout } from '../../refusal/refusal-summary';
import { seenAt } from '../../refusal/seen';
import {
	blockedSentence,
	otherwise,
	restInstead,
} from './xmlrpc-blocked-words';

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
		const seen = seenAt( xmlRpc, components );
		const ofKnown = site
			? knownSettingSteps( site, components, 'xmlrpc-closed' )
			: [];
		return {
			severity: 'error',
			summary: sentenceAbout( blockedSentence, xmlRpc, seen ),
			certainty: certaintyOf( xmlRpc, seen ),
			detail: [ answerText( xmlRpc ), placeOf( seen ) ]
				.filter( Boolean )
				.join( ' ' ),
			because: [ citing( xmlRpc ) ],
			remediation: {
				steps: [
					restInstead(),
					...PRODUCTS.flatMap( ( { needsXmlRpc } ) =>
						needsXmlRpc
							? [
									{
										title: __(
											'Let known services through',
											'who-said-401'
										),
										isFree: true as const,
										text: needsXmlRpc(),
									},
								]
							: []
					),
					...( site && seen.length > 0
						? pluginSteps( site, components, seen, 'xmlrpc-closed' )
						: [ ...ofKnown, otherwise() ] ),
				],
				tradeOff: __(
					'An open xmlrpc.php takes part in guessing passwords, several hundred in one request.',
					'who-said-401'
				),
				verify: [ xmlRpc.probe.id ],
			},
			station: stationOf( xmlRpc, exchanges )?.station ?? 'web-server',
			suspects: seen,
		};
	},
} );
