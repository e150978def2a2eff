import { __ } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { fileFinding, fileSteps } from '../../refusal/htaccess-line';
import {
	lossDetail,
	lossOf,
	lossReasons,
	lossStation,
	lossSummary,
} from '../../exchange/lost-header';
import { headerSteps, proxySteps } from '../../servers/steps';
import { pluginSteps } from '../../refusal/plugin-steps';

export default defineCheck( {
	id: 'authorization-header-stripped',
	title: __(
		'The web server hands the Authorization header to PHP',
		'who-said-401'
	),
	needs: [ 'browserEcho', 'server', 'site' ],
	uses: [ 'loopbackEcho', 'components', 'htaccess' ],
	examine( {
		browserEcho,
		loopbackEcho,
		server,
		site,
		components,
		htaccess,
	} ) {
		const loss = lossOf( browserEcho, loopbackEcho, server );
		if ( loss === null ) {
			return undefined;
		}
		const steps = {
			'web-server': () => headerSteps( site, server ),
			'bearer-only': () => headerSteps( site, server ),
			proxy: proxySteps,
			php: () => pluginSteps( site, components, [] ),
		};
		const inFile =
			loss === 'web-server'
				? fileFinding( htaccess, [ 'header-' ] )
				: null;
		const isHurting =
			site.applicationPasswords.inUse && loss !== 'bearer-only';
		return {
			severity: isHurting ? 'error' : 'warning',
			summary: lossSummary( loss ),
			detail: [
				lossDetail( server ),
				// Without a line to name it would only repeat the summary.
				inFile?.lines.length ? inFile.summary : '',
			]
				.filter( Boolean )
				.join( '. ' ),
			because: lossReasons( loss, browserEcho, loopbackEcho ),
			remediation: {
				steps: [ ...fileSteps( inFile ), ...steps[ loss ]() ],
				tradeOff: '',
				verify: [ browserEcho.exchange ],
			},
			station: lossStation( loss ),
			suspects: [],
		};
	},
} );
