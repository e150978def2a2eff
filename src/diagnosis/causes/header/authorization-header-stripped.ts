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
import { placeOf } from '../../refusal/plugin-steps';
import { certaintyOf } from '../../refusal/refusal-summary';
import {
	isRelayed,
	lostOnTheWay,
	removedSentence,
	removersOf,
	removalSteps,
} from './removed-header-words';

export default defineCheck( {
	id: 'authorization-header-stripped',
	title: __(
		'The web server hands the Authorization header to PHP',
		'who-said-401'
	),
	needs: [ 'browserEcho', 'server', 'site' ],
	uses: [ 'exchanges', 'loopbackEcho', 'components', 'htaccess' ],
	examine( { exchanges, browserEcho, loopbackEcho, server, ...known } ) {
		const { site, components, htaccess } = known;
		const loss = lossOf( browserEcho, loopbackEcho, server );
		if ( loss === null ) {
			return undefined;
		}
		const echo = exchanges?.find(
			( { probe } ) => probe.id === browserEcho.exchange
		);
		const suspects = loss === 'php' ? removersOf( echo, components ) : [];
		const inFile =
			loss === 'web-server'
				? fileFinding( htaccess, [ 'header-' ] )
				: null;
		const isEither =
			loss === 'web-server' && ! inFile && isRelayed( echo, server );
		const usual = isEither ? lostOnTheWay() : lossSummary( loss );
		const steps = {
			'web-server': () => headerSteps( site, server ),
			'bearer-only': () => headerSteps( site, server ),
			proxy: proxySteps,
			php: () => removalSteps( site, components, suspects ),
		};
		const isHurting =
			site.applicationPasswords.inUse && loss !== 'bearer-only';
		return {
			severity: isHurting ? 'error' : 'warning',
			summary:
				echo && suspects.length > 0
					? removedSentence( echo, suspects )
					: usual,
			certainty: echo ? certaintyOf( echo, suspects ) : null,
			detail: [
				placeOf( suspects ),
				lossDetail( server ),
				inFile?.lines.length ? inFile.summary : '',
			]
				.filter( Boolean )
				.join( '. ' ),
			because: lossReasons( loss, browserEcho, loopbackEcho ),
			remediation: {
				steps: [
					...( isEither ? proxySteps() : [] ),
					...fileSteps( inFile ),
					...steps[ loss ](),
				],
				tradeOff: '',
				verify: [ browserEcho.exchange ],
			},
			station: isEither ? 'proxy' : lossStation( loss ),
			suspects,
		};
	},
} );
