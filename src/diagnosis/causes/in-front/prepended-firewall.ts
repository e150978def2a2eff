import { __ } from '@wordpress/i18n';
import { REFUSALS } from '../../engine/consequences';
import { defineCheck } from '../../engine/define-check';
import { isAnswered } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { isPrependedSeen, summaryOf } from './prepended-words';
import { hasRestEnvelope, prependedMark, stationOf } from '../../exchange';

export default defineCheck( {
	id: 'prepended-firewall',
	title: __(
		'No file that runs before WordPress refuses requests',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site', 'server' ],
	uses: [ 'components' ],
	deciding: false,
	examine( { exchanges, site, server, components } ) {
		const refused = exchanges
			.filter( isAnswered )
			.find(
				( exchange ) =>
					exchange.probe.route !== null &&
					[ 401, 403, 503 ].includes( exchange.response.status ) &&
					! hasRestEnvelope( exchange.response ) &&
					stationOf( exchange )?.station === 'php' &&
					isPrependedSeen( exchange )
			);
		if ( ! refused ) {
			return undefined;
		}
		const product = prependedMark( refused.response )?.product;
		return refusalFinding(
			{ site, server, hooks: null, components },
			{
				refused,
				whom: '',
				summary: summaryOf( refused, product ),
				notes: [
					server.autoPrependFile &&
						`auto_prepend_file ${ server.autoPrependFile }`,
				].filter( ( note ) => note !== '' ),
				steps: [
					{
						title: __(
							'Allow the request in the firewall',
							'who-said-401'
						),
						text: __(
							'Look in the firewall’s log for this request and allow it there; most have a learning mode that does it by itself.',
							'who-said-401'
						),
						tradeOff: __(
							'What is allowed there is no longer looked at by the firewall.',
							'who-said-401'
						),
					},
				],
				tradeOff: '',
				explains: [ ...REFUSALS ],
			}
		);
	},
} );
