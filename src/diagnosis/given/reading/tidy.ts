import { UNKNOWN } from './written';

/** Colours of a terminal (ECMA-48, SGR), with the escape sign or where copying has lost it. */
const COLOURS = /(?:\u001B|\u241B)\[[\d;?]*[A-Za-z]/g;
const BARE_COLOURS = /\[(?:\d{1,3}(?:;\d{1,3}){0,4})?m(?=\S|\s|$)/g;

/** A line with colours begins and ends them; one `[31m` alone may be anything. */
function withoutColours( text: string ): string {
	const plain = text.replace( COLOURS, '' );
	return /\[\d{1,3}(?:;\d{1,3})*m[^\n]{0,300}\[(?:0|22|39)?m/.test( plain )
		? plain.replace( BARE_COLOURS, '' )
		: plain;
}

const ENTITIES: Record< string, string > = {
	'&amp;': '&',
	'&quot;': '"',
	'&#34;': '"',
	'&#034;': '"',
	'&#39;': "'",
	'&#039;': "'",
	'&apos;': "'",
	'&lt;': '<',
	'&gt;': '>',
	'&nbsp;': ' ',
	'&#8220;': '"',
	'&#8221;': '"',
	'&#8211;': '–',
};

/** Whether an address has its ampersands as a page's source has them; word by word, since one search from each `&` on never ends in a long text. */
const hasWrittenAmpersands = ( text: string ) =>
	text.includes( '&amp;' ) &&
	( text.match( /[^\s"'<>]+/g ) ?? [] ).some( ( word ) => {
		const at = word.search( /[?&]\w/ );
		return at >= 0 && /&amp;\w+=/.test( word.slice( at + 2 ) );
	} );

/** Quotes and ampersands as a page's source has them, where the text itself came out of one; a page that is the answer stays. */
function withoutEntities( text: string ): string {
	return /^\s*<(?:!doctype|html|\?xml)/i.test( text ) ||
		! ( /&quot;|&#0?3[49];/.test( text ) || hasWrittenAmpersands( text ) )
		? text
		: text.replace(
				/&(?:amp|quot|apos|lt|gt|nbsp|#\d{2,4});/g,
				( entity ) => ENTITIES[ entity ] ?? entity
			);
}

/** Links as pages, chats and Markdown write them, where the address stands twice: once is enough. */
function withoutLinks( text: string ): string {
	return text
		.replace(
			/<a\s[^<>]{0,500}?href=["']?(https?:[^"'<>\s]{1,2000})["']?[^<>]{0,300}>[^<>]{0,2000}<\/a>/gi,
			' $1 '
		)
		.replace( /\[[^\][\n]{1,2000}\]\((https?:[^()\s]{1,2000})\)/g, ' $1 ' )
		.replace( /<(https?:[^<>|\s]{1,2000})\|[^<>|\n]{1,2000}>/g, ' $1 ' );
}

/** Tags of a paragraph around other words. */
const TAGS =
	/<\/?(?:p|br|code|pre|blockquote|strong|em|b|i|li|ul|ol)(?:\s[^<>]{0,200})?\/?>/gi;

function withoutTags( text: string ): string {
	return /^\s*<(?:p|code|pre|blockquote|li|ul|ol)\b/i.test( text )
		? text.replace( TAGS, '\n' )
		: text;
}

/** What `curl -v` sends begins with the same sign as a quotation. */
const SENT = /^[ \t]*> (?:GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE) \S+ HTTP\//m;

/** A mail's or Markdown's `> ` before each line of what is quoted. */
function withoutQuotation( text: string ): string {
	const lines = text.split( '\n' );
	const quoted = lines.filter( ( line ) => /^\s*>/.test( line ) ).length;
	return quoted >= 2 &&
		! SENT.test( text ) &&
		quoted >= lines.filter( ( line ) => line.trim() !== '' ).length / 2
		? text.replace( /^[ \t]*(?:> ?)+/gm, '' )
		: text;
}

/** What programs put before each line of a log: `wordpress-1  | `, `flutter: `, `I/okhttp.OkHttpClient: `. */
const PREFIXES = [
	/^[\w.-]{1,60}\s+\| /,
	/^(?:I\/)?flutter(?: ?\( ?\d+\))?: /,
	/^(?:\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\s+)?(?:\d+[ -]\d+(?:\/\S+)?\s+)?[VDIWE][/ ][\w.$ ]{1,60}?(?:\( ?\d+\))?: /,
];

function withoutPrefixes( text: string ): string {
	const lines = text.split( '\n' );
	const told = lines.filter( ( line ) => line.trim() !== '' );
	if ( told.length > 20_000 ) {
		return text;
	}
	const prefix = PREFIXES.find(
		( each ) =>
			told.filter( ( line ) => each.test( line ) ).length >
			told.length / 2
	);
	return prefix
		? lines.map( ( line ) => line.replace( prefix, '' ) ).join( '\n' )
		: text;
}

/** Addresses that a console or a person has cut before their path: `GET .../wp-json/wc/v3/orders 403`. */
const withoutEllipsis = ( text: string ): string =>
	text.replace(
		/(^|[\s"'`(])(?:\.{3}|…)(?=\/(?:wp-json\/|\?rest_route=))/g,
		'$1'
	);

/** Longest text of which more than its edges is tidied: what is longer is a file, which no chat and no terminal has touched. */
const FILE = 300_000;

/**
 * A text without what editors, chats, mails and terminals put around it: fences, colours, quotation, entities, spaces that are none.
 *
 * @param text As it was pasted.
 */
export function tidied( text: string ): string {
	const bare = text
		.replaceAll( UNKNOWN, '' )
		.replace( /[\u200B-\u200D\u2060\uFEFF]/g, '' )
		.replace( /[\u00A0\u202F]/g, ' ' );
	const plain =
		bare.length > FILE
			? bare
			: [
					withoutColours,
					withoutQuotation,
					withoutPrefixes,
					withoutEntities,
					withoutLinks,
					withoutEllipsis,
					withoutTags,
				].reduce( ( sum, each ) => each( sum ), bare );
	return plain.replace( /^[ \t]*(?:```|~~~)[\w-]*[ \t]*$/gm, '' ).trim();
}
