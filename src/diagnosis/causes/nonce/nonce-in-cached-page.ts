import { __ } from '@wordpress/i18n';
import { citing, citingCode } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { exchangesOf, isAnswered } from '../../probes';
import { cacheMark } from '../../exchange';

const INVALID_NONCE = 'rest_cookie_invalid_nonce';

export default defineCheck( {
	id: 'nonce-in-cached-page',
	title: __( 'No cached page hands out old nonces', 'who-said-401' ),
	needs: [ 'exchanges', 'given' ],
	deciding: false,
	examine( { exchanges, given } ) {
		const failing = given.find( ( { code } ) => code === INVALID_NONCE );
		const page = ( [ 'front-page-again', 'front-page' ] as const )
			.flatMap( ( endpoint ) => exchangesOf( exchanges, { endpoint } ) )
			.filter( isAnswered )
			.find( ( { response } ) => cacheMark( response ) !== null );
		const mark = page && cacheMark( page.response );
		if ( ! failing || ! page || ! mark ) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: __(
				'Pages of this site come from a cache, and with them nonces that no longer count: scripts in the page send one along and are refused, visitors without a login too.',
				'who-said-401'
			),
			detail: mark,
			because: [
				citing( page, mark ),
				citingCode( `${ failing.status } ${ INVALID_NONCE }` ),
			],
			remediation: {
				steps: [
					{
						title: __(
							'Change the settings of the cache',
							'who-said-401'
						),
						text: __(
							'Empty the cache, and have it forget pages after 10 hours at most: a nonce counts for 12 to 24.',
							'who-said-401'
						),
						tradeOff: __(
							'Pages are built anew more often.',
							'who-said-401'
						),
					},
					{
						title: __(
							'Send no nonce for visitors',
							'who-said-401'
						),
						text: __(
							'Better: the script sends no nonce for visitors. What is public needs none.',
							'who-said-401'
						),
					},
				],
				tradeOff: '',
				verify: [ page.probe.id ],
			},
			station: 'proxy',
			suspects: [],
			explains: [ 'nonce-expired' ],
		};
	},
} );
