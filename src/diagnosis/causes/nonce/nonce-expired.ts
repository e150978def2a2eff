import { __ } from '@wordpress/i18n';
import { citingAll, citingCode } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { isAsExpected, ownRequest } from '../../probes';
import { freshNonceSteps } from './nonce-steps';

const INVALID_NONCE = 'rest_cookie_invalid_nonce';

export default defineCheck( {
	id: 'nonce-expired',
	title: __(
		'The failing request carries a nonce that counts',
		'who-said-401'
	),
	needs: [ 'exchanges', 'given' ],
	deciding: false,
	examine( { exchanges, given } ) {
		const failing = given.find( ( { code } ) => code === INVALID_NONCE );
		const me = ownRequest( exchanges, 'users-me' );
		if ( ! failing || ! me || ! isAsExpected( me ) ) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: __(
				'The request that fails for you carried a nonce that no longer counts; your login is fine.',
				'who-said-401'
			),
			detail: `${ failing.status } ${ INVALID_NONCE }`,
			because: [
				citingCode( `${ failing.status } ${ INVALID_NONCE }` ),
				...citingAll( me ),
			],
			remediation: {
				steps: freshNonceSteps(),
				tradeOff: '',
				verify: [ me.probe.id ],
				unverifiable: __(
					'Only the page that sent the request can show whether its next nonce counts: reload it and look.',
					'who-said-401'
				),
			},
			station: 'browser',
			suspects: [],
		};
	},
} );
