import { __ } from '@wordpress/i18n';
import type { SiteFacts, Step } from '../../evidence/types';
import { newPassword, tryAgain } from './app-steps';

/** One sentence; `hasNoOauth`: the site was asked where it offers OAuth, and answered 404. */
export const missingLogin = ( hasNoOauth: boolean ): string =>
	hasNoOauth
		? __(
				'The app brings no login, and its endpoint answers 401 to visitors. The site does not offer OAuth either, so an app that only logs in with OAuth cannot connect to it.',
				'who-said-401'
			)
		: __(
				'The app brings no login, and its endpoint answers 401 to visitors.',
				'who-said-401'
			);

/** The same of a request whose text shows no login: whether its app has one is not told. */
export const missingInText = ( hasNoOauth: boolean ): string =>
	hasNoOauth
		? __(
				'The failing request shows no login, and the endpoint answers 401 to whoever brings none. The site does not offer OAuth either, so an app that only logs in with OAuth cannot connect to it.',
				'who-said-401'
			)
		: __(
				'The failing request shows no login, and the endpoint answers 401 to whoever brings none.',
				'who-said-401'
			);

/** What to do, in order of least cost. */
export const missingLoginSteps = ( site: SiteFacts ): Step[] => [
	newPassword( site ),
	tryAgain(),
	{
		title: __( 'If the app can’t send a login', 'who-said-401' ),
		text: __(
			'An app that takes neither a user name and a password nor a header of its own needs a plugin that adds OAuth to this site, or an app of yours between the two that adds the login.',
			'who-said-401'
		),
	},
];
