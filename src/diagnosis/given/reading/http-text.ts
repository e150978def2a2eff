import { answerIn, statusOf } from './answer';
import type { Header, Written, WrittenAnswer } from './written';

const METHODS = 'GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE|TRACE';

const REQUEST_LINE = new RegExp(
	`^\\s*(${ METHODS })\\s+(\\S+)\\s+HTTP/\\d(?:\\.\\d)?\\s*$`
);
const STATUS_LINE = /^\s*HTTP\/\d(?:\.\d)?\s+(\d{3})(?!\d)/;
const HEADER = /^\s*(:?[\w!#$%&'*+.^`|~-]+):[ \t]*(.*)$/;

/** Names after which a break is put back where a text has lost its own. */
const LOST_BREAKS =
	/ (?=(?:Host|Accept(?:-\w+)*|Authorization|Cookie|Content-\w+|User-Agent|X-[\w-]+|Origin|Referer|Connection|Sec-[\w-]+|Cache-Control|Pragma|Server|Date|WWW-Authenticate|HTTP\/\d(?:\.\d)? \d{3}): ?|HTTP\/\d(?:\.\d)? \d{3} )/gi;

/** The lines of a message that was pasted, put back where they have become one. */
export function linesOf( text: string ): string[] {
	const lines = text.split( /\r\n|\r|\n/ );
	return lines.length > 2
		? lines
		: lines.flatMap( ( line ) =>
				line.length < 50_000
					? line.replace( LOST_BREAKS, '\n' ).split( '\n' )
					: [ line ]
			);
}

/** Header lines from a place on, and where they end. A line that begins with a space continues the one before (RFC 9112, 5.2). */
function headersFrom(
	lines: readonly string[],
	start: number
): { headers: Header[]; end: number } {
	const headers: [ string, string ][] = [];
	let at = start;
	for ( ; at < lines.length; at++ ) {
		const line = lines[ at ] ?? '';
		const found = HEADER.exec( line );
		const last = headers.at( -1 );
		if ( /^[ \t]+\S/.test( line ) && last && ! found ) {
			last[ 1 ] += ` ${ line.trim() }`;
		} else if ( found ) {
			headers.push( [ found[ 1 ] ?? '', ( found[ 2 ] ?? '' ).trim() ] );
		} else {
			break;
		}
	}
	return { headers, end: at };
}

/** Where a request line stands; -1 when there is none. */
export const requestLineIn = ( lines: readonly string[] ) =>
	lines.findIndex( ( line ) => REQUEST_LINE.test( line ) );

/** Where a status line stands; -1 when there is none. */
export const statusLineIn = ( lines: readonly string[] ) =>
	lines.findIndex( ( line ) => STATUS_LINE.test( line ) );

/** What an answer in HTTP says; null when the lines hold none. Of several (a redirect followed) the last counts. */
export function answerOfLines(
	lines: readonly string[]
): WrittenAnswer | null {
	const nth = lines
		.map( ( line ) => STATUS_LINE.test( line ) )
		.lastIndexOf( true );
	if ( nth < 0 ) {
		return null;
	}
	const status = statusOf( STATUS_LINE.exec( lines[ nth ] ?? '' )?.[ 1 ] );
	const said = answerIn( lines.slice( nth + 1 ).join( '\n' ) );
	return { ...said, status };
}

function addressOf( target: string, headers: readonly Header[] ): string {
	const named = ( wanted: string ) =>
		headers.find( ( [ name ] ) => name.toLowerCase() === wanted )?.[ 1 ];
	const host = named( 'host' ) ?? named( ':authority' );
	return target.startsWith( '/' ) && host
		? `${ named( ':scheme' ) ?? named( 'x-forwarded-proto' ) ?? '' }//${ host }${ target }`.replace(
				/^(https?)\/\//,
				'$1://'
			)
		: target;
}

/** Whether the lines behind the headers are a body. */
function bodyOf(
	method: string,
	headers: readonly Header[],
	after: string[]
): boolean | null {
	const length = headers.find( ( [ name ] ) =>
		/^content-length$/i.test( name )
	)?.[ 1 ];
	const coded = headers.some( ( [ name ] ) =>
		/^transfer-encoding$/i.test( name )
	);
	if ( length !== undefined || coded ) {
		return coded || Number( length ) > 0;
	}
	const blank = after.findIndex( ( line ) => line.trim() === '' );
	const body = after
		.slice( blank + 1 )
		.join( '\n' )
		.split( /^[ \t]*HTTP\/\d/m )[ 0 ];
	if (
		blank === 0 &&
		body?.trim() &&
		! /^(?:GET|HEAD|OPTIONS)$/.test( method )
	) {
		return true;
	}
	return /^(?:GET|HEAD|OPTIONS)$/.test( method ) ? false : null;
}

/** A request as it goes over the wire, with its answer where that follows; null when the text holds none. */
export function requestOfLines( lines: readonly string[] ): Written | null {
	const nth = requestLineIn( lines );
	const line = REQUEST_LINE.exec( lines[ nth ] ?? '' );
	if ( ! line ) {
		return null;
	}
	const [ , method = '', target = '' ] = line;
	const { headers, end } = headersFrom( lines, nth + 1 );
	const after = lines.slice( end );
	const named = /^[ \t]*status(?: code)?[ \t]*:[ \t]*(\d{3})\b/im.exec(
		after.slice( 0, 40 ).join( '\n' )
	);
	return {
		method,
		url: addressOf( target, headers ),
		isTarget: true,
		headers,
		isComplete: headers.length > 1,
		body: headers.length > 0 ? bodyOf( method, headers, after ) : null,
		status: statusOf( named?.[ 1 ] ),
		...answerOfLines( after ),
	};
}
