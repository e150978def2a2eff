import { __ } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import type { Exchange } from '../../evidence/types';
import { isAsExpected, isLockOut } from '../../probes';
import { partsTried } from '../../probes/as-its-sender';
import type { SenderPart, TriedPart } from '../../probes/tried-part';
import { lineNote, lineSteps, refusingLine } from '../../refusal/htaccess-line';
import { refusalFinding } from '../../refusal/refusal-finding';
import { senderSteps, whomOf } from './sender-words';

/**
 * The first part of the sender with which the request is refused, though it passes without. Who counts requests refuses the later ones
 * whoever they come from, and a server that breaks goes by nobody's name.
 */
const refusedPart = ( parts: readonly TriedPart[] ) =>
	parts.find(
		( { part, exchange } ) =>
			exchange.response.status >= 400 &&
			exchange.response.status < 500 &&
			exchange.response.status !== 429 &&
			// The content is ours: that WordPress finds it wrong says nothing about the request.
			! ( exchange.response.status === 400 && isOwnContent( part ) ) &&
			! isLockOut( exchange ) &&
			! isAsExpected( exchange )
	);

const isOwnContent = ( part: SenderPart ) =>
	part === 'content-type' ||
	part === 'sample-content' ||
	part === 'no-content';

const isFromServer = ( { probe }: Exchange ) => probe.vantage === 'loopback';

export default defineCheck( {
	id: 'given-sender-refused',
	title: __(
		'The failing request passes whoever says to have sent it',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site', 'given' ],
	uses: [ 'hooks', 'components', 'htaccess', 'server' ],
	deciding: false,
	examine( { exchanges, site, given, hooks, components, htaccess, server } ) {
		const [ request ] = given;
		const found = refusedPart( partsTried( exchanges, request ) );
		if ( ! found || ! request ) {
			return undefined;
		}
		const { part, exchange, plain } = found;
		const line = refusingLine( htaccess, exchange );
		return refusalFinding(
			{ site, hooks, components, server },
			{
				refused: exchange,
				whom: whomOf( part, exchange, request ),
				notes: [
					isFromServer( plain )
						? __(
								'Tried from the server: the very same request without it passes.',
								'who-said-401'
							)
						: __(
								'Tried from here: the very same request without it passes.',
								'who-said-401'
							),
					...( line ? [ lineNote( line ) ] : [] ),
				],
				steps: [ ...lineSteps( line ), ...senderSteps( part ) ],
				citing: [ plain ],
				explains: [
					'cookie-without-nonce',
					'given-login-refused',
					'given-request-refused',
				],
			}
		);
	},
} );
