import type { Exchange, ExchangeResponse } from '../evidence/types';

/** How pages call themselves that stand in for a whole site. */
const CLOSED_WORDS =
	/coming soon|maintenance|under construction|opening soon|launching soon|private|protected|members only|password|locked|restricted|log ?in|sign in/i;

const PASSWORD_FIELD = /<input[^>]{0,200}\stype\s*=\s*["']?password/i;

/** The title of a page, as far as it was kept; empty where it has none. */
export function titleOf( { body }: ExchangeResponse ): string {
	return (
		/<title[^>]{0,200}>([^<]{0,500})<\/title>/i.exec( body )?.[ 1 ] ?? ''
	).trim();
}

/**
 * Whether the front page is one that may stand in for the real one: a page with a good status that is shorter than any theme makes one,
 * asks for a password, or says so in its title. A sign, no more: what is behind it takes a look.
 */
export function mayStandIn( { probe, response }: Exchange ): boolean {
	return (
		probe.endpoint === 'front-page' &&
		response?.status === 200 &&
		! response.redirected &&
		response.redirects.length === 0 &&
		! response.json &&
		/^text\/html/.test( response.headers[ 'content-type' ] ?? '' ) &&
		( ! response.truncated ||
			PASSWORD_FIELD.test( response.body ) ||
			CLOSED_WORDS.test( titleOf( response ) ) )
	);
}

/** Whether two pages are different ones, by their titles, or because one of them is much shorter. */
export const isOtherPage = (
	one: ExchangeResponse,
	other: ExchangeResponse
): boolean =>
	titleOf( one ) !== titleOf( other ) || one.truncated !== other.truncated;

/** Whether a page was seen to stand in for the front page: code put it there, and without it visitors get another one. */
export const isSeenToStandIn = ( exchange: Exchange ): boolean =>
	mayStandIn( exchange ) &&
	( exchange.sight?.without.some( ( { passes } ) => passes ) ?? false );
