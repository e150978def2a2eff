import { __, sprintf } from '@wordpress/i18n';
import { PRODUCTS } from './list';
import { componentLabel } from '../evidence/component-label';
import type { HookCallback, SiteFacts, Step } from '../evidence/types';

/** A plugin of the time before WordPress had application passwords, still active. */
export interface PasswordPlugin {
	/** Which passwords it takes in a Basic header: those of accounts only, or application passwords. */
	takes: 'account' | 'application';
	/** Its callback that reads the header. */
	reader: HookCallback;
}

/** The leftover plugins that read the header in which application passwords are sent. */
export function passwordPluginsIn(
	hooks: readonly HookCallback[]
): PasswordPlugin[] {
	return hooks
		.filter( ( { hook } ) => hook === 'determine_current_user' )
		.flatMap( ( reader ) =>
			PRODUCTS.flatMap( ( { readsBasic } ) =>
				readsBasic?.callback.test( reader.callback )
					? [ { takes: readsBasic.takes, reader } ]
					: []
			)
		);
}

/** One sentence on what the plugin does to application passwords. */
export function legacySentence( { takes, reader }: PasswordPlugin ): string {
	const sentence =
		takes === 'account'
			? /* translators: %s: a component, e.g. the plugin “X”. */
				__(
					'Every application password is refused as wrong by %s: it reads the same header and takes the passwords of accounts only.',
					'who-said-401'
				)
			: /* translators: %s: a component, e.g. the plugin “X”. */
				__(
					'Application passwords are checked a second time by %s, which WordPress has not needed since 5.6: with a wrong one even public addresses answer 401.',
					'who-said-401'
				);
	return sprintf( sentence, componentLabel( reader.component ) );
}

/** The way out, the same for both. */
export function legacySteps(
	{ takes, reader }: PasswordPlugin,
	{ adminUrl }: SiteFacts
): Step[] {
	return [
		...( takes === 'account'
			? [
					{
						title: __(
							'Use an application password',
							'who-said-401'
						),
						text: __(
							'Make an application password for each app that logs in with the password of an account, and have it use that.',
							'who-said-401'
						),
						link: {
							url: `${ adminUrl }profile.php#application-passwords-section`,
							label: __( 'Your profile', 'who-said-401' ),
						},
					},
				]
			: [] ),
		{
			text: sprintf(
				/* translators: %s: name of a plugin. */
				__(
					'Then deactivate “%s”: it has no setting for this, and WordPress does the same by itself.',
					'who-said-401'
				),
				reader.component.name
			),
			isThen: true,
			link: {
				url: `${ adminUrl }plugins.php`,
				label: __( 'Plugins', 'who-said-401' ),
			},
		},
	];
}
