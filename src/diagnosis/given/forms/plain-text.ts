import { outsideBraces } from '../reading/outside-braces';
import { answerIn, statusOf } from '../reading/answer';
import { codeWordIn } from '../reading/code-word';
import { statusIn } from '../reading/status-words';
import { headerBlock } from '../reading/labels';
import { placesIn, type Place } from '../reading/places';
import type { Form, Header, Written } from '../reading/written';

/** `POST https://…`, and in a sentence `a POST request to https://…`. */
const METHOD_BEFORE =
	/(?:^|[\s"'`([:<>|)*])(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE|(?:Get|Head|Post|Put|Patch|Delete)(?= "$))(?:ing)?(?:["'`\]]|\*\*)?(?:[ -](?:requests?|calls?|Anfragen?|Aufruf|requête|petición|solicitud|richiesta|requisição|verzoek|запрос\S*))?(?: (?:to|at|on|for|against|auf|an|zu|gegen|à|vers|sur|a|sobre|en|hacia|su|na|para|naar|op|till|til|do|на|к|по))?\s*(?:[:>|]|- )?\s*["'`[]?$/;
const METHOD_AFTER =
	/^["'`]?\s*(?:[([]\s*)?(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)\b/;
const METHOD_NAMED =
	/(?<!\b(?:billing|checkout|contact|delivery|payment|shipping|sync|transfer)[ _-]?)(?:\b|HTTP)(?:method|verb)["'`]?\s*[:=\t]\s*@?["'`]?(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)\b/i;
const METHOD_SAID =
	/\b[Mm]ethod ["'`]?(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)\b/;

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

/** The same of the name of the program. */
const AGENT = /\buser-agent["'\]]*\s*(?:=|=>)\s*\[?["'{]?([^"'\]\n}]{3,200})/i;

function headersIn( text: string ): Header[] {
	const lines = headerLinesIn( text );
	const inline: [ string, string | undefined ][] = [
		[ 'Authorization', LOGIN.exec( text )?.[ 1 ] ],
		[ 'User-Agent', AGENT.exec( text )?.[ 1 ] ],
	];
	return [
		...lines,
		...inline.flatMap( ( [ wanted, value ] ): Header[] =>
			value === undefined ||
			lines.some(
				( [ name ] ) =>
					name.trim().toLowerCase() === wanted.toLowerCase()
			)
				? []
				: [ [ wanted, value ] ]
		),
	];
}

/** An application password as WordPress shows it, and the user name, where a sentence names both. */
const PASSWORD =
	/\b(?:application|app)[ -]?password\b[^\w\n]{0,10}(?:is )?["'`]?((?:[a-z\d]{4} ){5}[a-z\d]{4}|[a-z\d]{24})\b/i;
const NAME = /\buser ?name\b[^\w\n]{0,10}(?:is )?["'`]?([\w.@-]{1,60})/i;

function userIn( text: string ): string | null {
	const head = text.slice( 0, 20_000 );
	const password = PASSWORD.exec( head )?.[ 1 ];
	const name = NAME.exec( head )?.[ 1 ];
	return password && name ? `${ name }:${ password }` : null;
}

/** The error as programs quote it: `Inner exception message: "Sorry, …"`. */
const MESSAGE =
	/\b(?:(?:inner )?exception|error) message ?: ?["“]([^"”\n]{3,300})["”]/i;

/** Where a program prints what it got, with the status among braces that are no JSON: `Response{code=403, message=…}`. */
const PRINTED =
	/\bcode=(\d{3}),\s*message=|\bStatus Code: (\d{3})\b|\bkind: Status\((\d{3})\)|^\s*status: (\d{3}),?\s*$/m;

function printedStatus( text: string ): number | null {
	return statusOf( PRINTED.exec( text )?.slice( 1 ).find( Boolean ) );
}

function requestAt(
	place: Place,
	text: string,
	from: number,
	end: number
): Written {
	const ahead = text.slice( from, place.start );
	const after = text.slice( place.end, end );
	const around = `${ ahead }\n${ after }`;
	// What stands before the first address belongs to it, too.
	const said = answerIn( after ) ?? ( from === 0 ? answerIn( ahead ) : null );
	const outside = outsideBraces( around );
	const answered = outsideBraces( after );
	return {
		method:
			METHOD_BEFORE.exec( ahead.slice( -60 ) )?.[ 1 ]?.toUpperCase() ??
			METHOD_AFTER.exec( after.slice( 0, 20 ) )?.[ 1 ] ??
			METHOD_NAMED.exec(
				outside.slice( 0, 5000 )
			)?.[ 1 ]?.toUpperCase() ??
			METHOD_SAID.exec( outside.slice( 0, 5000 ) )?.[ 1 ] ??
			null,
		url: place.text,
		// Behind a method a slash alone is the path of the site, not the root of its API: `cannot GET / (403)`.
		...( place.text === '/' && { isTarget: true } ),
		headers: headersIn( text ),
		user: userIn( text ),
		code: said?.code ?? codeWordIn( answered ) ?? codeWordIn( outside ),
		// A program quotes it below the address that it asked: what stands above belongs to the one before.
		message:
			said?.message ??
			MESSAGE.exec( from === 0 ? outside : answered )?.[ 1 ] ??
			null,
		status:
			statusIn( answered ) ??
			statusIn( outside ) ??
			said?.status ??
			printedStatus( after ) ??
			printedStatus( ahead.slice( -2000 ) ),
	};
}

/** Whether a request says nothing that another to the same address does not say as well: a line on the way out, one on the way back. */
const isSame = ( one: Written, other: Written ) =>
	one.url === other.url &&
	( ! other.method || ! one.method || one.method === other.method ) &&
	( ! one.status || ! other.status || one.status === other.status );

/** Of addresses in a list, with nothing between them, what is said before the first and behind the last goes for all. */
function listed(
	found: readonly Written[],
	places: readonly Place[],
	text: string
): Written[] {
	const told = [ ...found ];
	const isNext = ( nth: number ) =>
		/^[\s•*-]*$/.test(
			text.slice( places[ nth - 1 ]?.end, places[ nth ]?.start )
		);
	for ( let nth = 1; nth < told.length; nth++ ) {
		const each = told[ nth ];
		if ( each && isNext( nth ) ) {
			told[ nth ] = {
				...each,
				method: each.method ?? told[ nth - 1 ]?.method ?? null,
			};
		}
	}
	for ( let nth = told.length - 1; nth > 0; nth-- ) {
		const before = told[ nth - 1 ];
		if ( before && isNext( nth ) ) {
			told[ nth - 1 ] = {
				...before,
				status: before.status ?? told[ nth ]?.status ?? null,
			};
		}
	}
	return told;
}

/** Requests of which each says something of its own. */
function together( found: readonly Written[] ): Written[] {
	const kept: Written[] = [];
	for ( const each of found ) {
		const before = kept.at( -1 );
		if ( before && isSame( before, each ) ) {
			kept[ kept.length - 1 ] = {
				...before,
				method: before.method ?? each.method ?? null,
				status: before.status ?? each.status ?? null,
				code: before.code ?? each.code ?? null,
				message: before.message ?? each.message ?? null,
			};
		} else {
			kept.push( each );
		}
	}
	return kept;
}

/** An address or a route, alone or in a sentence, with method and status around it or not: `POST https://… 401`. */
export const plainText: Form = {
	id: 'address',
	recognises: ( text ) => placesIn( text ).length > 0,
	read( text ) {
		const places = placesIn( text ).slice( 0, 100 );
		const found = places.map( ( place, nth ) =>
			requestAt(
				place,
				text,
				places[ nth - 1 ]?.end ?? 0,
				places[ nth + 1 ]?.start ?? text.length
			)
		);
		return together( listed( found, places, text ) );
	},
};
