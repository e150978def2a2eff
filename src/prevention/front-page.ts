import { cacheMark } from '../diagnosis/products/marks';

/** The front page as a visitor gets it. */
export interface FrontPage {
	hasNonce: boolean;
	/** The header that says that a cache kept it; null where it was made for this request. */
	cached: string | null;
}

/** How scripts are handed a nonce: ten hexadecimal digits (`wp_create_nonce()`), behind a name that says so. */
const NONCE = /nonce["']?\s*[:=]\s*["'][0-9a-f]{10}["']/i;

/**
 * Reads the front page.
 *
 * @param body    Its HTML.
 * @param headers Its headers, by their lower-case names.
 */
export const readFrontPage = (
	body: string,
	headers: Record< string, string >
): FrontPage => ( {
	hasNonce: NONCE.test( body ),
	cached: cacheMark( { headers } ),
} );

/**
 * Asks for the front page as a visitor, twice: the second time a cache has it. Without any login.
 *
 * @param home   Its address.
 * @param origin Origin of the page that asks: another one may not be read.
 * @param ask    Sends requests.
 * @return Null where it may not be read, or did not answer well.
 */
export async function askFrontPage(
	home: string,
	origin: string,
	ask: typeof fetch
): Promise< FrontPage | null > {
	if ( new URL( home ).origin !== origin ) {
		return null;
	}
	try {
		const init = { credentials: 'omit', cache: 'no-store' } as const;
		await ( await ask( home, init ) ).text();
		const answer = await ask( home, init );
		return answer.ok
			? readFrontPage(
					await answer.text(),
					Object.fromEntries( answer.headers )
				)
			: null;
	} catch {
		return null;
	}
}
