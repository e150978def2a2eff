import { __ } from '@wordpress/i18n';
import { citingGiven } from '../../exchange/because';
import { basicRefusedSteps, basicRefusedSummary } from './basic-refused';
import { tokenFaultOf } from './token-fault';
import { defineCheck } from '../../engine/define-check';
import { asAnsweredHere } from '../../probes/given-case';
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
	uses: [ 'exchanges', 'browserEcho', 'loopbackEcho', 'server' ],
	deciding: false,
	examine( { recorded, site, exchanges, ...facts } ) {
		const { browserEcho, loopbackEcho, server } = facts;
		const given = asAnsweredHere( site, exchanges ?? [], recorded ).find(
			( { code } ) => tokenFaultOf( code )
		);
		const fault = tokenFaultOf( given?.code ?? null );
		const isLost =
			browserEcho !== null &&
			server !== null &&
			lossOf( browserEcho, loopbackEcho, server ) !== null;
		// A header that is lost on the way is a cause of its own.
		if ( ! given || ! fault || ( isLost && fault === 'missing' ) ) {
			return undefined;
		}
		const isBasic = fault === 'malformed' && given.carries === 'basic';
		return {
			severity: 'error',
			summary: isBasic ? basicRefusedSummary() : tokenSummary( fault ),
			detail: `${ given.status } ${ given.code }`,
			because: citingGiven( given ),
			remediation: {
				steps: isBasic
					? basicRefusedSteps( site )
					: tokenSteps( fault, site ),
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
