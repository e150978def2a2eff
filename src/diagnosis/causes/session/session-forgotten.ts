import { __, sprintf } from '@wordpress/i18n';
import { citing } from '../../exchange/because';
import {
	cookieEchoesIn,
	isForgotten,
	partNames,
} from '../../exchange/cookie-echo';
import { defineCheck } from '../../engine/define-check';
import type { Step, Suspect } from '../../evidence/types';

/** File of the drop-in that WordPress reads what is cached with, below wp-content. */
const OBJECT_CACHE = 'object-cache.php';

const cacheSteps = (): Step[] => [
	{
		text: __(
			'Empty the object cache (the plugin it came with has a button for it), then log in again.',
			'who-said-401'
		),
	},
	{
		text: __(
			'If it comes back: rename wp-content/object-cache.php for a day. If logins last then, it was the cache; ask your host whether it runs out of memory or is shared with another site.',
			'who-said-401'
		),
		isThen: true,
	},
];

const codeSteps = (): Step[] => [
	{
		text: __(
			'Look for code that changes what is read of an account (filter “get_user_metadata”) or where sessions are kept (filter “session_token_manager”).',
			'who-said-401'
		),
	},
];

const summaryOf = ( parts: string, hasCache: boolean ): string =>
	hasCache
		? sprintf(
				/* translators: %s: parts of the site, e.g. "the REST API and the pages of the site". */
				__(
					'In %s WordPress does not find the session of your login, although the database has it. Between the two stands an object cache (wp-content/object-cache.php).',
					'who-said-401'
				),
				parts
			)
		: sprintf(
				/* translators: %s: parts of the site, e.g. "the REST API and the pages of the site". */
				__(
					'In %s WordPress does not find the session of your login, although the database has it. No object cache stands between the two, so code of this site leaves it out.',
					'who-said-401'
				),
				parts
			);

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
			summary: summaryOf( partNames( forgotten ), suspects.length > 0 ),
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
