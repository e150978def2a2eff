import { __ } from '@wordpress/i18n';
import { citingGiven } from '../../exchange/because';
import { tokenFaultOf } from './token-fault';
import { defineCheck } from '../../engine/define-check';
import { lossOf } from '../../exchange/lost-header';
import {
	notKept,
	tokenSteps,
	tokenSummary,
} from '../../credentials/token-steps';

export default defineCheck( {
	id: 'recorded-token-refused',
	title: __(
		'The failing request carries no token that is refused',
		'who-said-401'
	),
	needs: [ 'recorded', 'site' ],
	uses: [ 'browserEcho', 'loopbackEcho', 'server' ],
	deciding: false,
	examine( { recorded, site, browserEcho, loopbackEcho, server } ) {
		const given = recorded.find( ( { code } ) => tokenFaultOf( code ) );
		const fault = tokenFaultOf( given?.code ?? null );
		const isLost =
			browserEcho !== null &&
			server !== null &&
			lossOf( browserEcho, loopbackEcho, server ) !== null;
		// A header that is lost on the way is a cause of its own.
		if ( ! given || ! fault || ( isLost && fault === 'missing' ) ) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: tokenSummary( fault ),
			detail: `${ given.status } ${ given.code }`,
			because: citingGiven( given ),
			remediation: {
				steps: tokenSteps( fault, site ),
				tradeOff: '',
				verify: [],
				unverifiable: notKept(),
			},
			station: 'plugin',
			suspects: [],
			explains: [ 'cookie-without-nonce', 'recorded-request-refused' ],
		};
	},
} );
