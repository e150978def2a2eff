import { effectiveMethod } from '../../exchange/effective-method';
import type { GivenRequest, GivenSite } from './given-request';
import { isRestLike, resolveAddress, type Resolved } from './address';
import { loginOf, loginOfUser } from './login';
import { looksSecret } from './secret-words';
import { headerOf, UNKNOWN, type Written } from './written';

/** How a request goes out. */
export interface SentAs {
	/** Media type of its content, in lower case; null where the text does not tell it. */
	contentType: string | null;
	/** As POST, with a header that names its method. */
	isOverridden: boolean;
	/** Its content, where that is an object of JSON that is shown whole and has nothing in it that nobody should see. */
	content: string | null;
}

/** A request as a text shows it, and what the contract has no place for. */
export interface Assembled {
	request: GivenRequest;
	/** The browser itself says that another website sent it. */
	isCrossSite: boolean;
	/** Where it goes, if that is not this site. */
	foreign: string | null;
	/** How it goes out, beyond what the contract tells. */
	sent: SentAs;
	/** Where its program asks, which is told `request.url` and goes on from there; null where it asks for just that. */
	asked: string | null;
}

const told = ( value: string | null | undefined ) =>
	value === undefined ||
	value === null ||
	value.includes( UNKNOWN ) ||
	value.trim() === ''
		? null
		: value.trim();

/** The method that WordPress obeys, as far as the text tells it. */
function methodOf(
	{ method, headers }: Written,
	url: string | null
): string | null {
	const known = Object.fromEntries(
		( headers ?? [] ).filter(
			( [ , value ] ) => ! value.includes( UNKNOWN )
		)
	);
	const written = told( method );
	const obeyed = effectiveMethod( {
		method: written ?? '?',
		url: url ?? '',
		headers: known,
	} ).method;
	return obeyed;
}

/** Longest content that is tried, in characters. */
const CONTENT = 50_000;

/** Content that may be tried: sent as JSON, PHP takes none of it for fields of a form, which code would act on before WordPress is asked. */
function contentOf( content: string | undefined, type: string ): string | null {
	const text = content?.trim() ?? '';
	if (
		! text.startsWith( '{' ) ||
		text.length > CONTENT ||
		text.includes( UNKNOWN ) ||
		! /^(?:application\/json)?$/.test( type ) ||
		looksSecret( text )
	) {
		return null;
	}
	try {
		JSON.parse( text );
		return text;
	} catch {
		return null;
	}
}

/** How it goes out, as far as the text tells. */
function sentAs( { method, headers, content }: Written ): SentAs {
	const [ type = '' ] = (
		told( headerOf( headers, 'content-type' ) ) ?? ''
	).split( ';' );
	const override = told( headerOf( headers, 'x-http-method-override' ) );
	const kind = type.trim().toLowerCase();
	return {
		content: contentOf( content, kind ),
		contentType: /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test( type.trim() )
			? kind
			: null,
		isOverridden:
			override !== null && /^post$/i.test( told( method ) ?? '' ),
	};
}

const hasNonceIn = ( url: string | null ) =>
	url !== null && /[?&]_wpnonce=[^&]/.test( url );

/** Whether something is there; what the form shows none of is false only where it shows all. */
function presence(
	isThere: boolean,
	said: boolean | null | undefined,
	isComplete: boolean
): boolean | null {
	const unsaid = isComplete ? false : null;
	return isThere || ( said === undefined ? unsaid : said );
}

function headersPart( written: Written, url: string | null ) {
	const { headers, isComplete = false } = written;
	const has = ( name: string ) =>
		( headerOf( headers, name ) ?? '' ).trim() !== '';
	return {
		origin: told( headerOf( headers, 'origin' ) ) ?? told( written.origin ),
		referer:
			told( headerOf( headers, 'referer' ) ) ?? told( written.referer ),
		userAgent: told( headerOf( headers, 'user-agent' ) ),
		nonce: presence(
			has( 'x-wp-nonce' ) || hasNonceIn( url ),
			written.nonce,
			isComplete
		),
		cookie: presence( has( 'cookie' ), written.cookie, isComplete ),
		body: written.body ?? null,
	};
}

/** An answer of a route's own, which the index of the REST API never gives: then the text names where the API is, not what was asked. */
const isOnlyRoot = (
	{ method, code }: Written,
	url: string,
	{ restRoot }: GivenSite
) =>
	! method &&
	/^rest_(?:user_)?cannot_/.test( code ?? '' ) &&
	url.replace( /\/+$/, '' ) === restRoot.replace( /\/+$/, '' );

/** Puts together what a form shows. */
export function assemble( written: Written, site: GivenSite ): Assembled {
	const address: Resolved | null = resolveAddress( written, site );
	const url =
		address && ! isOnlyRoot( written, address.url, site )
			? address.url
			: null;
	const user = address?.kind === 'own' ? address.user : null;
	return {
		request: {
			method: methodOf( written, url ),
			url,
			status: written.status ?? null,
			code: written.code ?? null,
			message: told( written.message ),
			...headersPart( written, url ),
			login:
				loginOf( written ) ??
				( user === null ? null : loginOfUser( user ) ),
		},
		isCrossSite: written.isCrossSite ?? false,
		sent: sentAs( written ),
		foreign: address?.kind === 'foreign' ? address.url : null,
		asked:
			written.asked !== undefined && url !== null
				? ( resolveAddress( { url: written.asked }, site )?.url ??
					null )
				: null,
	};
}

/** How well a request fits as the one that fails: refused before passed, the REST API before pages, in the text's order. */
export function rankOf(
	{ request, foreign }: Assembled,
	site: GivenSite
): number {
	const isRest = request.url !== null && isRestLike( request.url, site );
	const isRefused = request.status === 401 || request.status === 403;
	return (
		( foreign === null ? 16 : 0 ) +
		( isRest ? 8 : 0 ) +
		( isRefused ? 2 : 0 ) +
		( ( request.status ?? 0 ) >= 400 ? 2 : 0 ) +
		( request.url === null ? 0 : 1 )
	);
}
