import { __ } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import type { Exchange, ServerFacts } from '../../evidence/types';
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
	lostOnTheWay,
	removedSentence,
	removersOf,
	removalSteps,
} from './removed-header-words';

const SERVERS = /nginx|apache|litespeed|caddy|openresty|lighttpd|iis/i;

/**
 * Whether another web server stands in front of the one that runs PHP, as its header "Server" says, and the rule that hands the header
 * over is there: then either of them may lose it. A server that asks itself through the one in front cannot tell.
 */
function isRelayed( echo: Exchange | undefined, server: ServerFacts ): boolean {
	const [ front, behind ] = [
		echo?.response?.headers.server,
		server.software,
	].map( ( name ) => SERVERS.exec( name ?? '' )?.[ 0 ].toLowerCase() );
	return (
		server.htaccess.passesAuthorization &&
		front !== undefined &&
		behind !== undefined &&
		front !== behind
	);
}

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
