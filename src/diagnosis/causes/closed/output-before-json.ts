import { __ } from '@wordpress/i18n';
import { citing } from '../../exchange/because';
import { REFUSALS } from '../../engine/consequences';
import { defineCheck } from '../../engine/define-check';
import { isAnswered, type Answered } from '../../probes';
import { pluginSteps } from '../../refusal/plugin-steps';

/** What comes before the first thing that looks like an answer of the REST API. */
const BEFORE_JSON =
	/^([\s\S]*?)(?:\[\{"id":|\{"(?:id|code|name|namespace|ws401)":|\[\]\s*$)/;

/** What WordPress itself writes there when an address asks for JSONP (`_jsonp=…`, `WP_REST_Server::serve_request()`). */
const JSONP = /^\/\*\*\/[\w.]+\($/;

/** The text in front of the JSON; empty when there is none. */
function noiseIn( { probe, response }: Answered ): string {
	const before =
		probe.route === null || response.json
			? ''
			: ( BEFORE_JSON.exec( response.body )?.[ 1 ] ?? '' );
	return JSONP.test( before ) ? '' : before;
}

export default defineCheck( {
	id: 'output-before-json',
	title: __( 'Answers of the REST API are nothing but JSON', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'components' ],
	examine( { exchanges, site, components } ) {
		const spoilt = exchanges
			.filter( isAnswered )
			.filter( ( exchange ) => noiseIn( exchange ) !== '' );
		const [ first ] = spoilt;
		if ( ! first ) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: __(
				'Something prints text in front of the answers of the REST API, so that no program can read them; cookies and headers may get lost with it.',
				'who-said-401'
			),
			detail: noiseIn( first ).trim().slice( 0, 200 ),
			because: spoilt.map( ( exchange ) => citing( exchange ) ),
			remediation: {
				steps: [
					{
						text: __(
							'If the text is a notice or warning of PHP: it names the file. Set WP_DEBUG_DISPLAY to false in wp-config.php, so that such notices go to a log.',
							'who-said-401'
						),
						snippet: {
							language: 'php',
							where: 'wp-config.php',
							code: "define( 'WP_DEBUG_DISPLAY', false );",
						},
					},
					...pluginSteps( site, components, [] ),
				],
				tradeOff: '',
				verify: spoilt.map( ( { probe } ) => probe.id ),
			},
			station: 'plugin',
			suspects: [],
			explains: [ ...REFUSALS, 'maintenance-mode' ],
		};
	},
} );
