/** A request as it is about to be sent. */
export interface WireRequest {
	/** As it goes over the wire. */
	method: string;
	/** Address, or a path, with its query. */
	url: string;
	headers?: Record< string, string >;
}

export interface EffectiveMethod {
	/** Upper case; null when it cannot be read. */
	method: string | null;
	/** False wherever anything in the request names a method that may change something, or none that can be read. */
	safe: boolean;
}

/** Methods that promise to change nothing (RFC 9110, 9.2.1), but for TRACE, which hands the request back. */
const SAFE = [ 'GET', 'HEAD', 'OPTIONS' ];

/** WordPress obeys the first; programs in front of it obey the others. */
const OVERRIDE = 'x-http-method-override';
const OVERRIDES = [ OVERRIDE, 'x-http-method', 'x-method-override' ];

/**
 * The method that WordPress obeys: the argument `_method` of the address, then the header X-HTTP-Method-Override, then the method itself
 * (`WP_REST_Server::serve_request()`). Safe is only a request of which every method that is named anywhere is: which of several counts
 * is up to settings of PHP and of the web server.
 *
 * Twin: src/server/sending/class-effective-method.php. One table holds both against WordPress: tests/security/effective-method.json.
 */
export function effectiveMethod( {
	method,
	url,
	headers = {},
}: WireRequest ): EffectiveMethod {
	const plain = url.replace( /[\t\r\n]/g, '' ).replace( /#[^]*$/, '' );
	const at = plain.indexOf( '?' );
	const path = at < 0 ? plain : plain.slice( 0, at );
	const query = at < 0 ? '' : plain.slice( at + 1 );
	const named = namedInHeaders( headers );
	const last = valuesOf( query.split( '&' ), '_method' ).at( -1 );
	const obeyed = upper(
		last === undefined ? ( named.get( OVERRIDE ) ?? method ) : last
	);
	// PHP may be set to take `;` for `&`, and to read only the first so many arguments.
	const split = query.split( /[&;]/ );
	const all = [
		upper( method ),
		obeyed,
		...valuesOf( split, '_method' ).map( upper ),
		...[ ...named.values() ].map( upper ),
	];
	return {
		method:
			obeyed !== null && /^[A-Z][A-Z-]{0,31}$/.test( obeyed )
				? obeyed
				: null,
		safe:
			all.every( ( each ) => each !== null && SAFE.includes( each ) ) &&
			! hidesArguments( path ) &&
			! isBatch( path, split ),
	};
}

/**
 * Whether an address names no other method than `method`, whichever of those it names PHP obeys: it reads the last of the first
 * `max_input_vars` ones, and may be set to take `;` for `&`.
 */
export function namesNoOther( method: string, url: string ): boolean {
	const [ path = '', query = '' ] = url
		.replace( /[\t\r\n]|#[^]*$/g, '' )
		.split( /\?([^]*)/ );
	return (
		! hidesArguments( path ) &&
		valuesOf( query.split( /[&;]/ ), '_method' ).every(
			( each ) => upper( each ) === method
		)
	);
}

/** Whether WordPress would carry a request out rather than read. */
export const isUnsafe = ( request: WireRequest ) =>
	! effectiveMethod( request ).safe;

/** One argument as PHP takes it; `value` is null for a list. */
interface PhpArgument {
	name: string;
	value: string | null;
}

/**
 * An argument of a query by PHP's rules (`php_register_variable_ex()`): leading spaces go, a dot or space becomes `_`, a NUL ends the
 * name, a bracket that is closed makes a list.
 */
export function phpArgument( written: string ): PhpArgument {
	const at = written.indexOf( '=' );
	const name = decoded( at < 0 ? written : written.slice( 0, at ) )
		.replace( /\0[^]*$/, '' )
		.replace( /^ +/, '' );
	const value = at < 0 ? '' : decoded( written.slice( at + 1 ) );
	const bracket = name.indexOf( '[' );
	if ( bracket < 0 ) {
		return { name: name.replace( /[ .]/g, '_' ), value };
	}
	const first = name.slice( 0, bracket ).replace( /[ .]/g, '_' );
	return first !== '' && name.indexOf( ']', bracket ) > 0
		? { name: first, value: null }
		: {
				name:
					first === ''
						? ''
						: `${ first }_${ name.slice( bracket + 1 ) }`,
				value,
			};
}

/** Values of an argument; null for each that is no text. Beyond its limit of brackets PHP forgets what it had read before. */
function valuesOf(
	written: readonly string[],
	wanted: string
): Array< string | null > {
	return written.flatMap( ( each ) => {
		const { name, value } = phpArgument( each );
		if ( name === wanted ) {
			return [ value ];
		}
		return decoded( each ).split( '[' ).length > 17 ? [ null ] : [];
	} );
}

/** As PHP decodes: byte by byte, `+` is a space, and what is no escape stays. Each byte becomes one character. */
function decoded( text: string ): string {
	return rawDecoded( text.replace( /\+/g, ' ' ) );
}

function rawDecoded( text: string ): string {
	return text.replace( /%([0-9a-f]{2})/gi, ( _, hex: string ) =>
		String.fromCharCode( parseInt( hex, 16 ) )
	);
}

/** Capital letters, in ASCII alone: JavaScript makes an I of a dotless i. */
function upper( method: string | null ): string | null {
	return (
		method?.replace( /[a-z]/g, ( letter ) => letter.toUpperCase() ) ?? null
	);
}

/** Methods that headers name. A web server may take any sign in a name for a dash. */
function namedInHeaders(
	headers: Record< string, string >
): Map< string, string > {
	const named = new Map< string, string >();
	for ( const [ header, value ] of Object.entries( headers ) ) {
		const name = header
			.replace( /[A-Z]/g, ( letter ) => letter.toLowerCase() )
			.replace( /[^a-z0-9]/g, '-' );
		if ( OVERRIDES.includes( name ) ) {
			const before = named.get( name );
			named.set(
				name,
				before === undefined ? value : `${ before }, ${ value }`
			);
		}
	}
	return named;
}

/**
 * Whether a path holds what a rule of the web server would turn into arguments: `RewriteRule ^wp-json/(.*) index.php?rest_route=/$1`
 * hands an encoded `&` over as a plain one.
 */
function hidesArguments( path: string ): boolean {
	const once = rawDecoded( path );
	const twice = rawDecoded( once );
	return [ once, twice, rawDecoded( twice ) ].some( ( each ) =>
		/[?&;][ +]*[_.]method/i.test( each )
	);
}

/** Whether the address is the one that carries out several requests at once. */
function isBatch( path: string, written: readonly string[] ): boolean {
	return [ rawDecoded( path ), ...valuesOf( written, 'rest_route' ) ].some(
		( route ) => /(?:^|\/)batch\/+v1\/*$/i.test( route ?? '' )
	);
}
