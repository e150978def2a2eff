import { __ } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { refusedAsGiven } from '../../probes/given-case';
import { onceOnly, sentOnSentence, whomOf } from './given-words';
import { PAGE_ENDPOINT } from '../../probes/given-page';
import { tokenFaultIn } from '../../products';
import { answerOf, isAsExpected, isClosed, realSaveIn } from '../../probes';
import { repetitionsOf } from './repetitions';
import { refusedSave } from './real-save-words';
import { refusalFinding } from '../../refusal/refusal-finding';

export default defineCheck( {
	id: 'given-request-refused',
	title: __(
		'The failing request passes with your login and a valid nonce',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site', 'given' ],
	uses: [ 'hooks', 'components' ],
	deciding: false,
	examine( { exchanges, site, given, ...facts } ) {
		const repetitions = repetitionsOf( site, exchanges, given );
		const save = realSaveIn( exchanges );
		if ( isClosed( save ) ) {
			return refusedSave(
				{ site, ...facts },
				save,
				repetitions.slice( 0, 1 )
			);
		}
		const refused = repetitions
			.filter( ( exchange ) => exchange && ! isAsExpected( exchange ) )
			.filter( isClosed )
			// A rejected nonce is a cause of its own.
			.find(
				( { response } ) =>
					response.code !== 'rest_cookie_invalid_nonce'
			);
		const asGiven = refusedAsGiven( site, exchanges, given )?.refused;
		const page = answerOf( exchanges, { endpoint: PAGE_ENDPOINT } );
		const told =
			refused ?? asGiven ?? ( isClosed( page ) ? page : undefined );
		if ( ! told ) {
			return undefined;
		}
		const finding = refusalFinding(
			{ site, ...facts },
			{
				refused: told,
				whom: whomOf( told ),
				...( told === page && {
					effect: 'site-closed',
					...( told.response.status < 400 && {
						summary: sentOnSentence( told ),
					} ),
				} ),
				explains:
					told.receipt?.origin &&
					! tokenFaultIn( told.response.code ?? '' )
						? [ 'given-token-refused', 'given-login-refused' ]
						: [],
			}
		);
		return onceOnly( finding, told );
	},
} );
