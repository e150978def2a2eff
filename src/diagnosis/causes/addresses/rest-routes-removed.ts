import { __ } from '@wordpress/i18n';
import { REFUSALS } from '../../engine/consequences';
import { defineCheck } from '../../engine/define-check';
import { answerOf } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { visitorAnswers } from '../../probes/visitor-answers';
import { registeredElsewhere } from './registered-words';
import { isGone, removedFrom } from './removed-routes-words';

export default defineCheck( {
	id: 'rest-routes-removed',
	title: __( 'WordPress has its own REST routes', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components' ],
	examine( { exchanges, ...known } ) {
		const posts = visitorAnswers( exchanges );
		const missing = posts.filter( isGone );
		const [ first ] = missing;
		if ( ! first || missing.length < posts.length ) {
			return undefined;
		}
		const registered = registeredElsewhere( known.site, exchanges );
		if ( registered ) {
			return {
				...refusalFinding( known, {
					refused: first,
					whom: '',
					summary: registered.summary,
					steps: registered.steps,
					citing: [ ...missing, ...registered.also ],
					verify: missing,
					explains: [ ...REFUSALS, 'capability-taken-away' ],
					effect: 'something-else',
				} ),
				// It may be meant so.
				severity: 'warning',
			};
		}
		const users = answerOf( exchanges, {
			endpoint: 'users',
			credential: 'none',
		} );
		const gone = [
			...missing,
			...( users && isGone( users ) ? [ users ] : [] ),
		];
		const { summary, own } = removedFrom( exchanges, gone );
		return refusalFinding( known, {
			refused: first,
			whom: '',
			summary,
			citing: [ ...gone, ...own ],
			verify: gone,
			explains: [ ...REFUSALS ],
		} );
	},
} );
