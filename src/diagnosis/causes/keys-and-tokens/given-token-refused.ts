import { __ } from '@wordpress/i18n';
import { tokenFaultOf } from './token-fault';
import { aboutToken } from './token-refuser';
import { defineCheck } from '../../engine/define-check';
import { asAnsweredHere } from '../../probes/given-case';
import { isWantedOfYou } from './token-wanted';
import { lossOf } from '../../exchange/lost-header';
import { notKept } from '../../credentials/token-steps';

export default defineCheck( {
	id: 'given-token-refused',
	title: __(
		'The failing request carries no token that is refused',
		'who-said-401'
	),
	needs: [ 'given', 'site' ],
	uses: [
		'browserEcho',
		'loopbackEcho',
		'server',
		'exchanges',
		'components',
	],
	deciding: false,
	examine( { given, site, exchanges, components, ...arrival } ) {
		const { browserEcho, loopbackEcho, server } = arrival;
		const failing = asAnsweredHere( site, exchanges ?? [], given ).find(
			( { code } ) => tokenFaultOf( code )
		);
		const fault = tokenFaultOf( failing?.code ?? null );
		const isLost =
			browserEcho !== null &&
			server !== null &&
			lossOf( browserEcho, loopbackEcho, server ) !== null;
		// A header that is lost on the way is a cause of its own, and so is whatever wants a token of those who are logged in, too.
		if (
			! failing ||
			! fault ||
			( fault === 'missing' &&
				( isLost || isWantedOfYou( site, exchanges ?? [], failing ) ) )
		) {
			return undefined;
		}
		const { steps, ...told } = aboutToken(
			site,
			components,
			exchanges ?? [],
			failing,
			fault
		);
		return {
			severity: 'error',
			...told,
			remediation: {
				steps,
				tradeOff: '',
				verify: told.because.flatMap( ( each ) =>
					each.kind === 'exchange' ? [ each.id ] : []
				),
				unverifiable: notKept(),
			},
			station: 'plugin',
			explains: [ 'cookie-without-nonce', 'given-request-refused' ],
		};
	},
} );
