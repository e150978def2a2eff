import { __, sprintf } from '@wordpress/i18n';
import type { Step } from '../../evidence/types';

/** Where an object cache may have an old copy. */
export const cacheSteps = (): Step[] => [
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

/** Where there is no object cache. */
export const codeSteps = (): Step[] => [
	{
		text: __(
			'Look for code that changes what is read of an account (filter “get_user_metadata”) or where sessions are kept (filter “session_token_manager”).',
			'who-said-401'
		),
	},
];

/** What was seen, and what stands between WordPress and its database. */
export const forgottenSummary = ( parts: string, hasCache: boolean ): string =>
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
