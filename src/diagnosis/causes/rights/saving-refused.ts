import { __ } from '@wordpress/i18n';
import { isOwnRefusal } from '../../exchange/core-refusals';
import { defineCheck, undecided } from '../../engine/define-check';
import { exchangeOf, isAnswered, isAsExpected, ownRequest } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';

export default defineCheck( {
	id: 'saving-refused',
	title: __( 'Posts can be saved', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components' ],
	examine( { exchanges, ...known } ) {
		const save = exchangeOf( exchanges, { endpoint: 'save-post' } );
		if ( save && isAsExpected( save ) ) {
			return undefined;
		}
		const read = ownRequest( exchanges, 'edit-context' );
		if ( ! read || ! isAsExpected( read ) ) {
			return undecided(
				__(
					'Reading with your login already fails, so nothing can be said about saving alone.',
					'who-said-401'
				)
			);
		}
		// Codes of our own say that the dry run went wrong, not the save.
		if (
			! isAnswered( save ) ||
			save.response.status < 400 ||
			isOwnRefusal( save.response.code )
		) {
			return undecided(
				__(
					'The dry run of a save did not come back with a clear answer.',
					'who-said-401'
				)
			);
		}
		return refusalFinding( known, {
			refused: save,
			whom: __( 'you when you save a post', 'who-said-401' ),
			notes: [
				__( 'You can read the post, but not save it.', 'who-said-401' ),
			],
			citing: [ read ],
			explains: [ 'given-request-refused' ],
		} );
	},
} );
