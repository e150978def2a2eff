import { __, sprintf } from '@wordpress/i18n';
import { titleOf, type Answered } from '../../probes';

/** About a front page from which visitors are sent to the login form. */
export const sentOnSentence = ( who: string ): string =>
	sprintf(
		/* translators: %s: a component, e.g. the plugin “Name”. */
		__(
			'%s sends visitors of the front page to the login form, while the REST API is open to them.',
			'who-said-401'
		),
		who
	);

/** About a page that visitors get in place of the front page. */
export function standInSentence( {
	response,
}: Answered ): ( who: string ) => string {
	const title = titleOf( response );
	return ( who ) =>
		title
			? sprintf(
					/* translators: 1: a component, e.g. the plugin “Name”. 2: title of a page. */
					__(
						'%1$s shows visitors the page “%2$s” in place of the front page, while the REST API is open to them.',
						'who-said-401'
					),
					who,
					title
				)
			: sprintf(
					/* translators: %s: a component, e.g. the plugin “Name”. */
					__(
						'%s shows visitors a page of its own in place of the front page, while the REST API is open to them.',
						'who-said-401'
					),
					who
				);
}

/** Where a page may be another one than the front page, and who made it was not asked. */
export const notLookedAt = (): string =>
	__(
		'Visitors get a short page, or one that asks for a password. Whether a plugin puts it in place of the front page was not looked at this time: check the site again.',
		'who-said-401'
	);
