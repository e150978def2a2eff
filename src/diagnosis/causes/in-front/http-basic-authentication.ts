import { __ } from '@wordpress/i18n';
import { citingAll } from '../../exchange/because';
import { defineCheck, undecided } from '../../engine/define-check';
import { noVisitorsAnswer } from '../../exchange/no-visitors-answer';
import { lineNote, refusingLine } from '../../refusal/htaccess-line';
import { exchangesOf, isAnswered, stationOf } from '../../probes';
import { basicSummary, stepsOf } from './basic-summary';
import { pluginSteps } from '../../refusal/plugin-steps';
import type { Exchange } from '../../evidence/types';

/** A page that a plugin was seen to close: other checks tell which. */
const isPageOfPlugin = ( { probe, receipt }: Exchange ): boolean =>
	( probe.endpoint === 'front-page' || probe.endpoint === 'given-page' ) &&
	( receipt?.origin?.component.kind ?? 'core' ) !== 'core';

export default defineCheck( {
	id: 'http-basic-authentication',
	title: __(
		'Nobody asks for a password in front of WordPress',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'server', 'components', 'htaccess' ],
	examine( { exchanges, site, server, components, htaccess } ) {
		// A password at the login form alone keeps nothing else closed: that is told by the check of the login form.
		const answers = exchangesOf( exchanges, { credential: 'none' } )
			.filter( ( { probe } ) => probe.endpoint !== 'login-page' )
			.filter( ( exchange ) => ! isPageOfPlugin( exchange ) )
			.filter( isAnswered );
		if ( answers.length === 0 ) {
			return undecided( noVisitorsAnswer( exchanges ) );
		}
		const challenged = answers.filter(
			( { response } ) =>
				response.status === 401 &&
				response.headers[ 'www-authenticate' ]
		);
		const [ first ] = challenged;
		if ( ! first ) {
			return undefined;
		}
		const station = stationOf( first )?.station ?? 'web-server';
		const isPhp = [ 'php', 'plugin' ].includes( station );
		const line = refusingLine( htaccess, first );
		return {
			severity: 'error',
			summary: basicSummary( isPhp ),
			detail: [
				...( line ? [ lineNote( line ) ] : [] ),
				`WWW-Authenticate: ${ first.response.headers[ 'www-authenticate' ] }`,
			].join( ' ' ),
			because: citingAll( ...challenged ),
			remediation: {
				steps: isPhp
					? pluginSteps( site, components, [] )
					: stepsOf( { exchanges, site, server }, first ),
				tradeOff: __(
					'Whatever is let through can be read without the shared password.',
					'who-said-401'
				),
				verify: challenged.map( ( { probe } ) => probe.id ),
			},
			station,
			suspects: [],
			explains: [
				'rest-closed-to-visitors',
				'web-server-refuses-rest',
				'rest-route-not-found',
				'loopback-blocked',
			],
		};
	},
} );
