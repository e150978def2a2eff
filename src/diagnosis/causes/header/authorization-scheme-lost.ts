import { __ } from '@wordpress/i18n';
import { headerSchemeOf } from '../../exchange/header-scheme';
import { defineCheck } from '../../engine/define-check';
import { fileFinding, fileSteps } from '../../refusal/htaccess-line';
import { lossOf } from '../../exchange/lost-header';
import { placeOf } from '../../refusal/plugin-steps';
import { answeredSchemeSteps, schemeSteps } from './scheme-steps';
import { arrivalOf } from '../../exchange/scheme-arrival';
import { schemeReasons, schemeSummary } from './scheme-words';
import { stationOf } from '../../exchange';
import { suspectsOf } from '../../refusal/suspicion';

export default defineCheck( {
	id: 'authorization-scheme-lost',
	title: __(
		'Authorization headers reach PHP whatever their kind',
		'who-said-401'
	),
	needs: [ 'exchanges', 'server', 'site' ],
	uses: [
		'browserEcho',
		'loopbackEcho',
		'given',
		'htaccess',
		'components',
		'hooks',
	],
	deciding: false,
	examine( { exchanges, server, site, browserEcho, ...known } ) {
		const basic = arrivalOf( exchanges, server, 'basic' );
		const bearer = arrivalOf( exchanges, server, 'bearer' );
		const own =
			browserEcho && lossOf( browserEcho, known.loopbackEcho, server );
		// What Apache's module does by itself, and PHP code to every kind, is another check's.
		if ( ! basic || ! bearer || own === 'bearer-only' || own === 'php' ) {
			return undefined;
		}
		const [ stopped, other ] =
			basic.fate === 'arrives' ? [ bearer, basic ] : [ basic, bearer ];
		// Where neither comes through it is the header as a whole.
		if ( stopped.fate === 'arrives' || other.fate !== 'arrives' ) {
			return undefined;
		}
		const { components, hooks, htaccess, given } = known;
		const isLost = stopped.fate === 'lost';
		const isCase = given?.some(
			( { carries } ) => headerSchemeOf( carries ) === stopped.scheme
		);
		const isUsed =
			stopped.scheme === 'basic' && site.applicationPasswords.inUse;
		const suspects = isLost
			? []
			: suspectsOf( components, hooks, stopped.exchange );
		const file = isLost ? fileFinding( htaccess, [ 'header-' ] ) : null;
		return {
			severity: isCase || ( isLost && isUsed ) ? 'error' : 'warning',
			summary: schemeSummary( stopped ),
			detail: isLost ? `PHP_SAPI ${ server.sapi }` : placeOf( suspects ),
			because: schemeReasons( stopped, other ),
			remediation: {
				steps: isLost
					? [ ...fileSteps( file ), ...schemeSteps( site, server ) ]
					: answeredSchemeSteps(),
				tradeOff: '',
				verify: [ stopped.exchange.probe.id ],
			},
			station: isLost
				? 'web-server'
				: ( stationOf( stopped.exchange )?.station ?? 'plugin' ),
			suspects,
			explains: [ 'authorization-header-stripped' ],
		};
	},
} );
