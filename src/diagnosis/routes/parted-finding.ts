import { __, sprintf } from '@wordpress/i18n';

import { citingFact } from '../exchange/because';
import type { Finding, SiteFacts } from '../evidence/types';
import type { AccountQuestion, AccountRow } from '../evidence/account-matrix';

/** A question that one account may ask and another may not. */
export interface Parted {
	question: AccountQuestion;
	allowed: AccountRow[];
	refused: AccountRow[];
}

/** Roles of accounts, each once; an account without a role goes by its number. */
const rolesOf = ( rows: readonly AccountRow[] ) =>
	[
		...new Set(
			rows.flatMap( ( { roles, id } ) =>
				roles.length > 0 ? roles : [ `#${ id }` ]
			)
		),
	].join(
		/* translators: separator between the items of a list. */
		__( ',', 'who-said-401' ) + ' '
	);

/** How an account's answer is known, in words that every place uses. */
export function knownBy( { by }: Pick< AccountRow, 'by' > ): string {
	return by === 'request'
		? __( 'asked by a real request', 'who-said-401' )
		: __( 'calculated from their role, not tested', 'who-said-401' );
}

/** The finding that one account gets 403 where another is let through. */
export function partedFinding(
	{ question, allowed, refused }: Parted,
	site: SiteFacts | null
): Omit< Finding, 'severity' > {
	return {
		summary: sprintf(
			/* translators: 1: request, e.g. GET /wp/v2/settings. 2: names of roles that are refused. 3: names of roles that are allowed. */
			__(
				'%1$s answers 403 to one account and not to another: refused are %2$s, allowed are %3$s.',
				'who-said-401'
			),
			`${ question.method } ${ question.route }`,
			rolesOf( refused ),
			rolesOf( allowed )
		),
		detail: __(
			'WordPress knows both accounts; the difference is a capability that one of them does not have.',
			'who-said-401'
		),
		because: [ ...refused, ...allowed ].map( ( row ) =>
			citingFact(
				sprintf(
					/* translators: 1: number of an account. 2: names of its roles. 3: HTTP status, or what came in its place. 4: how the answer is known. */
					__( 'Account %1$d (%2$s): %3$s, %4$s.', 'who-said-401' ),
					row.id,
					rolesOf( [ row ] ),
					refused.includes( row )
						? '403'
						: __( 'let through', 'who-said-401' ),
					knownBy( row )
				)
			)
		),
		remediation: {
			steps: [
				{
					title: __(
						'Use an account that may do this',
						'who-said-401'
					),
					isFree: true as const,
					text: __(
						'If the account was not meant to do this, log the app or person in with one that has the capability.',
						'who-said-401'
					),
				},
				{
					title: __(
						'Give the account the capability',
						'who-said-401'
					),
					text: __(
						'Otherwise give the account a role that has the capability, or give its role the capability with a plugin for roles.',
						'who-said-401'
					),
					tradeOff: __(
						'A capability given to a role goes to every user with that role.',
						'who-said-401'
					),
					...( site && {
						link: {
							url: `${ site.adminUrl }users.php`,
							label: __( 'Users', 'who-said-401' ),
						},
					} ),
				},
			],
			tradeOff: '',
			verify: [],
		},
		station: 'endpoint',
		suspects: [],
	};
}
