/**
 * Percent-encoding as Apache does it.
 */
import { lowerAscii } from '../../pattern';

/** Bytes ap_escape_uri() leaves alone. */
const PLAIN_IN_PATH = /[A-Za-z0-9$\-_.+!*'(),:;@&=/~]/;

function hex( character: string ): string {
	return character.charCodeAt( 0 ).toString( 16 ).padStart( 2, '0' );
}

export function escapeUri( text: string ): string {
	return text.replace( /[^]/g, ( character ) =>
		PLAIN_IN_PATH.test( character ) ? character : `%${ hex( character ) }`
	);
}

/** What the B flag makes of a back-reference. */
export function escapeBackReference(
	text: string,
	{
		only,
		except,
		noPlus,
	}: { only?: string; except?: string; noPlus: boolean }
): string {
	return text.replace( /[^]/g, ( character ) => {
		const escape = only === undefined || only.includes( character );
		if (
			! escape ||
			except?.includes( character ) ||
			/[A-Za-z0-9_]/.test( character )
		) {
			return character;
		}
		return character === ' ' && ! noPlus ? '+' : `%${ hex( character ) }`;
	} );
}

/** Decoded path, or the status Apache answers to a path it does not accept. */
export function decodePath( path: string ): string | 400 | 404 {
	if ( ! path.startsWith( '/' ) || /%(?![0-9A-Fa-f]{2})/.test( path ) ) {
		return 400;
	}
	const unreserved = path.replace( /%([0-9A-Fa-f]{2})/g, ( whole, code ) => {
		const character = String.fromCharCode( parseInt( code, 16 ) );
		return /[A-Za-z0-9\-._~]/.test( character ) ? character : whole;
	} );
	const normal = normalizePath( unreserved );
	if ( normal === undefined ) {
		return 400;
	}
	if ( /%(2f|00)/i.test( normal ) ) {
		return 404;
	}
	return normal.replace( /%([0-9A-Fa-f]{2})/g, ( _, code ) =>
		String.fromCharCode( parseInt( code, 16 ) )
	);
}

/** Doubled slashes merged, `.` and `..` resolved; undefined above the root. */
function normalizePath( path: string ): string | undefined {
	const out: string[] = [];
	const parts = path
		.slice( 1 )
		.replace( /\/{2,}/g, '/' )
		.split( '/' );
	if ( parts[ 0 ] === '' && parts.length > 1 ) {
		parts.shift();
	}
	for ( const [ index, part ] of parts.entries() ) {
		const last = index === parts.length - 1;
		if ( part === '..' && out.pop() === undefined ) {
			return undefined;
		}
		if ( part === '.' || part === '..' ) {
			if ( last ) {
				out.push( '' );
			}
			continue;
		}
		out.push( part );
	}
	return `/${ out.join( '/' ) }`;
}

/** Bytes of a base64 text up to the first character that is none (ap_pbase64decode). */
export function decodeBase64( text: string ): string {
	const alphabet =
		'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
	let bits = 0;
	let pending = 0;
	let out = '';
	for ( const character of text ) {
		const value = alphabet.indexOf( character );
		if ( value < 0 ) {
			break;
		}
		pending = ( pending * 64 + value ) % 2 ** 14;
		bits += 6;
		if ( bits >= 8 ) {
			bits -= 8;
			out += String.fromCharCode(
				Math.floor( pending / 2 ** bits ) % 256
			);
		}
	}
	return out;
}

const SCHEMES: [ scheme: string, hasQuery: boolean ][] = [
	[ 'ajp://', true ],
	[ 'balancer://', true ],
	[ 'fcgi://', true ],
	[ 'ftp://', false ],
	[ 'gopher://', false ],
	[ 'h2c://', true ],
	[ 'h2://', true ],
	[ 'http://', true ],
	[ 'https://', true ],
	[ 'ldap://', false ],
	[ 'mailto:', true ],
	[ 'news:', false ],
	[ 'nntp://', false ],
	[ 'scgi://', true ],
	[ 'unix:', true ],
	[ 'ws://', true ],
	[ 'wss://', true ],
];

/** Length of the scheme mod_rewrite knows at the start of a URL, and whether `?` begins a query in it. */
export function absoluteUri(
	uri: string
): { length: number; hasQuery: boolean } | undefined {
	const start = lowerAscii( uri.slice( 0, 16 ) );
	const found =
		uri.length > 5
			? SCHEMES.find( ( [ scheme ] ) => start.startsWith( scheme ) )
			: undefined;
	return found && { length: found[ 0 ].length, hasQuery: found[ 1 ] };
}

/** Whether Apache takes a text for a URL with a scheme (ap_is_url). */
export const isUrl = ( text: string ): boolean =>
	/^[A-Za-z0-9+\-.]+:/.test( text );
