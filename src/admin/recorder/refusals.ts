import type { GivenFacts } from '../../diagnosis/evidence/types';

/** Routes that belong to the editor itself, also where they are encoded in an argument. */
const OWN_ROUTES =
	/(?:\/|%2F)wp(?:\/|%2F)v2(?:\/|%2F)|(?:\/|%2F)wp-block-editor(?:\/|%2F)/i;

/** The editor takes a new nonce and asks again by itself: only a second refusal is one. */
const STALE_NONCE = 'rest_cookie_invalid_nonce';

/**
 * Tells which failed request of the editor is worth a word, and only the first one: somebody who is logged in is refused with 401, or
 * may not save. What other plugins ask for from within the editor is theirs.
 *
 * @return Takes each failed request; true for the one to speak of.
 */
export function createRefusals(): ( request: GivenFacts ) => boolean {
	const stale = new Set< string >();
	let isTold = false;
	return ( { method, url, status, code } ) => {
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
			( status === 403 &&
				! [ 'GET', 'HEAD', 'OPTIONS' ].includes( method ) );
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
