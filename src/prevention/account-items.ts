import { __, _n, sprintf } from '@wordpress/i18n';

import { usageOf } from '../diagnosis/exchange/stored-list';
import { item, type ChecklistItem, type Measured } from './item';

/** Application passwords that no app needs any more. */
export function passwordItem( { passwords, time }: Measured ): ChecklistItem {
	const stale = passwords.filter(
		( password ) => usageOf( password, time ).isStale
	);
	const [ first ] = stale;
	return first
		? item(
				'passwords',
				'open',
				sprintf(
					/* translators: 1: number of passwords. 2: their names with accounts. */
					_n(
						'%1$d application password was not used for more than 90 days: %2$s.',
						'%1$d application passwords were not used for more than 90 days: %2$s.',
						stale.length,
						'who-said-401'
					),
					stale.length,
					stale
						.map(
							( { name, account } ) =>
								`“${ name }” (${ account })`
						)
						.join( ', ' )
				),
				__(
					'Revoke what no app needs any more, in the profile of its account.',
					'who-said-401'
				),
				{
					url: `${ first.profile }#application-passwords-section`,
					label: sprintf(
						/* translators: %s: user name. */
						__( 'Profile of %s', 'who-said-401' ),
						first.account
					),
				}
			)
		: item(
				'passwords',
				'done',
				passwords.length === 0
					? __(
							'None of the accounts you may edit has an application password.',
							'who-said-401'
						)
					: __(
							'No application password is left over: each was used or made in the last 90 days.',
							'who-said-401'
						)
			);
}

/** Accounts of apps that may do more than apps mostly need. */
export function programItem( { programs }: Measured ): ChecklistItem {
	const [ first ] = programs;
	return first
		? item(
				'programs',
				'open',
				sprintf(
					/* translators: %s: user names. */
					__(
						'An app logs in as %s, which may do everything on this site, and nobody is logged in there with a browser.',
						'who-said-401'
					),
					programs.map( ( { account } ) => account ).join( ', ' )
				),
				__(
					'Ask its author what the app needs, and give the account a role that may do that and no more, such as Editor.',
					'who-said-401'
				),
				{
					url: first.profile,
					label: sprintf(
						/* translators: %s: user name. */
						__( 'Profile of %s', 'who-said-401' ),
						first.account
					),
				}
			)
		: item(
				'programs',
				'done',
				__(
					'No account that only apps use may do everything, as far as its logins show.',
					'who-said-401'
				)
			);
}
