import { __ } from '@wordpress/i18n';
import { citing } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { givenCases } from '../../probes/given-case';
import {
	isThere,
	joinedRoute,
	joinedSummary,
	missingRouteSteps,
	missingSummary,
	NO_ROUTE,
} from './given-route-words';
import { isOpenToVisitors } from '../../probes/visitor-answers';

export default defineCheck( {
	id: 'given-route-missing',
	title: __(
		'The failing request goes to a route that exists',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site', 'given' ],
	deciding: false,
	examine( { exchanges, site, given } ) {
		const found = givenCases( site, exchanges, given ).find(
			( { request, repeated: { response } } ) =>
				response.status === 404 &&
				NO_ROUTE.includes( response.code ?? '' ) &&
				! isThere( request )
		);
		if ( ! found || ! isOpenToVisitors( exchanges ) ) {
			return undefined;
		}
		const { repeated } = found;
		const joined = joinedRoute( repeated.probe.url );
		return {
			severity: 'error',
			summary:
				joined === null
					? missingSummary( repeated.probe )
					: joinedSummary( joined ),
			detail: repeated.response.message ?? '',
			because: [ citing( repeated ) ],
			remediation: {
				steps: missingRouteSteps( site, joined ),
				tradeOff: '',
				verify: [ repeated.probe.id ],
			},
			station: 'wordpress',
			suspects: [],
			explains: [ 'given-request-refused', 'cookie-without-nonce' ],
		};
	},
} );
