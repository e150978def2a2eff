import { __ } from '@wordpress/i18n';
import { citingFact } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { fileFinding, fileSteps } from '../../refusal/htaccess-line';
import { lossOf } from '../../exchange/lost-header';
import { dialectOf } from '../../servers';

/** What the look at the files calls a rule that [L] keeps from being reached. */
const LATE = 'header-rule-late';

export default defineCheck( {
	id: 'authorization-rule-late',
	title: __(
		'The rule for the Authorization header comes before WordPress’s own',
		'who-said-401'
	),
	needs: [ 'browserEcho', 'server', 'site', 'htaccess' ],
	uses: [ 'loopbackEcho' ],
	deciding: false,
	examine( { browserEcho, loopbackEcho, server, site, htaccess } ) {
		const late = fileFinding( htaccess, [ LATE ] );
		// Lost at admin-ajax.php as well, it is lost everywhere.
		if ( ! late || lossOf( browserEcho, loopbackEcho, server ) !== null ) {
			return undefined;
		}
		return {
			severity: site.applicationPasswords.inUse ? 'error' : 'warning',
			summary: __(
				'The rule that hands the Authorization header to PHP stands below WordPress’s rules, so it works for files and not for the REST API: application passwords and tokens don’t log anyone in there.',
				'who-said-401'
			),
			detail: late.summary,
			because: [
				citingFact( late.summary ),
				{
					kind: 'exchange',
					id: browserEcho.exchange,
					note: __(
						'at admin-ajax.php, which is a file, the header arrives',
						'who-said-401'
					),
				},
			],
			remediation: {
				steps: [
					...fileSteps( late ),
					...dialectOf( server ).passAuthorization(),
				],
				tradeOff: '',
				verify: [ browserEcho.exchange ],
			},
			station: 'web-server',
			suspects: [],
		};
	},
} );
