import { __ } from '@wordpress/i18n';
import { citing, citingCode, citingGiven } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { answerOf, isOdd, USUAL_PREFIX } from '../../probes';
import { placeOf, pluginSteps } from '../../refusal/plugin-steps';
import { isOpenToVisitors } from '../../probes/visitor-answers';
import {
	addressStep,
	elsewhereSentence,
	isMoverKnown,
	moversOf,
} from './prefix-movers';

const AT_USUAL = new RegExp( `/${ USUAL_PREFIX }(?:/|$)` );

export default defineCheck( {
	id: 'rest-prefix-moved',
	title: __( 'The REST API is where apps look for it', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components', 'given' ],
	deciding: false,
	examine( { exchanges, site, hooks, components, given } ) {
		const usual = answerOf( exchanges, { endpoint: 'index-usual' } );
		if ( ! usual || ! isOdd( usual ) || ! isOpenToVisitors( exchanges ) ) {
			return undefined;
		}
		const failing = ( given ?? [] ).filter( ( { url } ) =>
			AT_USUAL.test( ( url ?? '' ).split( /[?#]/ )[ 0 ] ?? '' )
		);
		const suspects = moversOf( site, hooks );
		const isKnown = isMoverKnown( suspects );
		return {
			severity: failing.length > 0 ? 'error' : 'info',
			...( isKnown && { certainty: 'traced' as const } ),
			summary: elsewhereSentence(
				suspects,
				site.restPrefix,
				usual.response.status
			),
			detail: placeOf( suspects ),
			because: [
				citing( usual ),
				citingCode( `rest_get_url_prefix(): ${ site.restPrefix }` ),
				...failing.flatMap( citingGiven ),
			],
			remediation: {
				steps: [
					addressStep( site.restRoot ),
					...( isKnown
						? pluginSteps(
								site,
								components,
								suspects,
								'rest-moved'
							)
						: [] ),
				],
				tradeOff: '',
				verify: [ usual.probe.id ],
			},
			station: 'plugin',
			suspects,
			explains: [
				'given-route-missing',
				'given-request-refused',
				...( failing.length > 0
					? ( [ 'rest-route-not-found' ] as const )
					: [] ),
			],
		};
	},
} );
