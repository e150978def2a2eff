import { __, sprintf } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { answerOf, isClosed, isLockOut } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { isOpenToVisitors, visitorAnswers } from '../../probes/visitor-answers';

/** What was asked: some close one way of writing an address of the REST API and leave another open. */
const pathOf = ( address: string ) => {
	const { pathname, search } = new URL( address );
	return pathname + search;
};

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
		const root = pathOf( known.site.restRoot );
		const isSentOn = page.response.status < 400;
		return {
			...refusalFinding( known, {
				refused: page,
				whom: sprintf(
					/* translators: %s: the path of the REST API, e.g. /wp-json/. */
					__(
						'every visitor of the front page, while the REST API at %s is open to them',
						'who-said-401'
					),
					root
				),
				...( isSentOn && {
					summary: ( who: string ) =>
						sprintf(
							/* translators: 1: a component, e.g. the plugin “Name”, 2: the path of the REST API, e.g. /wp-json/. */
							__(
								'%1$s sends visitors of the front page to the login form, while the REST API at %2$s is open to them.',
								'who-said-401'
							),
							who,
							root
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
