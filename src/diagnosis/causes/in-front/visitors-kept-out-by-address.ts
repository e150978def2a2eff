import { __ } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { lineNote, lineSteps, refusingLine } from '../../refusal/htaccess-line';
import { isAsExpected, isInFrontOfPhp, isRefused } from '../../probes';
import { lookStep } from '../../servers/steps';
import { refusalFinding } from '../../refusal/refusal-finding';
import { visitorAnswers } from '../../probes/visitor-answers';

export default defineCheck( {
	id: 'visitors-kept-out-by-address',
	title: __(
		'Visitors reach the REST API from outside as the server does from inside',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'htaccess', 'server' ],
	examine( { exchanges, site, htaccess, server } ) {
		const posts = visitorAnswers( exchanges );
		const refused = posts.find(
			( exchange ) =>
				exchange.probe.vantage !== 'loopback' &&
				isRefused( exchange ) &&
				isInFrontOfPhp( exchange ) &&
				! exchange.response.headers[ 'www-authenticate' ]
		);
		const own = posts.find(
			( exchange ) =>
				exchange.probe.vantage === 'loopback' &&
				exchange.probe.form === refused?.probe.form &&
				isAsExpected( exchange )
		);
		const line = refused ? refusingLine( htaccess, refused ) : null;
		return refused && own
			? refusalFinding(
					{ site, server, hooks: null, components: null },
					{
						refused,
						whom: '',
						summary: __(
							'The web server lets its own requests through and refuses yours: a rule about addresses or apps keeps the REST API from everybody outside.',
							'who-said-401'
						),
						notes: line ? [ lineNote( line ) ] : [],
						steps: [
							...lineSteps( line ),
							{
								title: __(
									'Have your address allowed',
									'who-said-401'
								),
								text: __(
									'If you are in an office or a VPN: try from another network, and have your address added to the list.',
									'who-said-401'
								),
							},
							lookStep( 'client', server, refused ),
						],
						citing: [ own ],
						tradeOff: __(
							'Whoever is added to the list, or everybody if it goes, can then ask the REST API.',
							'who-said-401'
						),
						explains: [
							'web-server-refuses-rest',
							'refusal-without-challenge',
							'loopback-blocked',
						],
					}
				)
			: undefined;
	},
} );
