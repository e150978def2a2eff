import { __ } from '@wordpress/i18n';
import { citingAll } from '../../exchange/because';
import { REFUSALS } from '../../engine/consequences';
import { defineCheck } from '../../engine/define-check';
import {
	exchangeOf,
	isAnswered,
	isAsExpected,
	isOdd,
	UNCACHED,
} from '../../probes';
import { cacheSteps } from '../../servers/steps';
import { cacheMark } from '../../exchange';

export default defineCheck( {
	id: 'refusal-from-cache',
	title: __( 'No cache hands out refusals it has kept', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'server' ],
	deciding: false,
	examine( { exchanges, site, server } ) {
		const pairs = exchanges.filter( isAnswered ).map( ( kept ) => ( {
			kept,
			fresh: exchangeOf( exchanges, {
				endpoint: `${ kept.probe.endpoint }${ UNCACHED }`,
				credential: kept.probe.credential,
			} ),
		} ) );
		const found = pairs.find(
			( { kept, fresh } ) =>
				isOdd( kept ) &&
				cacheMark( kept.response ) !== null &&
				fresh &&
				isAsExpected( fresh )
		);
		if ( ! found ) {
			return undefined;
		}
		const { kept, fresh } = found;
		return {
			severity: 'error',
			summary: __(
				'A cache keeps refusals meant for visitors and gives them to people who are logged in.',
				'who-said-401'
			),
			detail: cacheMark( kept.response ) ?? '',
			because: citingAll( kept, fresh ),
			remediation: {
				steps: cacheSteps( site, server ),
				tradeOff: __(
					'Requests of the REST API are then answered by WordPress each time, which costs the server a little.',
					'who-said-401'
				),
				verify: [ kept.probe.id ],
			},
			station: 'proxy',
			suspects: [],
			explains: [ ...REFUSALS, 'nonce-stale', 'session-not-accepted' ],
		};
	},
} );
