import { __ } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { fileFinding, fileSteps } from '../../refusal/htaccess-line';
import {
	lossDetail,
	lossOf,
	lossReasons,
	lossStation,
} from '../../exchange/lost-header';
import { headerSteps, proxySteps } from '../../servers/steps';
import { placeOf } from '../../refusal/plugin-steps';
import { certaintyOf } from '../../refusal/refusal-summary';
import {
	isHarmless,
	isRelayed,
	summaryOf,
	removersOf,
	removalSteps,
	unseenLogin,
} from './removed-header-words';

export default defineCheck( {
	id: 'authorization-header-stripped',
	title: __(
		'The web server hands the Authorization header to PHP',
		'who-said-401'
	),
	needs: [ 'browserEcho', 'server', 'site' ],
	uses: [ 'exchanges', 'loopbackEcho', 'components', 'htaccess', 'given' ],
	examine( { exchanges, browserEcho, loopbackEcho, server, ...known } ) {
		const loss = lossOf( browserEcho, loopbackEcho, server );
		const { site, components, htaccess, given } = known;
		if ( loss === null ) {
			return undefined;
		}
		const echo = exchanges?.find(
			( { probe } ) => probe.id === browserEcho.exchange
		);
		const suspects = loss === 'php' ? removersOf( echo, components ) : [];
		const isServer = loss === 'web-server';
		const inFile = isServer ? fileFinding( htaccess, [ 'header-' ] ) : null;
		const isEither = isServer && ! inFile && isRelayed( echo, server );
		const stepsAt = () =>
			loss === 'php'
				? removalSteps( site, components, suspects )
				: headerSteps( site, server );
		return {
			severity: isHarmless( site, loss ) ? 'warning' : 'error',
			summary: summaryOf( { loss, isEither, echo, suspects } ),
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
					...( isEither || loss === 'proxy' ? proxySteps() : [] ),
					...fileSteps( inFile ),
					...( loss === 'proxy' ? [] : stepsAt() ),
				],
				tradeOff: '',
				verify: [ browserEcho.exchange ],
			},
			station: isEither ? 'proxy' : lossStation( loss ),
			suspects,
			explains: unseenLogin( given ),
		};
	},
} );
