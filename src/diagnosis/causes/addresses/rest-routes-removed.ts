import { __, sprintf } from '@wordpress/i18n';
import { REFUSALS } from '../../engine/consequences';
import { defineCheck } from '../../engine/define-check';
import { refusalFinding } from '../../refusal/refusal-finding';
import { hasRestEnvelope } from '../../exchange';
import { visitorAnswers } from '../../probes/visitor-answers';

export default defineCheck( {
	id: 'rest-routes-removed',
	title: __( 'WordPress has its own REST routes', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components' ],
	examine( { exchanges, ...known } ) {
		const posts = visitorAnswers( exchanges );
		const missing = posts.filter(
			( { response } ) =>
				response.status === 404 &&
				response.code === 'rest_no_route' &&
				hasRestEnvelope( response )
		);
		const [ first ] = missing;
		return first && missing.length === posts.length
			? refusalFinding( known, {
					refused: first,
					whom: '',
					summary: ( who ) =>
						sprintf(
							/* translators: %s: a component, e.g. the plugin “Name”. */
							__(
								'The REST API runs, but the routes of WordPress itself are gone from it: %s removed them. Apps take this 404 for a missing login.',
								'who-said-401'
							),
							who
						),
					citing: missing,
					verify: missing,
					explains: [ ...REFUSALS ],
				} )
			: undefined;
	},
} );
