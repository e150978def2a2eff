import { __, sprintf } from '@wordpress/i18n';
import { answerText, citingAll } from '../../exchange/because';
import { defineCheck, undecided } from '../../engine/define-check';
import { exchangeOf, exchangesOf, isAsExpected } from '../../probes';
import { loopbackSteps } from './loopback-steps';
import { ownRestRefused } from './own-rest-refused';
import { wasNotSent } from '../../exchange/was-not-sent';

export default defineCheck( {
	id: 'loopback-blocked',
	title: __( 'The site can send requests to itself', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'server', 'hooks', 'components' ],
	deciding: false,
	examine( { exchanges, ...known } ) {
		const { site, server } = known;
		const refused = ownRestRefused( exchanges, known );
		const ours = exchangesOf( exchanges, { vantage: 'loopback' } );
		if ( refused || ours.some( ( each ) => isAsExpected( each ) ) ) {
			return refused;
		}
		const wanted = { endpoint: 'index', credential: 'none' } as const;
		// After a timeout no more are sent: the one before is what tells then.
		const own = [
			exchangeOf( ours, wanted ),
			exchangeOf( ours, { endpoint: 'preflight' } ),
		].find( ( each ) => each && ! wasNotSent( each.failure ) );
		const seen = exchangeOf( exchanges, { ...wanted, vantage: 'browser' } );
		if ( ! own || ! seen?.response || own.failure?.kind === 'aborted' ) {
			return undecided(
				__(
					'The server was not asked to send a request to itself, or there is no answer to compare it with.',
					'who-said-401'
				)
			);
		}
		if ( own.failure?.kind === 'timeout' ) {
			return undecided(
				__(
					'The server did not answer itself in time. It may be blocked, or have a single worker that was busy with this very question.',
					'who-said-401'
				)
			);
		}
		if ( own.response?.status === seen.response.status ) {
			return undefined; // Refused like everybody else.
		}
		return {
			severity: 'warning',
			summary: __(
				'The site can’t perform loopback requests (requests to itself), while your browser gets through. Scheduled events and Site Health depend on them.',
				'who-said-401'
			),
			detail: sprintf(
				/* translators: %s: status or reason. */
				__( 'The server’s own request: %s.', 'who-said-401' ),
				[ answerText( own ), own.failure?.message ]
					.filter( Boolean )
					.join( ': ' )
					.replace( /\.$/, '' )
			),
			because: citingAll( own, seen ),
			remediation: {
				steps: loopbackSteps( own, site, server ),
				tradeOff: '',
				verify: [ own.probe.id ],
			},
			station: own.failure?.kind === 'blocked' ? 'plugin' : 'web-server',
			suspects: [],
		};
	},
} );
