import { __ } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { citing, citingGiven } from '../../exchange/because';
import { isMcpRoute } from '../../products';
import { givenCases } from '../../probes/given-case';
import { isOpenToVisitors } from '../../probes/visitor-answers';
import {
	mcpPluginsOf,
	missingSentence,
	missingSteps,
} from './mcp-endpoint-words';

const routeOf = ( route: string | null ) => ( route ?? '' ).split( '?' )[ 0 ]!;

export default defineCheck( {
	id: 'mcp-endpoint-missing',
	title: __(
		'The endpoint that the AI agent asks for is there',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site', 'given' ],
	uses: [ 'components' ],
	deciding: false,
	examine( { exchanges, site, given, components } ) {
		const found = givenCases( site, exchanges, given ).find(
			( { request, repeated: { probe, response } } ) =>
				response.status === 404 &&
				response.code === 'rest_no_route' &&
				( request.app?.kind === 'mcp' ||
					isMcpRoute( probe.route ?? '' ) )
		);
		// Where WordPress's own routes are gone as well, that is the cause.
		if ( ! found || ! isOpenToVisitors( exchanges ) ) {
			return undefined;
		}
		const { request, repeated } = found;
		const route = routeOf( repeated.probe.route );
		const active = components && mcpPluginsOf( components );
		return {
			severity: 'error',
			summary: missingSentence( route, active ),
			detail: repeated.response.message ?? '',
			because: [ ...citingGiven( request ), citing( repeated ) ],
			remediation: {
				steps: missingSteps( site, route, active ?? [] ),
				tradeOff: '',
				verify: [ repeated.probe.id ],
			},
			station: 'wordpress',
			suspects: [],
			explains: [
				'given-route-missing',
				'given-request-refused',
				'cookie-without-nonce',
			],
		};
	},
} );
