import type * as v from 'valibot';

import type { NoncesSchema } from './action-schemas';
import { isServerError } from './server-error';

/** Settles when the user has logged in again, rejects when they gave up. */
export type WaitForLogin = (
	signal: AbortSignal | undefined
) => Promise< void >;

/** The nonces in use, and what renews them. */
export interface FreshNonces {
	/** The nonces as they are now; see `Server`. */
	now: () => { page: string; rest: string; record: string };
	/** How often the user had to log in again so far. */
	logins: () => number;
	/** Gets fresh ones; when nobody is logged in any more, waits for the login first. */
	renew: ( signal?: AbortSignal ) => Promise< void >;
	/** Returns when it is certain that the login holds. The nonces in use stay: whether the site accepts them is what probes find out. */
	proveLogin: ( signal?: AbortSignal ) => Promise< void >;
}

/** The nonces of our own actions and of the REST API that a page came with. */
interface FirstNonces {
	nonce: string;
	restNonce: string;
}

/**
 * Keeps the nonces of a session fresh. Calls that find out at the same time share one renewal and one wait.
 *
 * @param session      Those the page came with.
 * @param fetchNonces  Asks the server for fresh ones; throws a `ServerError`.
 * @param waitForLogin Waits for the user to log in again.
 */
export function createFreshNonces(
	session: FirstNonces,
	fetchNonces: (
		signal?: AbortSignal
	) => Promise< v.InferOutput< typeof NoncesSchema > >,
	waitForLogin: WaitForLogin
): FreshNonces {
	let nonces = { page: session.nonce, rest: session.restNonce, record: '' };
	let logins = 0;

	const login = shared( async ( signal ) => {
		await waitForLogin( signal );
		logins++;
	} );

	const fetchShared = shared( async ( signal ) => {
		const { page, rest, record } = await fetchNonces( signal );
		nonces = { page, rest, record };
	} );

	async function loginIfThatIsIt(
		error: unknown,
		signal?: AbortSignal
	): Promise< void > {
		if ( ! isServerError( error, 'logged-out' ) ) {
			throw error;
		}
		await login( signal );
		await renew( signal );
	}

	async function renew( signal?: AbortSignal ): Promise< void > {
		try {
			await fetchShared( signal );
		} catch ( error ) {
			await loginIfThatIsIt( error, signal );
		}
	}

	return {
		now: () => nonces,
		logins: () => logins,
		renew,
		async proveLogin( signal ) {
			try {
				await fetchNonces( signal );
			} catch ( error ) {
				await loginIfThatIsIt( error, signal );
			}
		},
	};
}

/** Work that all who ask for it while it runs share. */
function shared( work: ( signal?: AbortSignal ) => Promise< void > ) {
	let running: Promise< void > | null = null;
	return ( signal?: AbortSignal ): Promise< void > => {
		running ??= work( signal ).finally( () => {
			running = null;
		} );
		return running;
	};
}
