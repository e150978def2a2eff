import { __ } from '@wordpress/i18n';
import { citingAll } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { answerOf } from '../../probes';
import { exemptSteps } from '../../servers/steps';
import { isOpenToVisitors, visitorAnswers } from '../../probes/visitor-answers';

export default defineCheck( {
	id: 'basic-authentication-on-admin',
	title: __(
		'Visitors reach admin-ajax.php without a password',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'server' ],
	deciding: false,
	examine( { exchanges, site, server } ) {
		const echo = answerOf( exchanges, {
			endpoint: 'echo',
			credential: 'none',
		} );
		if (
			echo?.response.status !== 401 ||
			! echo.response.headers[ 'www-authenticate' ] ||
			! isOpenToVisitors( exchanges )
		) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: __(
				'The web server asks for a password in front of wp-admin, and with it in front of admin-ajax.php, which the website itself uses for its visitors.',
				'who-said-401'
			),
			detail: `WWW-Authenticate: ${ echo.response.headers[ 'www-authenticate' ] }`,
			because: citingAll( echo, ...visitorAnswers( exchanges ) ),
			remediation: {
				steps: exemptSteps( 'admin-ajax', site, server, echo ),
				tradeOff: __(
					'admin-ajax.php is then open to everyone, as on every other WordPress; the rest of wp-admin stays behind the password.',
					'who-said-401'
				),
				verify: [ echo.probe.id ],
			},
			station: 'web-server',
			suspects: [],
			explains: [ 'http-basic-authentication', 'admin-ajax-closed' ],
		};
	},
} );
