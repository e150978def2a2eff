import type { GivenApp } from '../evidence/types';

/** What a look-up of a user name brought, as far as it counts here. */
export interface NameFound {
	kind: NonNullable< GivenApp[ 'userName' ] >;
	/** Null when there is no such user. */
	login: string | null;
	roles: readonly string[];
}

/** What is kept of a look-up as evidence: never the name. Nothing where nobody could be asked (null). */
export const nameFacts = (
	found: NameFound | null
): Pick< GivenApp, 'userName' | 'hasNoRole' > =>
	found
		? {
				userName: found.kind,
				...( found.login !== null &&
					found.roles.length === 0 && { hasNoRole: true as const } ),
			}
		: {};
