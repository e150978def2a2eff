import { __ } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { refusedAsGiven } from '../../probes/given-case';
import { onceOnly, whomOf } from './given-words';
import { tokenFaultIn } from '../../products';
import { isAsExpected, isClosed, realSaveIn, repetitionOf } from '../../probes';
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
		const save = realSaveIn( exchanges );
		if ( isClosed( save ) ) {
			return refusedSave(
				{ site, ...facts },
				save,
				given
					.slice( 0, 1 )
					.map( ( request ) =>
						repetitionOf( site, exchanges, request )
					)
			);
		}
		const refused = given
			.map( ( request ) => repetitionOf( site, exchanges, request ) )
			.filter( ( exchange ) => exchange && ! isAsExpected( exchange ) )
			.filter( isClosed )
			// A rejected nonce is a cause of its own.
			.find(
				( { response } ) =>
					response.code !== 'rest_cookie_invalid_nonce'
			);
		const asGiven = refusedAsGiven( site, exchanges, given )?.refused;
		const told = refused ?? asGiven;
		if ( ! told ) {
			return undefined;
		}
		const finding = refusalFinding(
			{ site, ...facts },
			{
				refused: told,
				whom: whomOf( told ),
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
