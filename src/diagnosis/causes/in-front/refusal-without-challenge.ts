import { __ } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { lineNote, lineSteps, refusingLine } from '../../refusal/htaccess-line';
import { isInFrontOfPhp } from '../../probes';
import { lookStep } from '../../servers/steps';
import { refusalFinding } from '../../refusal/refusal-finding';
import { visitorAnswers } from '../../probes/visitor-answers';

export default defineCheck( {
	id: 'refusal-without-challenge',
	title: __( 'The web server answers no bare 401', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'htaccess', 'server' ],
	examine( { exchanges, site, htaccess, server } ) {
		const posts = visitorAnswers( exchanges );
		const refused = posts.find(
			( exchange ) =>
				exchange.response.status === 401 &&
				isInFrontOfPhp( exchange ) &&
				! exchange.response.headers[ 'www-authenticate' ]
		);
		const line = refused ? refusingLine( htaccess, refused ) : null;
		return (
			refused &&
			refusalFinding(
				{ site, server, hooks: null, components: null },
				{
					refused,
					whom: '',
					summary: __(
						'A rule of the web server answers 401 to requests of the REST API; no login could satisfy it, because it does not ask for one.',
						'who-said-401'
					),
					notes: line ? [ lineNote( line ) ] : [],
					steps: [
						...lineSteps( line ),
						lookStep( 'bare-401', server, refused ),
					],
					citing: posts,
					explains: [ 'web-server-refuses-rest', 'loopback-blocked' ],
				}
			)
		);
	},
} );
