import { __, sprintf } from '@wordpress/i18n';
import type {
	CredentialFacts,
	FilterAnswer,
} from '../../evidence/credential-facts';
import { isRefusedByFilter } from '../../exchange/voices';

/** What stands in the way of programs that log in over XML-RPC. */
interface XmlrpcRefusal {
	filter: FilterAnswer;
	/** Hook. */
	hook: string;
	/** One sentence, made of whoever does it. */
	sentence: ( who: string ) => string;
}

/** How many methods are named. */
const NAMED = 3;

/**
 * What of XML-RPC is switched off; null when nothing is. WordPress asks `xmlrpc_enabled` before it looks at a user name
 * (`wp_xmlrpc_server::set_is_enabled()`), a no is the fault 405 in an answer 200; a method that `xmlrpc_methods` took away is the fault
 * -32601 (`IXR_Server::call()`).
 */
export function xmlrpcRefusal( {
	forXmlrpc,
	forMethods,
}: CredentialFacts ): XmlrpcRefusal | null {
	if ( forXmlrpc && isRefusedByFilter( forXmlrpc ) ) {
		return {
			filter: forXmlrpc,
			hook: 'xmlrpc_enabled',
			sentence: ( who ) =>
				sprintf(
					/* translators: %s: what does it: a plugin. */
					__(
						'Logins over XML-RPC are turned off by %s: what logs in at xmlrpc.php, as old apps do, is refused. The REST API is another thing and not affected.',
						'who-said-401'
					),
					who
				),
		};
	}
	if ( forMethods && isRefusedByFilter( forMethods ) ) {
		const { missing } = forMethods;
		return {
			filter: forMethods,
			hook: 'xmlrpc_methods',
			sentence: ( who ) =>
				sprintf(
					/* translators: 1: what does it: a plugin. 2: names of methods, separated by commas. */
					__(
						'Methods of XML-RPC are taken away by %1$s: an app that asks xmlrpc.php for %2$s does not get it. The REST API is another thing and not affected.',
						'who-said-401'
					),
					who,
					missing
						.slice( 0, NAMED )
						.join( __( ',', 'who-said-401' ) + ' ' )
				),
		};
	}
	return null;
}
