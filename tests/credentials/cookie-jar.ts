/** A cookie as a browser keeps it (RFC 6265). */
interface Kept {
	name: string;
	value: string;
	path: string;
}

/** Cookies of one host, sent where a browser sends them: by folder, the longest first. */
export interface CookieJar {
	/** Keeps what an answer sets. */
	take: ( answer: Response ) => void;
	/** The `Cookie` header for an address; empty when there is none. */
	headerFor: ( url: string | URL ) => string;
}

/** An empty jar. */
export function cookieJar(): CookieJar {
	const kept = new Map< string, Kept >();
	return {
		take( answer ) {
			for ( const line of answer.headers.getSetCookie() ) {
				const [ pair = '', ...attributes ] = line.split( /;\s*/ );
				const at = pair.indexOf( '=' );
				const attribute = ( name: string ) =>
					attributes
						.find( ( each ) =>
							each.toLowerCase().startsWith( `${ name }=` )
						)
						?.slice( name.length + 1 );
				const cookie = {
					name: pair.slice( 0, at ),
					value: pair.slice( at + 1 ),
					path: attribute( 'path' ) ?? '/',
				};
				const key = `${ cookie.name } ${ cookie.path }`;
				const expires = attribute( 'expires' );
				kept.delete( key );
				if ( ! expires || Date.parse( expires ) > Date.now() ) {
					kept.set( key, cookie );
				}
			}
		},
		headerFor( url ) {
			const { pathname } = new URL( url );
			return [ ...kept.values() ]
				.filter(
					( { path } ) =>
						pathname === path ||
						pathname.startsWith(
							path.endsWith( '/' ) ? path : `${ path }/`
						)
				)
				.sort( ( a, b ) => b.path.length - a.path.length )
				.map( ( { name, value } ) => `${ name }=${ value }` )
				.join( '; ' );
		},
	};
}
