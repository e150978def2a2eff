import { __, sprintf } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { lineNote, lineSteps, refusingLine } from '../../refusal/htaccess-line';
import {
	answerOf,
	AS_GET_ENDPOINT,
	AS_IS_ENDPOINT,
	isAsExpected,
	isInFrontOfPhp,
} from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { methodSteps } from '../../servers/steps';

export default defineCheck( {
	id: 'method-blocked-in-front',
	title: __(
		'Nothing in front of WordPress forbids the method of the failing request',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site', 'given' ],
	uses: [ 'htaccess', 'server' ],
	deciding: false,
	examine( { exchanges, site, htaccess, server } ) {
		const asIs = answerOf( exchanges, { endpoint: AS_IS_ENDPOINT } );
		const asGet = answerOf( exchanges, { endpoint: AS_GET_ENDPOINT } );
		const repeated = answerOf( exchanges, {
			endpoint: 'given',
			credential: 'cookie-nonce',
		} );
		const refused = asIs ?? repeated;
		const passed = asIs ? repeated : asGet;
		if (
			! refused ||
			! passed ||
			refused.response.status < 400 ||
			! isInFrontOfPhp( refused ) ||
			! isAsExpected( passed )
		) {
			return undefined;
		}
		const line = refusingLine( htaccess, refused );
		return refusalFinding(
			{ site, server, hooks: null, components: null },
			{
				refused,
				whom: '',
				summary: sprintf(
					/* translators: 1: HTTP method, e.g. DELETE. 2: HTTP status. */
					__(
						'The web server or a firewall answers %2$d to every request with the method %1$s; sent in another way, the same request reaches WordPress and passes.',
						'who-said-401'
					),
					refused.probe.method,
					refused.response.status
				),
				notes: line ? [ lineNote( line ) ] : [],
				steps: [
					...methodSteps( refused, server ),
					...lineSteps( line ),
				],
				citing: [ passed ],
				tradeOff: __(
					'Everyone who has the capability for it can then use this method.',
					'who-said-401'
				),
				explains: [ 'given-request-refused' ],
			}
		);
	},
} );
