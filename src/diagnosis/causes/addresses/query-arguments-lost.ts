import { __ } from '@wordpress/i18n';
import { citingAll } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { lostArguments } from '../../probes/lost-arguments';
import { rewriteSteps } from '../../servers/steps';

export default defineCheck( {
	id: 'query-arguments-lost',
	title: __(
		'What follows the question mark of an address reaches WordPress',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'server' ],
	deciding: false,
	examine( { exchanges, site, server } ) {
		const lost = lostArguments( exchanges );
		if ( ! lost ) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: __(
				'The web server loses the arguments of REST addresses: what follows the question mark does not reach WordPress, so keys and tokens in the address do not count, and lists are neither searched nor paged.',
				'who-said-401'
			),
			detail: __(
				'Asked for “context=edit”, WordPress answered as without it; asked in the form “?rest_route=”, whose address needs no rewriting, it answered as it should.',
				'who-said-401'
			),
			because: citingAll( lost.pretty, lost.query ),
			remediation: {
				steps: [
					{
						title: __( 'Change the rule', 'who-said-401' ),
						text: __(
							'Have the rule that hands addresses to WordPress take the arguments along: on nginx it ends in “/index.php?$args”, and not in “/index.php”.',
							'who-said-401'
						),
					},
					...rewriteSteps( site, server ),
				],
				tradeOff: '',
				verify: [ lost.pretty.probe.id ],
			},
			station: 'web-server',
			suspects: [],
			explains: [
				'given-key-refused',
				'given-parameters-refused',
				'given-signature-refused',
				'cookie-without-nonce',
			],
		};
	},
} );
