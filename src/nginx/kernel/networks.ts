/** An address as bits in text; null for what is none. */
function bitsOf( address: string ): string | null {
	const byte = ( value: number, width: number ) =>
		value.toString( 2 ).padStart( width, '0' );
	const four = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec( address );
	if ( four ) {
		const parts = four.slice( 1 ).map( Number );
		return parts.every( ( part ) => part < 256 )
			? parts.map( ( part ) => byte( part, 8 ) ).join( '' )
			: null;
	}
	if ( ! /^[0-9a-f:]+$/i.test( address ) || ! address.includes( ':' ) ) {
		return null;
	}
	const groups = ( text: string ) => ( text ? text.split( ':' ) : [] );
	const [ head = '', tail ] = address.split( '::' );
	const missing = 8 - groups( head ).length - groups( tail ?? '' ).length;
	const all = [
		...groups( head ),
		...( tail === undefined
			? []
			: new Array( Math.max( 0, missing ) ).fill( '0' ) ),
		...groups( tail ?? '' ),
	];
	return all.length === 8
		? all.map( ( group ) => byte( parseInt( group, 16 ), 16 ) ).join( '' )
		: null;
}

/**
 * Whether a network holds an address.
 *
 * @param network An address, or one with a slash and a number of bits.
 * @param address IPv4 or IPv6.
 * @return Null where one of them cannot be read.
 */
export function contains( network: string, address: string ): boolean | null {
	const of = bitsOf( network.replace( /\/.*$/, '' ) );
	const is = of && bitsOf( address );
	if ( of === null || is === null ) {
		return null;
	}
	const bits = Number( /\/(\d+)$/.exec( network )?.[ 1 ] ?? of.length );
	return (
		of.length === is.length && of.slice( 0, bits ) === is.slice( 0, bits )
	);
}
