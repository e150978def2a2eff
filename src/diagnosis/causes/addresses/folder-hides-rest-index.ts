import { __ } from '@wordpress/i18n';
import { citingAll } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { answerOf, isInFrontOfPhp, isOdd } from '../../probes';
import { isOpenToVisitors, visitorAnswers } from '../../probes/visitor-answers';
import { refusingLine } from '../../refusal/htaccess-line';
import { folderSteps, folderSummary } from './folder-words';

/** Title of the list of files that Apache (mod_autoindex) and nginx (autoindex) make of a folder without an index. */
const LISTING = /<title>\s*Index of /i;

/**
 * WordPress's rewrite rules and nginx's `try_files` leave what is really there alone, so that a folder of this name answers at its own
 * URL, while those below it, which are not there, still come to WordPress.
 */
export default defineCheck( {
	id: 'folder-hides-rest-index',
	title: __( 'No folder lies at the URL of the REST API', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'htaccess' ],
	deciding: false,
	examine( { exchanges, site, htaccess } ) {
		const index = answerOf( exchanges, {
			endpoint: 'index',
			credential: 'none',
			form: 'pretty',
			vantage: 'browser',
		} );
		if ( ! index || ! isOdd( index ) || ! isOpenToVisitors( exchanges ) ) {
			return undefined;
		}
		const isListed = LISTING.test( index.response.body );
		const isRefused =
			index.response.status === 403 &&
			isInFrontOfPhp( index ) &&
			! refusingLine( htaccess, index );
		if ( ! isListed && ! isRefused ) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: folderSummary( site, isListed ? 'listed' : 'refused' ),
			detail: '',
			because: citingAll( index, ...visitorAnswers( exchanges ) ),
			remediation: {
				steps: folderSteps( site ),
				tradeOff: __(
					'Files in that folder get another URL.',
					'who-said-401'
				),
				verify: [ index.probe.id ],
			},
			station: 'web-server',
			suspects: [],
			explains: [ 'rest-index-closed' ],
		};
	},
} );
