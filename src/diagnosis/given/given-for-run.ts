import type { GivenFacts } from '../evidence/types';
import { carriedIn, withoutSecrets } from './carried';
import { headerSchemeOf } from '../exchange/header-scheme';
import { isFromAnotherSite } from './cross-site';
import type { Understood } from './read-all';
import type { GivenRequest } from './reading/given-request';
import { headerFaultOf } from './header-fault';
import { loginShapeOf } from './login-shape';
import { isMcpAddress } from './mcp-address';
import { withoutSecretWords } from './reading/secret-words';

/** What a run takes from a given request: what may be kept, and the secret for the one probe that repeats it. */
export interface GivenForRun {
	request: Omit< GivenFacts, 'at' >;
	/** The Authorization header, as it would be sent; null when it is not told, or when WordPress cannot read it. */
	login: string | null;
	/** What it sends, as JSON, for the dry run that repeats it; null when it is not told. */
	content: string | null;
}

/** Longest message that is kept. */
const MESSAGE = 1000;

/** A message as it is kept and said again: its beginning, without secrets that were pasted along with it. */
export const keptMessage = ( message: string ): string =>
	// One that its end cuts is recognised before.
	withoutSecretWords( message.slice( 0, 2 * MESSAGE ) ).slice( 0, MESSAGE );

/** The parts that are there only where the text tells them. */
function toldOf( given: GivenRequest ) {
	const { message, nonce, cookie, body, userAgent, origin, referer } = given;
	return {
		...( message !== null && { message: keptMessage( message ) } ),
		...( nonce !== null && { nonce } ),
		...( cookie !== null && { cookie } ),
		...( body !== null && { body } ),
		...( userAgent !== null && { userAgent } ),
		...( origin !== null && { origin } ),
		...( referer !== null && { referer: withoutSecrets( referer ) } ),
	};
}

/** What core's controllers answer to one kind of request alone (`WP_REST_Posts_Controller` and its kin). */
const CODES_OF_METHODS: [ RegExp, string ][] = [
	[ /^rest_(?:user_)?cannot_(?:create|edit|update)/, 'POST' ],
	[ /^rest_(?:user_)?cannot_delete/, 'DELETE' ],
];

/** The method where the text does not tell it: what its code or its address goes with; null where neither says. */
function methodOf( { url, code }: GivenRequest ): string | null {
	// A client of the Model Context Protocol sends everything by POST; configurations do not say so.
	if ( url !== null && isMcpAddress( url ) ) {
		return 'POST';
	}
	return (
		CODES_OF_METHODS.find( ( [ codes ] ) =>
			codes.test( code ?? '' )
		)?.[ 1 ] ?? null
	);
}

/** What was read beside the request itself. */
export type Beside = Partial< Pick< Understood, 'isCrossSite' | 'sent' > >;

/**
 * Turns a given request into evidence. Login, cookies and keys stay out of it.
 *
 * @param given              What was read.
 * @param beside             What was read beside it.
 * @param beside.isCrossSite The browser itself says that another website sent it.
 * @param beside.sent        How it went out.
 */
export function prepareForRun(
	given: GivenRequest,
	{ isCrossSite = false, sent }: Beside = {}
): GivenForRun {
	const value = given.login?.value ?? null;
	const headerFault = value === null ? null : headerFaultOf( value );
	const carries = carriedIn( given );
	const isTold =
		value !== null &&
		headerFault === null &&
		( headerSchemeOf( carries ) !== null || carries === 'key' );
	const loginShape =
		isTold && carries !== 'key' ? loginShapeOf( value ) : undefined;
	const method = given.method ?? methodOf( given );
	const url = given.url === null ? null : withoutSecrets( given.url );
	return {
		request: {
			method: method ?? 'GET',
			...( method === null && { isMethodAssumed: true as const } ),
			url,
			...( given.login === null &&
				carries !== undefined &&
				url !== given.url && { isLoginInAddress: true as const } ),
			status: given.status,
			code: given.code,
			...toldOf( given ),
			...( sent?.contentType && { contentType: sent.contentType } ),
			...( sent?.content && { hasContent: true as const } ),
			...( sent?.isOverridden && { isOverridden: true as const } ),
			...( carries && { carries } ),
			...( isTold && { hasLogin: true as const } ),
			...( loginShape && { loginShape } ),
			...( headerFault && { headerFault } ),
			...( ( isCrossSite || isFromAnotherSite( given ) ) && {
				crossSite: true as const,
			} ),
		},
		login: isTold ? value : null,
		content: sent?.content ?? null,
	};
}
