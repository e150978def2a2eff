import type { CredentialFacts } from '../../evidence/credential-facts';
import type { Exchange } from '../../evidence/types';
import { namespacesIn } from '../../probes';
import { waysIn } from '../../products';

/** A way in whose secret is not defined. */
export interface MissingSecret {
	constant: string;
	/** The error code it answers with then. */
	code: string;
	/** The namespace that shows that it is there. */
	namespace: string;
}

/** The first way in that is there and has no secret; null when there is none. */
export function missingSecretIn(
	exchanges: readonly Exchange[],
	{ secrets }: CredentialFacts
): MissingSecret | null {
	const namespaces = namespacesIn( exchanges );
	for ( const { way } of waysIn() ) {
		const namespace = namespaces.find( ( name ) =>
			way.namespaces.test( name )
		);
		if (
			namespace &&
			way.secret &&
			secrets[ way.secret.constant ] === false
		) {
			return { ...way.secret, namespace };
		}
	}
	return null;
}
