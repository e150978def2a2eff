import { __, _n, sprintf } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { shortLifeFinding } from '../../refusal/short-life';

/** Seconds; WordPress's own nonces live a day. Below this people lose what they write. */
const SHORT = 7200;

export default defineCheck( {
	id: 'nonce-life-short',
	title: __( 'Nonces live long enough to work with', 'who-said-401' ),
	needs: [ 'credentials', 'site' ],
	uses: [ 'hooks', 'components' ],
	deciding: false,
	examine( { credentials, ...known } ) {
		const { nonce } = credentials.lifetimes;
		if ( nonce >= SHORT ) {
			return undefined;
		}
		return shortLifeFinding( known, 'nonce_life', nonce, ( minutes ) =>
			sprintf(
				/* translators: %d: number of minutes. */
				_n(
					'A page that stays open for %d minute can no longer save: something shortened the life of nonces, which is a day.',
					'A page that stays open for %d minutes can no longer save: something shortened the life of nonces, which is a day.',
					minutes,
					'who-said-401'
				),
				minutes
			)
		);
	},
} );
