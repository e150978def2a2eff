import { __ } from '@wordpress/i18n';
import { citingAll, citingCode } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { isOdd } from '../../probes';
import { placeOf } from '../../refusal/plugin-steps';
import { rewriteSteps } from '../../servers/steps';
import { visitorAnswers } from '../../probes/visitor-answers';
import { isMoverKnown, movedSentence, moversOf } from './prefix-movers';

export default defineCheck( {
	id: 'rest-prefix-unflushed',
	title: __(
		'The rewrite rules know the address of the REST API',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'server', 'hooks' ],
	examine( { exchanges, site, server, hooks } ) {
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
		const suspects = moversOf( site, hooks );
		return {
			severity: 'error',
			...( isMoverKnown( suspects ) && { certainty: 'traced' as const } ),
			summary: movedSentence( suspects, site.restPrefix ),
			detail: placeOf( suspects ),
			because: [
				...citingAll( pretty, query ),
				citingCode( `rest_get_url_prefix(): ${ site.restPrefix }` ),
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
