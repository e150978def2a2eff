import { __, sprintf } from '@wordpress/i18n';
import { forms } from './forms';
import type {
	GivenReading,
	GivenRequest,
	GivenSite,
} from './reading/given-request';
import {
	assemble,
	rankOf,
	type Assembled,
	type SentAs,
} from './reading/assemble';
import { loginOf, loginOfHeader } from './reading/login';
import { silenceIn, transferErrorIn } from './reading/transfer-error';
import { tidied } from './reading/tidy';
import type { Written } from './reading/written';

/** All that is understood of a text: the reading, and what the page asks about. */
export interface Understood {
	reading: GivenReading;
	/** The browser itself says that another website sent the request. */
	isCrossSite: boolean;
	/** How it goes out, as far as the text tells. */
	sent: SentAs;
	/** Where the program of a configuration asks, if that is not the address it is told; null where it is, or where it is not known. */
	asked: string | null;
	/** Other requests that the text shows, which may be the one that is meant. */
	others: GivenRequest[];
}

/** Longest text that is read, in characters. Files may hold as much (5 MB), since most of it is content of answers. */
const LIMIT = 6_000_000;

/** Forms that are programs or lines of a terminal are short; the rest of a long text is no part of them. */
const SHORT_LIMIT = 200_000;
const LONG = new Set( [
	'har',
	'postman',
	'access-log',
	'error-log',
	'json',
	'mcp-config',
] );

/** What is known of a request that is none. */
const NOT_SENT: SentAs = {
	contentType: null,
	isOverridden: false,
	content: null,
};

const unreadable = ( reason: string ): Understood => ( {
	reading: { kind: 'unreadable', reason },
	isCrossSite: false,
	sent: NOT_SENT,
	asked: null,
	others: [],
} );

const EXAMPLE = 'POST /wp-json/wp/v2/posts 401';

const noRequest = () =>
	unreadable(
		sprintf(
			/* translators: %s: an example of a request with its answer. */
			__(
				'No request was found in this text. Paste the request’s URL, a curl command or the line from the browser’s network tab, for example “%s”.',
				'who-said-401'
			),
			EXAMPLE
		)
	);

const elsewhere = ( address: string, site: GivenSite ) =>
	unreadable(
		sprintf(
			/* translators: 1: URL of another site. 2: URL of this site. */
			__(
				'%1$s belongs to another site: paste a request that goes to %2$s.',
				'who-said-401'
			),
			// Its arguments may be a key.
			address.replace( /[?#].*$/, '' ),
			site.siteurl === site.home
				? site.home
				: `${ site.home } (${ site.siteurl })`
		)
	);

/** What the first form that fits makes of a text. */
function written( text: string ): { form: string; found: Written[] } | null {
	for ( const { id, recognises, read } of forms ) {
		const part = LONG.has( id ) ? text : text.slice( 0, SHORT_LIMIT );
		if ( recognises( part ) ) {
			const found = read( part );
			if ( found.length > 0 ) {
				return { form: id, found };
			}
		}
	}
	return null;
}

function best( found: Assembled[], site: GivenSite ): Assembled[] {
	const ranked = found.map( ( each, nth ) => ( {
		each,
		nth,
		rank: rankOf( each, site ),
	} ) );
	ranked.sort(
		( one, other ) => other.rank - one.rank || one.nth - other.nth
	);
	return ranked.map( ( { each } ) => each );
}

/** Whether a text shows a request at all, and not only what came back. */
const isRequest = ( { request, foreign }: Assembled ) =>
	request.url !== null ||
	request.login !== null ||
	request.method !== null ||
	foreign !== null;

/** Logs of a server tell of its own connections too, which are not the one of whoever asked. */
const LOGS = new Set( [
	'access-log',
	'error-log',
	'firewall-event',
	'iis-log',
] );

/** A command and, below it, that no answer came. */
function withSilence(
	request: GivenRequest,
	form: string,
	whole: string
): GivenRequest {
	const isSilent =
		request.status === null &&
		request.code === null &&
		request.message === null;
	if ( ! isSilent ) {
		return request;
	}
	const text = whole.slice( 0, SHORT_LIMIT );
	return {
		...request,
		message: LOGS.has( form )
			? ( transferErrorIn( text )?.line ?? null )
			: silenceIn( text ),
	};
}

/** Distinct requests beside the chosen one, refused ones only where the chosen one is. */
function othersOf( [ chosen, ...rest ]: Assembled[] ): GivenRequest[] {
	const seen = new Set( [
		`${ chosen?.request.method } ${ chosen?.request.url }`,
	] );
	return rest.flatMap( ( { request, foreign } ) => {
		const key = `${ request.method } ${ request.url }`;
		const isMeant =
			foreign === null &&
			request.url !== null &&
			( request.status ?? 0 ) >= 400 &&
			! seen.has( key );
		seen.add( key );
		return isMeant ? [ request ] : [];
	} );
}

/**
 * Reads a text in whichever form it is, and everything in it that may be meant. Nothing is sent.
 *
 * @param text What was pasted, dropped or typed.
 * @param site Addresses of this site.
 */
export function readAll( text: string, site: GivenSite ): Understood {
	const tidy = tidied( text.slice( 0, LIMIT ) );
	const result = tidy === '' ? null : written( tidy );
	if ( ! result ) {
		return noRequest();
	}
	const ranked = best(
		result.found.map( ( each ) => assemble( each, site ) ),
		site
	);
	const [ chosen ] = ranked;
	if ( ! chosen ) {
		return noRequest();
	}
	if ( chosen.foreign !== null ) {
		return elsewhere( chosen.foreign, site );
	}
	const request = withSilence( chosen.request, result.form, tidy );
	if ( ! isRequest( chosen ) ) {
		const { status, code, message } = request;
		return status === null && code === null && message === null
			? noRequest()
			: {
					reading: {
						kind: 'answer',
						form: result.form,
						status,
						code,
						message,
					},
					isCrossSite: false,
					sent: NOT_SENT,
					asked: null,
					others: [],
				};
	}
	return {
		reading: { kind: 'request', form: result.form, request },
		isCrossSite: chosen.isCrossSite,
		sent: chosen.sent,
		asked: chosen.asked,
		others: othersOf( ranked ),
	};
}

/**
 * The Authorization header that a text shows, whatever site it goes to; null when it shows none. The value is a secret.
 *
 * @param text What a program sends, in any form, or the header alone.
 */
export function loginIn( text: string ): GivenRequest[ 'login' ] {
	const tidy = tidied( text.slice( 0, LIMIT ) );
	const alone = /^authorization[ \t]*:[ \t]*(\S.*)$/i.exec( tidy );
	return alone
		? loginOfHeader( alone[ 1 ] ?? '' )
		: ( ( written( tidy )?.found ?? [] )
				.map( loginOf )
				.find( ( login ) => login !== null ) ?? null );
}
