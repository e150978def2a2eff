import { __ } from '@wordpress/i18n';
import { citing } from '../../exchange/because';
import {
	cookieEchoesIn,
	isForgotten,
	partNames,
} from '../../exchange/cookie-echo';
import { defineCheck } from '../../engine/define-check';
import { cacheSteps, codeSteps, forgottenSummary } from './forgotten-words';
import type { Suspect } from '../../evidence/types';

/** File of the drop-in that WordPress reads what is cached with, below wp-content. */
const OBJECT_CACHE = 'object-cache.php';

export default defineCheck( {
	id: 'session-forgotten',
	title: __(
		'WordPress finds the session of your login everywhere',
		'who-said-401'
	),
	needs: [ 'exchanges' ],
	uses: [ 'components' ],
	deciding: false,
	examine( { exchanges, components } ) {
		const forgotten = cookieEchoesIn( exchanges ).filter( isForgotten );
		if ( forgotten.length === 0 ) {
			return undefined;
		}
		const suspects: Suspect[] = ( components?.dropIns ?? [] )
			.filter( ( { id } ) => id === OBJECT_CACHE )
			.map( ( { id, name } ) => ( {
				component: { kind: 'drop-in', id, name },
				suspicion: 0.5,
				file: `wp-content/${ id }`,
				line: 0,
				where: 'user_meta',
			} ) );
		return {
			severity: 'error',
			summary: forgottenSummary(
				partNames( forgotten ),
				suspects.length > 0
			),
			detail: 'auth_cookie_bad_session_token; session_tokens',
			because: forgotten.map( ( echo ) =>
				citing( echo.exchange, 'forgotten' )
			),
			remediation: {
				steps: suspects.length > 0 ? cacheSteps() : codeSteps(),
				tradeOff: '',
				verify: forgotten.map( ( { exchange } ) => exchange.probe.id ),
			},
			station: 'wordpress',
			suspects,
			explains: [
				'nonce-stale',
				'login-accepted-by-turns',
				'login-cookie-overwritten',
				'session-not-accepted',
				'rest-refuses-administrator',
				'saving-refused',
				'given-request-refused',
			],
		};
	},
} );
