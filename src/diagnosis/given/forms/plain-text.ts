import { outsideBraces } from '../reading/outside-braces';
import {
	ADDRESS_PART,
	addressesIn,
	withinQuote,
	withoutTail,
} from '../reading/address-words';
import { answerIn } from '../reading/answer';
import { codeWordIn } from '../reading/code-word';
import { statusIn } from '../reading/status-words';
import { headerBlock } from '../reading/labels';
import type { Form, Header, Written } from '../reading/written';

const METHOD_BEFORE =
	/(?:^|[\s"'`([:>])(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)["'`]?\s*[:>]?\s*["'`]?$/;
const METHOD_AFTER =
	/^["'`]?\s*(?:[([]\s*)?(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)\b/;
const METHOD_NAMED =
	/\b(?:method|verb)["'`]?\s*[:=]\s*["'`]?(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)\b/i;

/** A route or a path in place of an address: with a slash before it, or the query form. */
const ROUTE = new RegExp(
	String.raw`(?:^|[\s"'\`(])(/${ ADDRESS_PART }*|\??rest_route=${ ADDRESS_PART }+|(?:index\.php)?\?rest_route=${ ADDRESS_PART }+|(?:wp-json|wp/v2)/${ ADDRESS_PART }*)`,
	'g'
);

/** A host and a path without the scheme. */
const BARE =
	/(?:^|[\s"'`(])((?:[\w-]+\.)+[a-z]{2,}(?::\d+)?\/[^\s"'`<>]*(?:wp-json|rest_route=)[^\s"'`<>]*)/i;

interface Place {
	text: string;
	start: number;
	end: number;
}

function placesIn( text: string ): Place[] {
	const addresses = addressesIn( text ).filter(
		( { isFrame } ) => ! isFrame
	);
	if ( addresses.length > 0 ) {
		return addresses;
	}
	const head = text.slice( 0, 20_000 );
	const bare = BARE.exec( head );
	const routes = bare ? [ bare ] : [ ...head.matchAll( ROUTE ) ];
	return routes.map( ( found ) => {
		const start = found.index + found[ 0 ].indexOf( found[ 1 ] ?? '' );
		const route = withoutTail(
			withinQuote( found[ 1 ] ?? '', text.charAt( start - 1 ) )
		);
		return {
			text: route.startsWith( 'rest_route' ) ? `?${ route }` : route,
			start,
			end: start + route.length,
		};
	} );
}

/** Header lines among the text: only those whose names say that they are headers of a request. */
const headerLinesIn = ( text: string ): Header[] =>
	headerBlock(
		text
			.split( /\r?\n/ )
			.filter( ( line ) =>
				/^\s*(?:authorization|x-wp-nonce|cookie|user-agent|origin|referer)\s*:\s*\S/i.test(
					line
				)
			)
			.join( '\n' )
	);

/** A login in the middle of a line, as programs print their headers: `{Authorization=[Basic …], …}`. */
const LOGIN =
	/\bauthorization["'\]]*\s*(?:[:=]|=>)\s*[["'{]*((?:basic|bearer)\s+[\w.+/=~-]{4,})/i;

function headersIn( text: string ): Header[] {
	const lines = headerLinesIn( text );
	const login = LOGIN.exec( text )?.[ 1 ];
	return login === undefined ||
		lines.some( ( [ name ] ) => /^authorization$/i.test( name.trim() ) )
		? lines
		: [ ...lines, [ 'Authorization', login ] ];
}

function requestAt(
	place: Place,
	text: string,
	from: number,
	end: number
): Written {
	const before = text.slice(
		Math.max( from, place.start - 40 ),
		place.start
	);
	const after = text.slice( place.end, end );
	const around = `${ text.slice( from, place.start ) }\n${ after }`;
	const said = answerIn( after );
	const outside = outsideBraces( around );
	return {
		method:
			METHOD_BEFORE.exec( before )?.[ 1 ] ??
			METHOD_AFTER.exec( after.slice( 0, 20 ) )?.[ 1 ] ??
			METHOD_NAMED.exec(
				outside.slice( 0, 5000 )
			)?.[ 1 ]?.toUpperCase() ??
			null,
		url: place.text,
		headers: headersIn( text ),
		code: said?.code ?? codeWordIn( outside ),
		message: said?.message ?? null,
		status:
			statusIn( outsideBraces( after ) ) ??
			statusIn( outside ) ??
			said?.status ??
			null,
	};
}

/** An address or a route, alone or in a sentence, with method and status around it or not: `POST https://… 401`. */
export const plainText: Form = {
	id: 'address',
	recognises: ( text ) => placesIn( text ).length > 0,
	read( text ) {
		const places = placesIn( text ).slice( 0, 100 );
		return places.map( ( place, nth ) =>
			requestAt(
				place,
				text,
				places[ nth - 1 ]?.end ?? 0,
				places[ nth + 1 ]?.start ?? text.length
			)
		);
	},
};
