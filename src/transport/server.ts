import type * as v from 'valibot';

import { NoncesSchema } from './action-schemas';
import { callAction, type Call } from './admin-ajax';
import { createFreshNonces, type WaitForLogin } from './fresh-nonces';
import { isServerError, loggedOutError } from './server-error';

export interface Session {
	ajaxUrl: string;
	network: boolean;
	/** Nonce of our own actions. */
	nonce: string;
	/** Nonce of the REST API. */
	restNonce: string;
	/** A screen of each plugin that has one in the menu, by basename. Only the page itself knows: elsewhere there is no menu. */
	screens?: Record< string, string >;
	/** Where the REST API begins, as the page was told when it was opened. */
	restRoot?: string;
}

/** Our own actions on the site, with nonces that are kept fresh. */
export interface Server {
	/**
	 * Calls one action. An expired nonce is renewed; when nobody is logged in any more the call waits for the login and goes on.
	 * Everything else that is not the expected data throws a `ServerError`.
	 */
	call: < Schema extends v.GenericSchema >(
		action: Call[ 'action' ],
		schema: Schema,
		fields?: Record< string, string >,
		signal?: AbortSignal
	) => Promise< v.InferOutput< Schema > >;
	/** Nonce of the REST API as it is now. */
	restNonce: () => string;
	/** Nonce of our own actions as it is now. */
	pageNonce: () => string;
	/** Nonce of the recorder's address after a renewal; empty before: then the one that the address has is good. */
	recordNonce: () => string;
	/** Returns when it is certain that the login holds: at once, or after the user has logged in again. */
	proveLogin: ( signal?: AbortSignal ) => Promise< void >;
	/** How often the user had to log in again so far. */
	logins: () => number;
	/** See `Session`. */
	screens?: Record< string, string > | undefined;
	/** See `Session`. */
	restRoot?: string | undefined;
}

/**
 * Our own actions on the site.
 *
 * @param session      What the page came with.
 * @param waitForLogin What to do when nobody is logged in any more.
 */
export function createServer(
	session: Session,
	waitForLogin: WaitForLogin
): Server {
	function callOnce< Schema extends v.GenericSchema >(
		action: Call[ 'action' ],
		schema: Schema,
		fields?: Record< string, string >,
		signal?: AbortSignal
	) {
		return callAction(
			{
				ajaxUrl: session.ajaxUrl,
				network: session.network,
				nonce: nonces.now().page,
				action,
				...( fields ? { fields } : {} ),
				signal,
			},
			schema
		);
	}

	const nonces = createFreshNonces(
		session,
		( signal ) =>
			callOnce( 'ws401_nonce', NoncesSchema, undefined, signal ),
		waitForLogin
	);

	return {
		async call( action, schema, fields, signal ) {
			try {
				return await callOnce( action, schema, fields, signal );
			} catch ( error ) {
				if (
					! isServerError( error, 'nonce-expired' ) &&
					! isServerError( error, 'logged-out' )
				) {
					throw error;
				}
				await nonces.renew( signal );
			}
			return callOnce( action, schema, fields, signal );
		},
		restNonce: () => nonces.now().rest,
		pageNonce: () => nonces.now().page,
		recordNonce: () => nonces.now().record,
		proveLogin: nonces.proveLogin,
		logins: nonces.logins,
		screens: session.screens,
		restRoot: session.restRoot,
	};
}

/** For pages that cannot wait: being logged out is final. */
export const doNotWait: WaitForLogin = () => Promise.reject( loggedOutError() );
