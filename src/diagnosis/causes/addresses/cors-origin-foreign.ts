import { __, sprintf } from '@wordpress/i18n';
import { citing } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { type Answered, answerOf, WEBSITE_ENDPOINTS } from '../../probes';
import { cacheSteps } from '../../servers/steps';
import { foreignOriginSteps } from './foreign-origin-steps';

/** The website that asked, and the one that the answer names. */
const namesIn = ( { probe, response: { headers } }: Answered ) => ( {
	own: probe.origin ?? '',
	named: headers[ 'access-control-allow-origin' ] ?? '',
} );

export default defineCheck( {
	id: 'cors-origin-foreign',
	title: __(
		'Scripts of other websites get answers that are meant for them',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'server', 'given' ],
	deciding: false,
	examine( { exchanges, site, server, given } ) {
		const asked = WEBSITE_ENDPOINTS.flatMap( ( endpoint ) => {
			const exchange = answerOf( exchanges, { endpoint } );
			return exchange && exchange.response.status < 400
				? [ { exchange, ...namesIn( exchange ) } ]
				: [];
		} );
		const wrong = asked.filter(
			( { own, named } ) => named !== own && named !== '*'
		);
		const [ first ] = wrong;
		if ( asked.length < WEBSITE_ENDPOINTS.length || ! first ) {
			return undefined;
		}
		const isOfOther = asked.some( ( { own } ) => own === first.named );
		const isCase = given?.some( ( { crossSite } ) => crossSite );
		return {
			severity: isCase ? 'error' : 'warning',
			summary: isOfOther
				? __(
						'A cache gives scripts of one website the answer that was made for another: their browser throws it away and calls it a CORS error.',
						'who-said-401'
					)
				: __(
						'Answers of the REST API do not name the website whose script has asked, so its browser throws them away and calls it a CORS error.',
						'who-said-401'
					),
			detail: sprintf(
				/* translators: 1: a header with its value. 2: an address. */
				__( '%1$s, asked as %2$s.', 'who-said-401' ),
				`Access-Control-Allow-Origin: ${ first.named || '–' }`,
				first.own
			),
			because: asked.map( ( { exchange, named } ) =>
				citing(
					exchange,
					`Access-Control-Allow-Origin: ${ named || '–' }`
				)
			),
			remediation: {
				steps: [
					...( isOfOther ? cacheSteps( site, server ) : [] ),
					...foreignOriginSteps( server ),
				],
				tradeOff: '',
				verify: asked.map( ( { exchange } ) => exchange.probe.id ),
			},
			station: isOfOther ? 'proxy' : 'plugin',
			suspects: [],
		};
	},
} );
