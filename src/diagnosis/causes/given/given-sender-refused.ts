import { __ } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import type { Exchange } from '../../evidence/types';
import { partsTried } from '../../probes/as-its-sender';
import { lineNote, lineSteps, refusingLine } from '../../refusal/htaccess-line';
import { refusalFinding } from '../../refusal/refusal-finding';
import { refusedPart } from './refused-part';
import { senderSteps, whomOf } from './sender-words';

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
		const { part, exchange, plain, name } = found;
		const line = refusingLine( htaccess, exchange );
		return refusalFinding(
			{ site, hooks, components, server },
			{
				refused: exchange,
				whom: whomOf( part, exchange, request, name ),
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
