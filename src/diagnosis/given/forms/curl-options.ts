import type { Header, Written } from '../reading/written';

/** curl's options that take a value and have a short name, by that name (curl 8, `curl --help all`). */
const SHORT: Record< string, string > = {
	X: 'request',
	H: 'header',
	u: 'user',
	A: 'user-agent',
	e: 'referer',
	b: 'cookie',
	d: 'data',
	F: 'form',
	T: 'upload-file',
	o: 'output',
	c: 'cookie-jar',
	m: 'max-time',
	w: 'write-out',
	x: 'proxy',
	U: 'proxy-user',
	E: 'cert',
	K: 'config',
	D: 'dump-header',
	r: 'range',
	C: 'continue-at',
	Q: 'quote',
	y: 'speed-time',
	Y: 'speed-limit',
	z: 'time-cond',
	t: 'telnet-option',
	P: 'ftp-port',
	I: 'head',
	G: 'get',
};

/** Those of them that take none. */
const FLAGS = new Set( [ 'head', 'get' ] );

/** Long options that take no value; every other is taken for one that does. */
const LONG_FLAGS =
	/^(?:no-.*|head|get|verbose|silent|show-error|insecure|location|location-trusted|include|compressed|fail.*|globoff|http\d.*|http2.*|ipv[46]|basic|digest|ntlm|negotiate|anyauth|progress-bar|netrc.*|tlsv.*|sslv.*|raw|path-as-is|remote-.*|create-dirs|tcp-.*|parallel.*|styled-output|next|junk-session-cookies|list-only|append|disable.*|ssl.*|post30\d|retry-.*|false-start|compressed-ssh|trace-.*|xattr|tr-encoding|version|help)$/;

const BODIES = /^(?:data.*|form|form-string|json|upload-file)$/;

/** What the options of a command line say. */
export interface CurlOptions {
	options: [ name: string, value: string ][];
	addresses: { text: string; word: number }[];
}

/** Sorts the words behind `curl` into options and addresses. */
export function curlOptions( words: readonly string[] ): CurlOptions {
	const options: [ string, string ][] = [];
	const addresses: { text: string; word: number }[] = [];
	for ( let at = 0; at < words.length; at++ ) {
		const word = words[ at ] ?? '';
		if ( word === '--' || word === '-' ) {
			continue;
		}
		if ( word.startsWith( '--' ) ) {
			const [ , name = '', value ] =
				/^--([^=]*)(?:=([^]*))?$/.exec( word ) ?? [];
			if ( LONG_FLAGS.test( name ) ) {
				options.push( [ name, '' ] );
			} else {
				options.push( [ name, value ?? words[ ++at ] ?? '' ] );
			}
		} else if ( /^-[a-zA-Z#:0]/.test( word ) ) {
			at = shortOptions( word, words, at, options );
		} else {
			addresses.push( { text: word, word: at } );
		}
	}
	return { options, addresses };
}

/** `-sSu name:pw`, `-XPOST`: letters together, the last may have its value on. */
function shortOptions(
	word: string,
	words: readonly string[],
	at: number,
	options: [ string, string ][]
): number {
	for ( let nth = 1; nth < word.length; nth++ ) {
		const name = SHORT[ word.charAt( nth ) ];
		if ( ! name ) {
			continue;
		}
		if ( FLAGS.has( name ) ) {
			options.push( [ name, '' ] );
			continue;
		}
		const own = word.slice( nth + 1 ).replace( /^=(?=.*:)/, '' );
		options.push( [ name, own || ( words[ at + 1 ] ?? '' ) ] );
		return own ? at : at + 1;
	}
	return at;
}

/** Headers by the rules of curl: `Name:` takes one away, `Name;` sends it empty. */
function headersOf( options: CurlOptions[ 'options' ] ): Header[] {
	return options.flatMap( ( [ name, value ] ): Header[] => {
		switch ( name ) {
			case 'header':
			case 'H': {
				const [ , header, content ] =
					/^([^:;]+)[:;]\s*([^]*)$/.exec( value ) ?? [];
				return header && ( content !== '' || value.endsWith( ';' ) )
					? [ [ header, content ?? '' ] ]
					: [];
			}
			case 'user-agent':
				return [ [ 'User-Agent', value ] ];
			case 'referer':
				return [ [ 'Referer', value.replace( /;auto$/, '' ) ] ];
			case 'cookie':
				return [ [ 'Cookie', value ] ];
			case 'oauth2-bearer':
				return [ [ 'Authorization', `Bearer ${ value }` ] ];
			default:
				return [];
		}
	} );
}

function methodOf(
	has: ( name: string ) => boolean,
	named: string | undefined,
	hasBody: boolean
) {
	if ( named ) {
		return named.toUpperCase();
	}
	if ( has( 'head' ) ) {
		return 'HEAD';
	}
	if ( has( 'upload-file' ) ) {
		return 'PUT';
	}
	return hasBody && ! has( 'get' ) ? 'POST' : 'GET';
}

/** The kind of content that curl names by itself, behind those that are named to it. */
function typeOf( has: ( name: string ) => boolean, query: string ): Header[] {
	if ( query !== '' ) {
		return [];
	}
	if ( has( 'json' ) ) {
		return [ [ 'Content-Type', 'application/json' ] ];
	}
	if ( has( 'form' ) ) {
		return [ [ 'Content-Type', 'multipart/form-data' ] ];
	}
	return [
		'data',
		'data-raw',
		'data-ascii',
		'data-binary',
		'data-urlencode',
	].some( has )
		? [ [ 'Content-Type', 'application/x-www-form-urlencoded' ] ]
		: [];
}

/** What a curl command sends; undefined when it names no address. */
export function requestOfCurl( {
	options,
	addresses,
}: CurlOptions ): Written | undefined {
	const last = ( wanted: string ) =>
		options.filter( ( [ name ] ) => name === wanted ).at( -1 )?.[ 1 ];
	const written = last( 'url' ) ?? addresses[ 0 ]?.text;
	if ( ! written ) {
		return undefined;
	}
	const has = ( wanted: string ) => last( wanted ) !== undefined;
	const bodies = options.filter( ( [ name ] ) => BODIES.test( name ) );
	const query = has( 'get' )
		? bodies.map( ( [ , value ] ) => value ).join( '&' )
		: ( last( 'url-query' ) ?? '' );
	const isScheme = [ 'digest', 'ntlm', 'negotiate' ].find( has );
	return {
		method: methodOf( has, last( 'request' ), bodies.length > 0 ),
		url: query
			? written +
				( written.includes( '?' ) ? '&' : '?' ) +
				query.replace( / /g, '%20' )
			: written,
		scheme: 'http',
		headers: [ ...headersOf( options ), ...typeOf( has, query ) ],
		isComplete: ! has( 'config' ),
		...( isScheme
			? { login: { scheme: isScheme, value: null } }
			: { user: last( 'user' ) ?? null } ),
		...( has( 'netrc' ) && { login: { scheme: 'basic', value: null } } ),
		body: bodies.length > 0 && ! has( 'get' ),
		...( bodies.length === 1 && { content: bodies[ 0 ]?.[ 1 ] } ),
	};
}
