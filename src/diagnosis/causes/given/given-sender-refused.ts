import { __ } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { isAsExpected, isLockOut } from '../../probes';
import { type SenderTrial, senderTrial } from '../../probes/as-its-sender';
import { lineNote, lineSteps, refusingLine } from '../../refusal/htaccess-line';
import { refusalFinding } from '../../refusal/refusal-finding';
import { senderSteps, whomOf } from './sender-words';

/**
 * The first part of the sender with which the request is refused, though it passes without. Who counts requests refuses the later ones
 * whoever they come from, and a server that breaks goes by nobody's name.
 */
const refusedPart = ( trial: SenderTrial ) =>
	trial.parts.find(
		( { exchange } ) =>
			exchange.response.status >= 400 &&
			exchange.response.status < 500 &&
			exchange.response.status !== 429 &&
			! isLockOut( exchange ) &&
			! isAsExpected( exchange )
	);

export default defineCheck( {
	id: 'given-sender-refused',
	title: __(
		'The failing request passes whoever says to have sent it',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site', 'given' ],
	uses: [ 'hooks', 'components', 'htaccess', 'server' ],
	deciding: false,
	examine( { exchanges, site, hooks, components, htaccess, server } ) {
		const trial = senderTrial( exchanges );
		const found = trial && refusedPart( trial );
		if ( ! found ) {
			return undefined;
		}
		const { part, exchange } = found;
		const line = refusingLine( htaccess, exchange );
		return refusalFinding(
			{ site, hooks, components, server },
			{
				refused: exchange,
				whom: whomOf( part, exchange ),
				notes: [
					__(
						'Tried from the server: the very same request without it passes.',
						'who-said-401'
					),
					...( line ? [ lineNote( line ) ] : [] ),
				],
				steps: [ ...lineSteps( line ), ...senderSteps( part ) ],
				citing: [ trial.plain ],
				explains: [
					'cookie-without-nonce',
					'given-login-refused',
					'given-request-refused',
				],
			}
		);
	},
} );
