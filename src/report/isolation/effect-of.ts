import type { Effect } from '../../diagnosis/products';
import type { Endpoint } from '../../diagnosis/evidence/types';
import type { SearchOutcome } from '../../run/find-plugin/search-outcome';

/** What is done to addresses that are something of their own, where the answer shows nothing else. */
const OF_ADDRESS: Partial< Record< Endpoint, Effect > > = {
	users: 'users-hidden',
	'login-page': 'login-moved',
	'application-passwords': 'application-passwords-off',
	'xml-rpc': 'xmlrpc-closed',
	feed: 'feed-closed',
	'front-page': 'site-closed',
	'front-page-again': 'site-closed',
};

/** Addresses of ours outside of the REST API: that they fail says nothing about it. */
const OURS = /^(?:echo|cookies-|gate|rest-nonce)/;

/**
 * What a culprit does, by the answer first and the address after that: a site that is closed for maintenance is closed for the list
 * of users too, and the setting that hides that list does not open it.
 */
export function effectOf( {
	probe: { endpoint },
	failure: { status, code },
	origin,
}: Pick< SearchOutcome, 'probe' | 'failure' | 'origin' > ): Effect {
	if ( endpoint === 'login-page' ) {
		return 'login-moved';
	}
	if (
		status === 500 &&
		( code === null || code === 'internal_server_error' )
	) {
		return 'code-broken';
	}
	// A page, or the login form, in place of the answer.
	if ( status === 503 || ( status < 400 && endpoint !== 'xml-rpc' ) ) {
		return 'site-closed';
	}
	if ( origin?.where === 'rest_url_prefix' ) {
		return 'rest-moved';
	}
	return (
		OF_ADDRESS[ endpoint ] ??
		( OURS.test( endpoint ) ? 'something-else' : 'rest-closed' )
	);
}
