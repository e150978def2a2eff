import { __, sprintf } from '@wordpress/i18n';
import { answerText, citing } from '../../exchange/because';
import { REFUSALS } from '../../engine/consequences';
import { defineCheck } from '../../engine/define-check';
import { isAnswered, isLockOut } from '../../probes';
import { stationOf } from '../../exchange';

export default defineCheck( {
	id: 'too-many-requests',
	title: __( 'No rate limit blocks you', 'who-said-401' ),
	needs: [ 'exchanges' ],
	deciding: false,
	examine( { exchanges } ) {
		const locked = exchanges.filter( isAnswered ).find( isLockOut );
		if ( ! locked ) {
			return undefined;
		}
		const wait = locked.response.headers[ 'retry-after' ];
		return {
			severity: 'error',
			summary: __(
				'The site says that it is asked too often and answers nothing else for now, so the diagnosis stopped.',
				'who-said-401'
			),
			detail: [ answerText( locked ), wait && `Retry-After: ${ wait }` ]
				.filter( Boolean )
				.join( ', ' ),
			because: [ citing( locked ) ],
			remediation: {
				steps: [
					{
						title: __( 'Wait', 'who-said-401' ),
						text: wait
							? sprintf(
									/* translators: %s: value of the header Retry-After: seconds, or a date. */
									__(
										'Wait until the limit ends (the site says: Retry-After %s), and run the diagnosis once more.',
										'who-said-401'
									),
									wait
								)
							: __(
									'Wait until the limit ends, a quarter of an hour as a rule, and run the diagnosis once more.',
									'who-said-401'
								),
					},
					{
						text: sprintf(
							/* translators: %s: address. */
							__(
								'Then raise the limit for %s where it is set: in the security plugin, at the host or at the service in front of the site. An app that asks more often than once a second is best made slower.',
								'who-said-401'
							),
							new URL( locked.probe.url ).pathname
						),
						tradeOff: __(
							'A higher limit also lets through more guesses at passwords.',
							'who-said-401'
						),
						isThen: true,
					},
				],
				tradeOff: '',
				verify: [ locked.probe.id ],
			},
			station: stationOf( locked, exchanges )?.station ?? 'plugin',
			suspects: [],
			explains: [ ...REFUSALS ],
		};
	},
} );
