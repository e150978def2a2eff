import { __, sprintf } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { answerOf, isAsExpected, type Answered } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { isOpenToVisitors, visitorAnswers } from '../../probes/visitor-answers';

/** One error of the server's (5xx) that nobody was seen to send: it may have come by chance, and refuses nothing. */
const isUnseenBreakdown = ( { response, receipt }: Answered ): boolean =>
	response.status >= 500 && ! receipt?.origin && ! receipt?.fatal;

export default defineCheck( {
	id: 'preflight-refused',
	title: __(
		'Browsers on other sites can connect (CORS preflight)',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components' ],
	deciding: false,
	examine( { exchanges, ...known } ) {
		const preflight = answerOf( exchanges, { endpoint: 'preflight' } );
		const index = answerOf( exchanges, {
			endpoint: 'index',
			credential: 'none',
			vantage: 'loopback',
		} );
		// The server must get through to itself otherwise.
		return preflight &&
			! isAsExpected( preflight ) &&
			! isUnseenBreakdown( preflight ) &&
			index &&
			isAsExpected( index ) &&
			isOpenToVisitors( exchanges )
			? refusalFinding( known, {
					refused: preflight,
					whom: '',
					summary: ( who ) =>
						sprintf(
							/* translators: %s: a component, e.g. the plugin “Name”. */
							__(
								'%s refuses the question that browsers ask first (OPTIONS), so that scripts of other websites and apps in a browser cannot use the REST API. They call it a CORS error.',
								'who-said-401'
							),
							who
						),
					notes: [
						__(
							'Such a question never carries a login, so asking for one there can only refuse.',
							'who-said-401'
						),
					],
					citing: [ index, ...visitorAnswers( exchanges ) ],
				} )
			: undefined;
	},
} );
