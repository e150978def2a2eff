import { __, sprintf } from '@wordpress/i18n';
import type { GivenCase } from '../../probes/given-case';

/** A dry run has none of the request's own content, and some routes decide by that who may do it. */
const lacksContent = ( { request, repeated: { probe } }: GivenCase ) =>
	probe.dryRun && request.body !== false && probe.method !== 'DELETE';

/** One sentence a site owner understands. */
export function notAllowedSummary(
	found: GivenCase,
	roles: readonly string[]
): string {
	const list = roles.join( ', ' );
	if ( found.repeated.probe.content === 'own' ) {
		return sprintf(
			/* translators: %s: roles of the account, separated by commas. */
			__(
				'WordPress knows you, and the route refuses the request with the content it has, tried as a dry run: either it asks for a right that your role (%s) does not have, or it goes by the content.',
				'who-said-401'
			),
			list
		);
	}
	return lacksContent( found )
		? sprintf(
				/* translators: %s: roles of the account, separated by commas. */
				__(
					'WordPress knows you, and the route refuses the request, which was tried without its content: either it asks for a capability that your role (%s) does not have, or it goes by the content.',
					'who-said-401'
				),
				list
			)
		: sprintf(
				/* translators: %s: roles of the account, separated by commas. */
				__(
					'WordPress knows you, and this account may not do that: the route asks for a capability that your role (%s) does not have.',
					'who-said-401'
				),
				list
			);
}
