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

/** How much a person waits for a request: they asked for it, the editor writes by itself, it only reads. */
const WEIGHT = { save: 3, byItself: 2, read: 1, none: 0 } as const;

type Weight = ( typeof WEIGHT )[ keyof typeof WEIGHT ];

/** What the editor writes without being asked: autosaves, and what somebody prefers. */
const BY_ITSELF = /(?:\/|%2F)(?:autosaves|wp(?:\/|%2F)v2(?:\/|%2F)users)\b/i;

function weightOf( request: GivenFacts ): Weight {
	const { method, url, status } = request;
	if ( isRead( method ) ) {
		return status === 401 ? WEIGHT.read : WEIGHT.none;
	}
	const isRefused = status === 401 || status === 403 || isForeign( request );
	if ( ! isRefused ) {
		return WEIGHT.none;
	}
	return BY_ITSELF.test( url ?? '' ) ? WEIGHT.byItself : WEIGHT.save;
}

/**
 * Tells which failed request of the editor is worth a word: somebody who is logged in is refused with 401, or may not save, or
 * something answers a save in place of WordPress. Only the first one is, and after it one that a person waits for more: the save
 * takes the place of what the editor had asked for while it opened. What other plugins ask for from within the editor is theirs.
 *
 * @return Takes each failed request; true for one to speak of, in place of what was spoken of before.
 */
export function createRefusals(): ( request: GivenFacts ) => boolean {
	const stale = new Set< string >();
	let told: Weight = WEIGHT.none;
	return ( request ) => {
		const { method, url, code } = request;
		if ( url === null || ! OWN_ROUTES.test( url ) ) {
			return false;
		}
		const isStale = code === STALE_NONCE;
		const key = `${ method } ${ url }`;
		if ( isStale && ! stale.has( key ) ) {
			stale.add( key );
			return false;
		}
		const weight =
			isStale && isRead( method ) ? WEIGHT.read : weightOf( request );
		if ( weight <= told ) {
			return false;
		}
		told = weight;
		return true;
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
