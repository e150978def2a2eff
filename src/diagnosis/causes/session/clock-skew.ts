import { __, _n, sprintf } from '@wordpress/i18n';
import { citingClock } from '../../exchange/fact-words';
import { defineCheck } from '../../engine/define-check';

/** Seconds by which two clocks may differ before signed requests and tokens begin to fail. */
const TOLERATED = 300;

export default defineCheck( {
	id: 'clock-skew',
	title: __( 'The clocks of server and browser agree', 'who-said-401' ),
	needs: [ 'site', 'page' ],
	deciding: false,
	examine( { site, page } ) {
		const ahead = Math.round( page.time / 1000 ) - site.time;
		if ( Math.abs( ahead ) <= TOLERATED ) {
			return undefined;
		}
		const minutes = Math.round( Math.abs( ahead ) / 60 );
		return {
			severity: 'warning',
			summary: sprintf(
				/* translators: %d: number of minutes. */
				_n(
					'The clocks of the server and of this computer differ by %d minute; tokens and signed requests count as expired or not yet valid then.',
					'The clocks of the server and of this computer differ by %d minutes; tokens and signed requests count as expired or not yet valid then.',
					minutes,
					'who-said-401'
				),
				minutes
			),
			detail:
				ahead > 0
					? __(
							'The server’s clock is behind this computer’s.',
							'who-said-401'
						)
					: __(
							'The server’s clock is ahead of this computer’s.',
							'who-said-401'
						),
			because: [
				citingClock( 'server', site.time ),
				citingClock( 'browser', Math.round( page.time / 1000 ) ),
			],
			remediation: {
				steps: [
					{
						title: __( 'Set the clock', 'who-said-401' ),
						text: __(
							'Compare both with a clock you trust. If this computer is wrong, let it set its time by itself.',
							'who-said-401'
						),
					},
					{
						text: __(
							'If the server is wrong, ask the host to set its clock by network time (NTP).',
							'who-said-401'
						),
						isThen: true,
					},
				],
				tradeOff: '',
				verify: [],
			},
			station: 'browser',
			suspects: [],
		};
	},
} );
