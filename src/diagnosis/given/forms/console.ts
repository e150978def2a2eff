import { addressesIn, type AddressWord } from '../reading/address-words';
import { answerIn, statusOf } from '../reading/answer';
import { placesIn } from '../reading/places';
import { statusIn } from '../reading/status-words';
import type { Form, Written } from '../reading/written';

/** What browsers write into the console when a request fails, is kept back, or its answer is. */
const SIGNS =
	/Failed to load resource|XMLHttpRequest cannot load|blocked by CORS policy|Cross-Origin Request Blocked|Content[ -]Security[ -]Policy|net::ERR_|due to access control checks|is not allowed by Access-Control-Allow-Origin|\bXHR(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)|\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) https?:\S+ (?:net::\S+ )?\d{3} \(|\[HTTP\/\d|\bHTTP[45]\d\d: [A-Z]/;

const METHOD_BEFORE =
	/\b(?:XHR)?(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)\s*(?:- )?["'`]?\s*$/;

/** The page that asked, as the browser names it. */
const ORIGIN = /\b(?:from origin|Origin)\s+['"‘“]?(https?:\/\/[^\s'"’”]+)/;

/** What the answer's status stands behind. */
const STATUS = [
	/status of (\d{3})/,
	/\bHTTP([45]\d\d): [A-Z]/,
	/Status code:? (\d{3})/i,
	/\[HTTP\/\d(?:\.\d)? (\d{3})/,
	/^[^\n]{0,20}?(?: net::\S+)? (\d{3}) \(/,
];

function statusAround( text: string ): number | null {
	for ( const pattern of STATUS ) {
		const status = statusOf( pattern.exec( text )?.[ 1 ] );
		if ( status !== null ) {
			return status;
		}
	}
	return null;
}

/** Whether an address is the page that asked, or a place in a script, and not what was asked for. */
const isAside = ( { start, isFrame }: AddressWord, text: string ) =>
	isFrame ||
	/(?:origin|Origin)\s+['"‘“]?$/.test(
		text.slice( Math.max( 0, start - 20 ), start )
	);

/** Where the line ends in which a place stands. */
function lineEnd( text: string, at: number ): number {
	const end = text.indexOf( '\n', at );
	return Math.min( end < 0 ? text.length : end, at + 1200 );
}

function requestAt(
	word: AddressWord,
	end: number,
	text: string,
	from: number
): Written {
	const before = text.slice( from, word.start );
	const after = text.slice( word.end, end );
	const line = text.slice(
		Math.max( 0, word.start - 400 ),
		Math.max( end, lineEnd( text, word.end ) )
	);
	const origin = ORIGIN.exec( line )?.[ 1 ]?.replace( /[.,]$/, '' ) ?? null;
	return {
		method: METHOD_BEFORE.exec( before )?.[ 1 ] ?? null,
		url: word.text,
		origin,
		status:
			statusAround( after ) ??
			statusAround( before ) ??
			statusIn(
				( after.split( '\n' )[ 0 ] ?? '' ).replace( /https?:\S+/g, '' )
			),
		...answerIn( after ),
	};
}

/** Lines of the browser's console: Chrome's, Firefox's, Safari's. */
export const consoleLines: Form = {
	id: 'console',
	recognises: ( text ) => SIGNS.test( text ),
	read( text ) {
		const asked = addressesIn( text ).filter(
			( word ) => ! isAside( word, text )
		);
		if ( asked.length === 0 ) {
			// Behind the message stands a path where the page's own scripts asked.
			const [ route ] = placesIn( text );
			return [
				{ url: route?.text ?? null, status: statusAround( text ) },
			];
		}
		return asked
			.slice( 0, 200 )
			.map( ( word, nth ) =>
				requestAt(
					word,
					asked[ nth + 1 ]?.start ?? text.length,
					text,
					asked[ nth - 1 ]?.end ?? 0
				)
			);
	},
};
