import { __, sprintf } from '@wordpress/i18n';
import { citingAll, citingFact } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { isOdd } from '../../probes';
import { placeOf } from '../../refusal/plugin-steps';
import { rewriteSteps } from '../../servers/steps';
import { suspectsOf } from '../../refusal/suspicion';
import { visitorAnswers } from '../../probes/visitor-answers';

export default defineCheck( {
	id: 'rest-prefix-unflushed',
	title: __(
		'The rewrite rules know the address of the REST API',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'server', 'hooks', 'components' ],
	examine( { exchanges, site, server, hooks, components } ) {
		const posts = visitorAnswers( exchanges );
		const pretty = posts.find(
			( exchange ) =>
				exchange.probe.form === 'pretty' && isOdd( exchange )
		);
		const query = posts.find( ( { probe } ) => probe.form === 'query' );
		if (
			site.restPrefix === 'wp-json' ||
			! pretty ||
			! query ||
			isOdd( query )
		) {
			return undefined;
		}
		const suspects = suspectsOf( components, hooks, pretty ).filter(
			( { where } ) => where === 'rest_url_prefix'
		);
		return {
			severity: 'error',
			summary: sprintf(
				/* translators: %s: path, e.g. /api/. */
				__(
					'The REST API was moved to /%s/, but the rewrite rules do not know that address yet, so nothing is found there.',
					'who-said-401'
				),
				site.restPrefix
			),
			detail: placeOf( suspects ),
			because: [
				...citingAll( pretty, query ),
				citingFact( `rest_get_url_prefix(): ${ site.restPrefix }` ),
			],
			remediation: {
				steps: rewriteSteps( site, server ),
				tradeOff: '',
				verify: [ pretty.probe.id ],
			},
			station: 'wordpress',
			suspects,
			explains: [ 'rest-route-not-found', 'rest-index-closed' ],
		};
	},
} );
