import type { CredentialFacts } from '../../evidence/credential-facts';
import type { ComponentFacts, Exchange } from '../../evidence/types';
import { namespacesIn } from '../../probes';
import { knownOf, waysIn } from '../../products';

/** A way in whose secret is not defined. */
export interface MissingSecret {
	constant: string;
	/** The error code it answers with then. */
	code: string;
	/** The namespace that shows that it is there. */
	namespace: string;
}

/**
 * The first way in that is there and has no secret; null when there is none. A namespace does not show that it is there where an active
 * plugin is known to borrow it, and none that it belongs to is active.
 */
export function missingSecretIn(
	exchanges: readonly Exchange[],
	{ secrets }: CredentialFacts,
	components: ComponentFacts | null
): MissingSecret | null {
	const namespaces = namespacesIn( exchanges );
	const known = ( components?.plugins ?? [] ).map( knownOf );
	for ( const { way, products } of waysIn() ) {
		const namespace = namespaces.find( ( name ) =>
			way.namespaces.test( name )
		);
		if (
			namespace &&
			way.secret &&
			! (
				known.some( ( each ) =>
					each?.borrowsNamespace?.test( namespace )
				) && ! products.some( ( each ) => known.includes( each ) )
			) &&
			secrets[ way.secret.constant ] === false
		) {
			return { ...way.secret, namespace };
		}
	}
	return null;
}
