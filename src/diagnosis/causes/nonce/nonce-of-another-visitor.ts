import { __, sprintf } from '@wordpress/i18n';
import { citingAll, citingCode } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { isAsExpected, ownRequest } from '../../probes';
import { visitorNonceSteps } from './visitor-nonce-steps';

export default defineCheck( {
	id: 'nonce-of-another-visitor',
	title: __(
		'The failing request carries no nonce of another visitor',
		'who-said-401'
	),
	needs: [ 'exchanges', 'given', 'hooks' ],
	deciding: false,
	examine( { exchanges, given, hooks } ) {
		const failing = given.find(
			( { code } ) => code === 'rest_cookie_invalid_nonce'
		);
		const me = ownRequest( exchanges, 'users-me' );
		const voice = hooks.find(
			( { hook, stock } ) => hook === 'nonce_user_logged_out' && ! stock
		);
		if ( ! failing || ! voice || ! me || ! isAsExpected( me ) ) {
			return undefined;
		}
		const { component, file, line } = voice;
		return {
			severity: 'error',
			summary: sprintf(
				/* translators: %s: name of a plugin. */
				__(
					'The request that fails carried a nonce that does not count for whoever sent it: “%s” gives every visitor nonces of their own, and those end when they log in or when their session does.',
					'who-said-401'
				),
				component.name
			),
			detail: `nonce_user_logged_out, ${ file }:${ line }`,
			because: [
				citingCode( `${ failing.status } ${ failing.code }` ),
				citingCode( `nonce_user_logged_out: ${ component.name }` ),
				...citingAll( me ),
			],
			remediation: {
				steps: visitorNonceSteps(),
				tradeOff: '',
				verify: [ me.probe.id ],
				unverifiable: __(
					'Only the page that sent the request can show whether its next nonce counts: reload it and look.',
					'who-said-401'
				),
			},
			station: 'browser',
			suspects: [
				{ component, suspicion: 0.5, file, line, where: voice.hook },
			],
			explains: [ 'nonce-expired' ],
		};
	},
} );
