import type { GivenFacts } from '../../diagnosis/evidence/types';

/** What the recorder needs of a window. */
export type FetchOwner = Pick< Window, 'fetch' > & {
	location: Pick< Location, 'href' >;
	/** Printed by WordPress before its own API script. */
	wpApiSettings?: { root?: string };
};

/**
 * Watches the REST requests of a window and reports those that fail: method, address, status and REST code, no bodies. The
 * request itself goes on untouched.
 *
 * @return Puts the original `fetch` back.
 */
export function watchFetch(
	owner: FetchOwner,
	onFailure: ( request: GivenFacts ) => void,
	now: () => number
): () => void {
	const original = owner.fetch;

	owner.fetch = async ( input, init ) => {
		const url = new URL( addressOf( input ), owner.location.href );
		if ( ! isRest( url, owner.wpApiSettings?.root ) ) {
			return original.call( owner, input, init );
		}
		const at = now();
		const asked = () => ( {
			method: effectiveMethod( input, init ),
			url: withoutNonce( url ),
			at,
		} );
		try {
			const response = await original.call( owner, input, init );
			if ( response.status >= 400 ) {
				// Read from a copy: the body belongs to who asked.
				void codeOf( response.clone() ).then( ( code ) =>
					onFailure( {
						...asked(),
						status: response.status,
						code,
					} )
				);
			}
			return response;
		} catch ( error ) {
			if ( ! isAbort( error ) ) {
				onFailure( { ...asked(), status: 0, code: null } );
			}
			throw error;
		}
	};

	return () => {
		owner.fetch = original;
	};
}

function isRest( url: URL, root: string | undefined ): boolean {
	return (
		url.searchParams.has( 'rest_route' ) ||
		url.pathname.includes( '/wp-json/' ) ||
		( root !== undefined && url.href.startsWith( root ) )
	);
}

function addressOf( input: RequestInfo | URL ): string {
	return input instanceof Request ? input.url : String( input );
}

/** The block editor sends PUT and DELETE as POST with an override header. */
function effectiveMethod(
	input: RequestInfo | URL,
	init: RequestInit | undefined
): string {
	const request = input instanceof Request ? input : undefined;
	const headers = new Headers( init?.headers ?? request?.headers );
	const method =
		headers.get( 'X-HTTP-Method-Override' ) ??
		init?.method ??
		request?.method ??
		'GET';
	return method.toUpperCase();
}

function withoutNonce( url: URL ): string {
	// Any change writes the whole query anew: one without a nonce stays as it was.
	if ( url.searchParams.has( '_wpnonce' ) ) {
		url.searchParams.delete( '_wpnonce' );
	}
	return url.href;
}

async function codeOf( response: Response ): Promise< string | null > {
	try {
		const body: unknown = await response.json();
		return typeof body === 'object' &&
			body !== null &&
			'code' in body &&
			typeof body.code === 'string'
			? body.code
			: null;
	} catch {
		// Not JSON, or cut off: then there is no code.
		return null;
	}
}

function isAbort( error: unknown ): boolean {
	return (
		typeof error === 'object' &&
		error !== null &&
		'name' in error &&
		error.name === 'AbortError'
	);
}
