import { __, sprintf } from '@wordpress/i18n';
import { titleOf, type Answered } from '../../probes';

/** The path of the REST API that was asked: some close one way of writing its addresses and leave another open. */
export function pathOf( restRoot: string ): string {
	const { pathname, search } = new URL( restRoot );
	return pathname + search;
}

/** Who gets an error in place of the front page. */
export const everyVisitor = ( root: string ): string =>
	sprintf(
		/* translators: %s: the path of the REST API, e.g. /wp-json/. */
		__(
			'every visitor of the front page, while the REST API at %s is open to them',
			'who-said-401'
		),
		root
	);

/** About a front page from which visitors are sent to the login form. */
export const sentOnSentence =
	( root: string ) =>
	( who: string ): string =>
		sprintf(
			/* translators: 1: a component, e.g. the plugin “Name”. 2: the path of the REST API, e.g. /wp-json/. */
			__(
				'%1$s sends visitors of the front page to the login form, while the REST API at %2$s is open to them.',
				'who-said-401'
			),
			who,
			root
		);

/** About a page that visitors get in place of the front page. */
export function standInSentence(
	{ response }: Answered,
	root: string
): ( who: string ) => string {
	const title = titleOf( response );
	return ( who ) =>
		title
			? sprintf(
					/* translators: 1: a component, e.g. the plugin “Name”. 2: title of a page. 3: the path of the REST API, e.g. /wp-json/. */
					__(
						'%1$s shows visitors the page “%2$s” in place of the front page, while the REST API at %3$s is open to them.',
						'who-said-401'
					),
					who,
					title,
					root
				)
			: sprintf(
					/* translators: 1: a component, e.g. the plugin “Name”. 2: the path of the REST API, e.g. /wp-json/. */
					__(
						'%1$s shows visitors a page of its own in place of the front page, while the REST API at %2$s is open to them.',
						'who-said-401'
					),
					who,
					root
				);
}

/** Where a page may be another one than the front page, and who made it was not asked. */
export const notLookedAt = (): string =>
	__(
		'Visitors get a short page, or one that asks for a password. Whether a plugin puts it in place of the front page was not looked at this time: check the site again.',
		'who-said-401'
	);
