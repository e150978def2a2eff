import type { GivenFacts } from '../../diagnosis/evidence/types';

/** Routes that belong to the editor itself, also where they are encoded in an argument. */
const OWN_ROUTES =
	/(?:\/|%2F)wp(?:\/|%2F)v2(?:\/|%2F)|(?:\/|%2F)wp-block-editor(?:\/|%2F)/i;

/** The editor takes a new nonce and asks again by itself: only a second refusal is one. */
const STALE_NONCE = 'rest_cookie_invalid_nonce';

const isRead = ( method: string | null ) =>
	[ 'GET', 'HEAD', 'OPTIONS' ].includes( method ?? '' );

/** Whether something answered in place of WordPress, which gives each refusal a code: “The response is not a valid JSON response”. */
const isForeign = ( { status, code }: GivenFacts ) =>
	code === null && status !== null && status >= 400 && status < 500;

/**
 * Tells which failed request of the editor is worth a word, and only the first one: somebody who is logged in is refused with 401, or
 * may not save, or something answers a save in place of WordPress. What other plugins ask for from within the editor is theirs.
 *
 * @return Takes each failed request; true for the one to speak of.
 */
export function createRefusals(): ( request: GivenFacts ) => boolean {
	const stale = new Set< string >();
	let isTold = false;
	return ( request ) => {
		const { method, url, status, code } = request;
		if ( isTold || url === null || ! OWN_ROUTES.test( url ) ) {
			return false;
		}
		if ( code === STALE_NONCE ) {
			const key = `${ method } ${ url }`;
			isTold = stale.has( key );
			stale.add( key );
			return isTold;
		}
		isTold =
			status === 401 ||
			( ! isRead( method ) &&
				( status === 403 || isForeign( request ) ) );
		return isTold;
	};
}

/** Argument after the page's `#`: it is not sent to any server and stands in no log. */
export const GIVEN_ARGUMENT = 'given';

/** Address of the page with a request to explain: `…#given=POST%20https%3A%2F%2F…%20401%20rest_cannot_edit`. */
export function addressWith(
	page: string,
	{ method, url, status, code }: GivenFacts
): string {
	const text = [ method, url, status ?? '', code ?? '' ].join( ' ' ).trim();
	return `${ page }#${ GIVEN_ARGUMENT }=${ encodeURIComponent( text ) }`;
}
