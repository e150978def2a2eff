import type * as v from 'valibot';

import { NoncesSchema } from './action-schemas';
import { callAction, type Call } from './admin-ajax';
import { loggedOutError, ServerError } from './server-error';

export interface Session {
	ajaxUrl: string;
	network: boolean;
	/** Nonce of our own actions. */
	nonce: string;
	/** Nonce of the REST API. */
	restNonce: string;
	/** A screen of each plugin that has one in the menu, by basename. Only the page itself knows: elsewhere there is no menu. */
	screens?: Record< string, string >;
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
}

/** Settles when the user has logged in again, rejects when they gave up. */
export type WaitForLogin = (
	signal: AbortSignal | undefined
) => Promise< void >;

export function createServer(
	session: Session,
	waitForLogin: WaitForLogin
): Server {
	let { nonce, restNonce } = session;
	let recordNonce = '';
	let logins = 0;
	let renewing: Promise< void > | null = null;
	let waiting: Promise< void > | null = null;

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
				nonce,
				action,
				...( fields ? { fields } : {} ),
				signal,
			},
			schema
		);
	}

	const fetchNonces = ( signal?: AbortSignal ) =>
		callOnce( 'ws401_nonce', NoncesSchema, undefined, signal );

	/** Calls that find out at the same time share one wait. */
	async function login( signal?: AbortSignal ): Promise< void > {
		waiting ??= waitForLogin( signal )
			.then( () => {
				logins++;
			} )
			.finally( () => {
				waiting = null;
			} );
		await waiting;
	}

	async function renewNonces( signal?: AbortSignal ): Promise< void > {
		renewing ??= fetchNonces( signal )
			.then( ( fresh ) => {
				nonce = fresh.page;
				restNonce = fresh.rest;
				recordNonce = fresh.record;
			} )
			.finally( () => {
				renewing = null;
			} );
		try {
			await renewing;
		} catch ( error ) {
			await loginIfThatIsIt( error, signal );
		}
	}

	async function loginIfThatIsIt(
		error: unknown,
		signal?: AbortSignal
	): Promise< void > {
		if ( ! isKind( error, 'logged-out' ) ) {
			throw error;
		}
		await login( signal );
		await renewNonces( signal );
	}

	return {
		async call( action, schema, fields, signal ) {
			try {
				return await callOnce( action, schema, fields, signal );
			} catch ( error ) {
				if (
					! isKind( error, 'nonce-expired' ) &&
					! isKind( error, 'logged-out' )
				) {
					throw error;
				}
				await renewNonces( signal );
			}
			return callOnce( action, schema, fields, signal );
		},
		restNonce: () => restNonce,
		pageNonce: () => nonce,
		recordNonce: () => recordNonce,
		async proveLogin( signal ) {
			try {
				// The nonces in use stay: whether the site accepts them is what probes find out.
				await fetchNonces( signal );
			} catch ( error ) {
				await loginIfThatIsIt( error, signal );
			}
		},
		logins: () => logins,
		screens: session.screens,
	};
}

function isKind( error: unknown, kind: ServerError[ 'kind' ] ): boolean {
	return error instanceof ServerError && error.kind === kind;
}

/** For pages that cannot wait: being logged out is final. */
export const doNotWait: WaitForLogin = () => Promise.reject( loggedOutError() );
