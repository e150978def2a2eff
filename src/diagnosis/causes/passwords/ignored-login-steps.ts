import { __, sprintf } from '@wordpress/i18n';
import type { LoginShape, SiteFacts, Step } from '../../evidence/types';

/** How sure it is that a credential counts as none. */
interface Trial {
	/** It was sent from here and refused. */
	isTried: boolean;
	/** The header by which a cache says that it answered instead. */
	cachedBy: string | null;
}

/** That a credential counts as none, and why it may. */
export function ignoredSentence(
	scheme: 'basic' | 'other',
	{ isTried, cachedBy }: Trial
): string {
	if ( cachedBy !== null ) {
		return sprintf(
			/* translators: %s: response header, e.g. "age: 120". */
			__(
				'A cache answered the request with its login (%s): whether the login counts is not known. Exclude the REST API from the cache, then try again.',
				'who-said-401'
			),
			cachedBy
		);
	}
	if ( ! isTried ) {
		return scheme === 'basic'
			? __(
					'The failing request brings a user name and a password, and was answered like a visitor’s: they did not count. Why is not known, for they were not tried here. Paste the request with its complete login to have it tried.',
					'who-said-401'
				)
			: __(
					'The failing request brings a token or a signature, and was answered like a visitor’s: it did not count. Why is not known, for it was not tried here.',
					'who-said-401'
				);
	}
	return scheme === 'basic'
		? __(
				'The request that fails brings a user name and a password, and WordPress does not take them: one of them is wrong, or it is the password of the account, which does not count here.',
				'who-said-401'
			)
		: __(
				'The request that fails brings a token or a signature that nothing on this site accepts, so the request is treated as logged out.',
				'who-said-401'
			);
}

/** What comes first where the token is built as WordPress builds application passwords. */
const passwordAsToken = (): Step => ( {
	text: __(
		'What it sends as a token is 24 letters and digits, like an application password. If it is one, have the app send it as “Basic” together with the user name: as a token (“Bearer”) WordPress does not read it.',
		'who-said-401'
	),
} );

/** What to do about it, in order of least cost. */
export function ignoredSteps(
	scheme: 'basic' | 'other',
	{ adminUrl }: SiteFacts,
	shape?: LoginShape
): Step[] {
	return scheme === 'basic'
		? [
				{
					title: __( 'Check what the app sends', 'who-said-401' ),
					text: __(
						'On the tab “Logins”, paste what the app sends: it says what is wrong with its form and its name, without trying it.',
						'who-said-401'
					),
				},
				{
					title: __(
						'Make a new application password',
						'who-said-401'
					),
					text: __(
						'The password of the account itself does not work here. Make a new application password and give that to the app.',
						'who-said-401'
					),
					link: {
						url: `${ adminUrl }profile.php#application-passwords-section`,
						label: __( 'Application passwords', 'who-said-401' ),
					},
				},
			]
		: [
				...( shape?.looksLike === 'application'
					? [ passwordAsToken() ]
					: [] ),
				{
					title: __( 'Request a new token', 'who-said-401' ),
					text: __(
						'See that the plugin that gave the token out is active, and have the app request a new one: tokens end after a while, and when the plugin’s key or the site’s address changes.',
						'who-said-401'
					),
					link: {
						url: `${ adminUrl }plugins.php`,
						label: __( 'Plugins', 'who-said-401' ),
					},
				},
				{
					title: __( 'Use an application password', 'who-said-401' ),
					text: __(
						'Without such a plugin, have the app use an application password.',
						'who-said-401'
					),
				},
			];
}
