import { answerIn, statusOf } from '../reading/answer';
import { headerBlock, labelled, withBreaks } from '../reading/labels';
import { headerOf, type Form, type Header } from '../reading/written';

const LABELS = [
	'Request URL',
	'Request Method',
	'Status Code',
	'Remote Address',
	'Referrer Policy',
	'Request Headers',
	'Response Headers',
	'Scheme',
	'Host',
	'Filename',
	'Address',
	'Status',
	'Version',
];

const SECTION =
	/^[ \t▸▼]*(Request Headers?|Response Headers?|General|Query String Parameters|Form Data|Request Payload|Query String|(?:Summary|Request|Response)(?=[ \t\r]*$))\b[^\n:]*$/gim;

/** The text of a section, up to the next; null when there is none. */
function section( text: string, wanted: RegExp ): string | null {
	const marks = [ ...text.matchAll( SECTION ) ];
	const nth = marks.findIndex( ( mark ) => wanted.test( mark[ 1 ] ?? '' ) );
	const mark = marks[ nth ];
	return mark
		? text.slice( mark.index + mark[ 0 ].length, marks[ nth + 1 ]?.index )
		: null;
}

/** Those that say most of a request; no answer has them, and no label of the tab is called so. */
const TELLING =
	/^(?:authorization|cookie|origin|referer|user-agent|x-http-method-override|x-wp-nonce)$/i;

/** Headers that no answer has. */
const REQUEST_ONLY =
	/^(?::authority|:method|:path|accept|accept-encoding|accept-language|authorization|cookie|host|origin|referer|user-agent|sec-fetch-\w+|x-http-method-override)$/i;

/** Headers that Chrome's new look puts above their values, without a colon, where no heading is copied along. */
function withValueBelow( text: string ): Header[] {
	const lines = text.split( /\r?\n/, 5000 ).map( ( line ) => line.trim() );
	return lines.flatMap( ( line, at ): Header[] => {
		const value = lines[ at + 1 ] ?? '';
		return TELLING.test( line ) && value !== '' && ! TELLING.test( value )
			? [ [ line, value ] ]
			: [];
	} );
}

/** Headers of the request. Without a heading, they follow those of the answer from the first that only requests have. */
function requestHeaders( text: string ): { headers: Header[]; isAll: boolean } {
	const own = section( text, /^Request Headers?$|^Request$/i );
	if ( own !== null ) {
		return {
			headers: headerBlock( own ),
			isAll: ! /Provisional headers/i.test( own ),
		};
	}
	const all = [ ...headerBlock( text ), ...withValueBelow( text ) ];
	const first = all.findIndex( ( [ name ] ) => REQUEST_ONLY.test( name ) );
	return { headers: first < 0 ? [] : all.slice( first ), isAll: false };
}

/** Firefox shows the arguments below the filename, name and value in a line each, and the address of the server behind them. */
function queryIn( text: string, file: string ): string {
	const lines = text
		.slice( text.indexOf( file ) + file.length )
		.split( /\r?\n/ )
		.map( ( line ) => line.trim() )
		.filter( Boolean );
	const end = lines.findIndex( ( line ) =>
		/^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:]+\]):\d+$/i.test( line )
	);
	// The label before that address is no argument.
	const pairs = lines.slice( 0, Math.max( 0, end - 1 ) );
	if ( pairs.length % 2 !== 0 || pairs.length > 40 ) {
		return '';
	}
	const query = new URLSearchParams();
	for ( let at = 0; at < pairs.length; at += 2 ) {
		query.append( pairs[ at ] ?? '', pairs[ at + 1 ] ?? '' );
	}
	return query.size === 0 ? '' : `?${ query }`;
}

/** Firefox takes the address apart: scheme, host and filename. */
function addressOf(
	text: string,
	{ valueOf }: ReturnType< typeof labelled >
): string | null {
	const whole = valueOf( 'Request URL', 'URL' );
	const host = valueOf( 'Host' );
	const file = valueOf( 'Filename' );
	return (
		whole ??
		( host && file
			? `${ valueOf( 'Scheme' ) ?? 'https' }://${ host }${ file }${ queryIn( text, file ) }`
			: null )
	);
}

/** Whether there is a body, where a header or a section of its own says so. */
function hasBody( text: string, headers: readonly Header[] ): boolean | null {
	const length = headerOf( headers, 'content-length' );
	if ( length !== undefined ) {
		return Number( length ) > 0;
	}
	return section( text, /^(?:Request Payload|Form Data)$/i ) ? true : null;
}

/** The headers of the network tab, copied as text: Chrome's old and new look, Firefox's and Safari's. */
export const devtoolsHeaders: Form = {
	id: 'devtools-headers',
	recognises: ( text ) =>
		( /Request URL/i.test( text ) &&
			/Request Method/i.test( text ) &&
			! /Error message/i.test( text ) ) ||
		( /^[ \t]*Scheme\b/im.test( text ) &&
			/^[ \t]*Filename\b/im.test( text ) ) ||
		( /^[ \t]*Summary[ \t\r]*$/im.test( text ) &&
			/^[ \t]*URL:/im.test( text ) ),
	read( written ) {
		const text = withBreaks( written, LABELS );
		const labels = labelled( text );
		const { headers, isAll } = requestHeaders( text );
		const url =
			( addressOf( text, labels ) ?? '' ).split( /\s/ )[ 0 ] || null;
		// The same words stand in the log of another program.
		if ( url === null && headers.length === 0 ) {
			return [];
		}
		const line =
			/^[ \t]*(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)(?: \S+|[ \t\r]*$)/m.exec(
				text
			);
		return [
			{
				method:
					(
						labels.valueOf( 'Request Method', 'Method' ) ??
						headerOf( headers, ':method' ) ??
						line?.[ 1 ] ??
						''
					)
						.split( /\s/ )[ 0 ]
						?.toUpperCase() || null,
				url,
				headers,
				isComplete: isAll && headers.length > 2,
				body: hasBody( text, headers ),
				...answerIn( text ),
				status: statusOf(
					/\d{3}/.exec(
						labels.valueOf( 'Status Code', 'Status' ) ?? ''
					)?.[ 0 ]
				),
				isCrossSite:
					headerOf( headers, 'sec-fetch-site' ) === 'cross-site',
			},
		];
	},
};
