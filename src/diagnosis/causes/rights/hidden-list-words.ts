import { __, sprintf } from '@wordpress/i18n';

/** One sentence: the list is closed to visitors alone. `who`: what closes it. */
export const hiddenFromVisitors = ( who: string ) =>
	sprintf(
		/* translators: %s: a component, e.g. the plugin “Name”. */
		__(
			'%s hides the list of authors from visitors, while posts are open to them. That is a usual protection against guessing login names; what shows authors to visitors gets none.',
			'who-said-401'
		),
		who
	);

/** The same where administrators do not get it either. */
export const hiddenFromAll = ( who: string ) =>
	sprintf(
		/* translators: %s: a component, e.g. the plugin “Name”. */
		__(
			'%s closes the list of authors to everybody, you included, while posts are open: whatever lists authors gets none.',
			'who-said-401'
		),
		who
	);

/** The same where even the address that tells an app who it is logged in as is closed. */
export const usersClosedToAll = ( who: string ) =>
	sprintf(
		/* translators: %s: a component, e.g. the plugin “Name”. */
		__(
			'%s closes the addresses of users to everybody, you included, while posts are open: whatever lists authors gets none, and no app is told who it is logged in as.',
			'who-said-401'
		),
		who
	);

/** What was not asked: some close the addresses of users to whoever has fewer rights than you. */
export const sameForOthers = () =>
	__(
		'The address that tells an app who it is logged in as is closed to visitors in the same way. Whether users with fewer capabilities than yours get it was not asked.',
		'who-said-401'
	);
