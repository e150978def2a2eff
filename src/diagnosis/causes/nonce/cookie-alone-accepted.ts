import { __, sprintf } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { hasShape } from '../../exchange/find-exchange';
import { answerOf, isKnownToWordPress } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';

export default defineCheck( {
	id: 'cookie-alone-accepted',
	title: __(
		'A login cookie without a nonce is treated as logged out',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components' ],
	deciding: false,
	examine( { exchanges, ...known } ) {
		const alone = answerOf( exchanges, {
			endpoint: 'users-me',
			credential: 'cookie',
		} );
		return alone?.response.status === 200 &&
			alone.response.json &&
			hasShape( alone ) &&
			isKnownToWordPress( exchanges )
			? refusalFinding( known, {
					refused: alone,
					whom: '',
					effect: 'something-else',
					summary: ( who ) =>
						sprintf(
							/* translators: %s: a component, e.g. the plugin “Name”. */
							__(
								'A login cookie without a nonce is enough here, so any website you visit can act in your name while you are logged in: %s answers WordPress’s question too early.',
								'who-said-401'
							),
							who
						),
				} )
			: undefined;
	},
} );
