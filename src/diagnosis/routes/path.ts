/** A part of a route: fixed text, or a parameter and the pattern of its values. */
type Piece = string | { name: string; pattern: string };

/** Takes a route's pattern apart, in order. */
function piecesOf( route: string ): Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	while ( at < route.length ) {
		const start = route.indexOf( '(', at );
		if ( start < 0 ) {
			pieces.push( route.slice( at ) );
			break;
		}
		pieces.push( route.slice( at, start ) );
		const end = endOfGroup( route, start );
		const name = /^\(\?P<(\w+)>/.exec( route.slice( start ) )?.[ 1 ];
		// A group without a name may hold named ones: `(?:/(?P<id>\d+))?`.
		pieces.push(
			...( name
				? [
						{
							name,
							pattern: route.slice(
								start + `(?P<${ name }>`.length,
								end - 1
							),
						},
					]
				: piecesOf(
						route
							.slice( start + 1, end - 1 )
							.replace( /^\?[:=!]/, '' )
					) )
		);
		at = end;
		if ( /[?*+]/.test( route[ at ] ?? '' ) ) {
			at++;
		}
	}
	return pieces
		.map( ( piece ) =>
			typeof piece === 'string'
				? piece.replace( /\/\?$/, '' ).replace( /\\(.)/g, '$1' )
				: piece
		)
		.filter( ( piece ) => piece !== '' );
}

/** Position behind the bracket that closes the group which opens at `start`; brackets within `[…]` are text. */
function endOfGroup( route: string, start: number ): number {
	let depth = 0;
	let inClass = false;
	for ( let at = start; at < route.length; at++ ) {
		const sign = route[ at ];
		if ( sign === '\\' ) {
			at++;
		} else if ( inClass ) {
			inClass = sign !== ']';
		} else if ( sign === '[' ) {
			inClass = true;
		} else if ( sign === '(' ) {
			depth++;
		} else if ( sign === ')' && --depth === 0 ) {
			return at + 1;
		}
	}
	return route.length;
}

/** A route as people read it: `/wp/v2/posts/{id}`. */
export function readableRoute( route: string ): string {
	return piecesOf( route )
		.map( ( piece ) =>
			typeof piece === 'string' ? piece : `{${ piece.name }}`
		)
		.join( '' );
}

/** What is called so is a number as a rule, whatever the pattern allows. */
const NUMERIC = /(^|_)(id|parent)$/;

/** A value for a parameter: one that its pattern, which is written for PHP, takes. */
function exampleFor( { name, pattern }: Exclude< Piece, string > ): string {
	const candidates = NUMERIC.test( name )
		? [ '1', name ]
		: [ name, '1', 'a/b' ];
	try {
		const fits = new RegExp(
			`^(?:${ pattern.replace( /\(\?P</g, '(?<' ) })$`
		);
		return candidates.find( ( each ) => fits.test( each ) ) ?? name;
	} catch {
		return candidates[ 0 ] ?? name;
	}
}

/**
 * A path that can be asked, with a value for each parameter.
 *
 * @param route    The pattern.
 * @param examples Values by the beginning of the route: `{ '/wp/v2/posts/': '7' }`.
 */
export function examplePath(
	route: string,
	examples: Record< string, string > = {}
): string {
	return piecesOf( route ).reduce< string >(
		( path, piece ) =>
			path +
			( typeof piece === 'string'
				? piece
				: ( examples[ path ] ?? exampleFor( piece ) ) ),
		''
	);
}
