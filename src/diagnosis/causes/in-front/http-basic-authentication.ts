import { __ } from '@wordpress/i18n';
import { citingAll } from '../../exchange/because';
import { defineCheck, undecided } from '../../engine/define-check';
import type { Exchange } from '../../evidence/types';
import { noVisitorsAnswer } from '../../exchange/no-visitors-answer';
import { lineNote, refusingLine } from '../../refusal/htaccess-line';
import { exchangesOf, isAnswered, stationOf } from '../../probes';
import { basicSteps, exemptSteps } from '../../servers/steps';
import { basicSummary } from './basic-summary';
import { pluginSteps } from '../../refusal/plugin-steps';

/** Whether the site's own requests to itself run into the password too. */
const isItselfRefused = ( exchanges: readonly Exchange[] ) =>
	exchangesOf( exchanges, { vantage: 'loopback' } ).some(
		( { response } ) =>
			response?.status === 401 && response.headers[ 'www-authenticate' ]
	);

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
					: [
							...basicSteps( site, server, first ),
							// Scheduled tasks ask for it, and nobody notices.
							...( isItselfRefused( exchanges )
								? exemptSteps( 'cron', site, server, first )
								: [] ),
						],
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
