import { __ } from '@wordpress/i18n';
import type { Exchange } from '../../evidence/types';
import { defineCheck } from '../../engine/define-check';
import {
	type Answered,
	isAnswered,
	isClosed,
	isLockOut,
	isOdd,
} from '../../probes';
import {
	isOnePostAmongOpen,
	PUBLIC_ENDPOINT,
} from '../../probes/public-routes';
import { visitorAnswers } from '../../probes/visitor-answers';
import { refusalFinding } from '../../refusal/refusal-finding';
import { whomOfRoutes } from './public-routes-words';
import { isUnclaimed } from './unclaimed-routes';

/** Whether visitors are turned away there; code that breaks is another matter. */
const isShut = ( exchange: Exchange ): exchange is Answered =>
	isAnswered( exchange ) &&
	isOdd( exchange ) &&
	! isLockOut( exchange ) &&
	! exchange.receipt?.fatal &&
	( exchange.response.status >= 400 || isClosed( exchange ) );

export default defineCheck( {
	id: 'public-routes-closed',
	title: __(
		'Visitors may read single posts and pages through the REST API',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components', 'server', 'browserEcho' ],
	deciding: false,
	examine( { exchanges, browserEcho, ...known } ) {
		const shut = exchanges
			.filter( ( { probe } ) =>
				probe.endpoint.startsWith( PUBLIC_ENDPOINT )
			)
			.filter( isShut );
		const [ refused ] = shut;
		if ( ! refused ) {
			return undefined;
		}
		const alike = shut.filter(
			( { response, receipt } ) =>
				response.status === refused.response.status &&
				receipt?.origin?.component.id ===
					refused.receipt?.origin?.component.id
		);
		return {
			...refusalFinding( known, {
				refused,
				whom: whomOfRoutes( alike.map( ( { probe } ) => probe ) ),
				citing: [ ...alike, ...visitorAnswers( exchanges ) ],
				tradeOff: __(
					'What is published can then be read through the REST API by everyone, as on most WordPress sites.',
					'who-said-401'
				),
				verify: alike,
			} ),
			severity:
				isUnclaimed( refused ) ||
				isOnePostAmongOpen( browserEcho, alike )
					? 'info'
					: 'warning',
		};
	},
} );
