import { __ } from '@wordpress/i18n';
import { REFUSALS } from '../../engine/consequences';
import { defineCheck } from '../../engine/define-check';
import {
	isAsExpected,
	isInFrontOfPhp,
	isKnownToWordPress,
	isLockOut,
	ownRequest,
} from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import type { Answered } from '../../probes';
import { visitorAnswers } from '../../probes/visitor-answers';
import { wordsFor } from './maintenance-words';

export default defineCheck( {
	id: 'maintenance-mode',
	title: __( 'The site is open, not under maintenance', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components' ],
	examine( { exchanges, ...known } ) {
		const answers = visitorAnswers( exchanges );
		const isPage = ( { response }: Answered ) =>
			response.status === 200 &&
			! response.json &&
			! response.redirected &&
			/^text\/html/.test( response.headers[ 'content-type' ] ?? '' );
		// A site that is closed is closed to all of them; one that breaks down now and then is not under maintenance.
		const isOpen = answers.some( isAsExpected );
		const isByChance = ( { receipt }: Answered ) =>
			isOpen && ! receipt?.origin;
		const refused =
			answers.find(
				( exchange ) =>
					exchange.response.status === 503 &&
					! isLockOut( exchange ) &&
					! isByChance( exchange ) &&
					! isInFrontOfPhp( exchange )
			) ??
			// A page in place of every answer, and only for visitors: the REST API itself is there.
			( answers.every( isPage ) && isKnownToWordPress( exchanges )
				? answers[ 0 ]
				: undefined );
		return (
			refused &&
			refusalFinding( known, {
				refused,
				whom: '',
				summary: wordsFor( exchanges ),
				citing: [ ownRequest( exchanges, 'users-me' ) ],
				steps: [
					{
						title: __(
							'Turn the maintenance mode off',
							'who-said-401'
						),
						text: __(
							'Turn the maintenance or “coming soon” mode off, or have it leave the REST API alone if apps need it meanwhile.',
							'who-said-401'
						),
					},
				],
				effect: 'site-closed',
				explains: [ ...REFUSALS ],
			} )
		);
	},
} );
