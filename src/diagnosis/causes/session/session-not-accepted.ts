import { __ } from '@wordpress/i18n';
import { citingAll } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { answerOf, ownRequest } from '../../probes';

/** What admin-ajax.php answers to an action that needs a login when it sees none. */
const NOBODY = 400;

export default defineCheck( {
	id: 'session-not-accepted',
	title: __( 'WordPress accepts your login cookie', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	examine( { exchanges, site } ) {
		const nonce = answerOf( exchanges, { endpoint: 'rest-nonce' } );
		if ( nonce?.response.status !== NOBODY ) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: __(
				'WordPress no longer accepts your login: you are logged out, although this page is still open.',
				'who-said-401'
			),
			detail: __(
				'admin-ajax.php?action=rest-nonce answers as to somebody who is not logged in.',
				'who-said-401'
			),
			because: citingAll( nonce, ownRequest( exchanges, 'users-me' ) ),
			remediation: {
				steps: [
					{
						title: __( 'Log in again', 'who-said-401' ),
						text: __(
							'Log in again and run the diagnosis once more.',
							'who-said-401'
						),
						link: {
							url: `${ site.siteurl }/wp-login.php`,
							label: __( 'Log in', 'who-said-401' ),
						},
					},
					{
						text: __(
							'If it comes back: the keys in wp-config.php must stay the same and be the same on every web server, and COOKIE_DOMAIN must not be set to another host.',
							'who-said-401'
						),
						isThen: true,
					},
				],
				tradeOff: '',
				verify: [ nonce.probe.id ],
			},
			station: 'wordpress',
			suspects: [],
			explains: [
				'nonce-stale',
				'rest-refuses-administrator',
				'saving-refused',
			],
		};
	},
} );
