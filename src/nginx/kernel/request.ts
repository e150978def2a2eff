/** A request as nginx gets it. */
export interface NginxRequest {
	method: string;
	scheme: 'http' | 'https';
	/** Without a port. */
	host: string;
	port: number;
	/** Path and query as they stand in the request line. */
	target: string;
	/** Names in lower case. */
	headers: Record< string, string >;
	/** IP address of the sender; null where it is not known. */
	address: string | null;
}

/** What the configuration cannot tell. */
export interface NginxWorld {
	/** What lies at an absolute path of the disk; null where nobody knows. */
	kindOf: ( path: string ) => 'file' | 'folder' | 'nothing' | null;
}

const hex = ( digits: string ) => parseInt( digits, 16 );

/** Decodes percent signs as UTF-8 where that is what they are, else byte by byte. */
function decoded( path: string ): string | null {
	if ( /%(?![0-9A-Fa-f]{2})|%00/.test( path ) ) {
		return null;
	}
	try {
		return decodeURIComponent( path );
	} catch {
		return path.replace( /%(..)/g, ( _whole, digits: string ) =>
			String.fromCharCode( hex( digits ) )
		);
	}
}

/**
 * The path that locations are matched with: decoded, without `.`, `..` and doubled slashes.
 * Source: nginx's ngx_http_parse_complex_uri, with `merge_slashes` on, which is the default.
 *
 * @return Null for a path that nginx refuses with 400.
 */
export function normalized( path: string ): string | null {
	const plain = path.startsWith( '/' ) ? decoded( path ) : null;
	if ( plain === null ) {
		return null;
	}
	const parts: string[] = [];
	const all = plain.split( '/' ).slice( 1 );
	for ( const [ index, part ] of all.entries() ) {
		const isLast = index === all.length - 1;
		if ( part === '..' && parts.length === 0 ) {
			return null;
		}
		if ( part === '..' ) {
			parts.pop();
		} else if ( part !== '.' && ( part !== '' || isLast ) ) {
			parts.push( part );
			continue;
		}
		if ( isLast ) {
			parts.push( '' );
		}
	}
	return `/${ parts.join( '/' ) }`;
}

/** Path and query of a request target. */
export function splitTarget( target: string ): {
	path: string;
	args: string;
} {
	const mark = target.indexOf( '?' );
	const path = mark < 0 ? target : target.slice( 0, mark );
	return {
		path: path.replace( /#.*$/, '' ),
		args: mark < 0 ? '' : target.slice( mark + 1 ).replace( /#.*$/, '' ),
	};
}
