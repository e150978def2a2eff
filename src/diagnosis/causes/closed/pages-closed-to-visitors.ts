import { __, sprintf } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { answerOf, isClosed, isLockOut } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { isOpenToVisitors, visitorAnswers } from '../../probes/visitor-answers';

export default defineCheck( {
	id: 'pages-closed-to-visitors',
	title: __( 'Visitors may open the front page', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components', 'server' ],
	deciding: false,
	examine( { exchanges, ...known } ) {
		const page = answerOf( exchanges, { endpoint: 'front-page' } );
		const isDown = page?.response.status === 503;
		// Where the REST API is closed as well, that is what is told.
		if (
			! page ||
			! isOpenToVisitors( exchanges ) ||
			isLockOut( page ) ||
			! ( isDown || isClosed( page ) )
		) {
			return undefined;
		}
		const isSentOn = page.response.status < 400;
		return {
			...refusalFinding( known, {
				refused: page,
				whom: __(
					'every visitor of the front page, while the REST API is open to them',
					'who-said-401'
				),
				...( isSentOn && {
					summary: ( who: string ) =>
						sprintf(
							/* translators: %s: a component, e.g. the plugin “Name”. */
							__(
								'%s sends visitors of the front page to the login form, while the REST API is open to them.',
								'who-said-401'
							),
							who
						),
				} ),
				notes: isSentOn ? [ page.response.finalUrl ] : [],
				citing: visitorAnswers( exchanges ),
				effect: 'site-closed',
				tradeOff: __(
					'Pages and published posts can then be read by everyone. If they are closed on purpose: whoever asks the REST API reads the posts all the same.',
					'who-said-401'
				),
			} ),
			severity: isSentOn ? 'warning' : 'error',
		};
	},
} );
