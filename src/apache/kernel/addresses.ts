/**
 * IP addresses and networks, written as Apache accepts them (apr_ipsubnet_create).
 */

/** An address as bytes: 4 or 16 of them. */
type Bytes = number[];

export interface Network {
	address: Bytes;
	mask: Bytes;
}

function parseV4( text: string ): Bytes | undefined {
	const parts = text.split( '.' );
	const bytes = parts.map( Number );
	return parts.length === 4 &&
		parts.every( ( part ) => /^\d{1,3}$/.test( part ) ) &&
		bytes.every( ( byte ) => byte <= 255 )
		? bytes
		: undefined;
}

function groupsOf( text: string ): Bytes | undefined {
	if ( text === '' ) {
		return [];
	}
	const bytes: Bytes = [];
	const groups = text.split( ':' );
	for ( const [ index, group ] of groups.entries() ) {
		const embedded =
			index === groups.length - 1 && group.includes( '.' )
				? parseV4( group )
				: undefined;
		if ( embedded ) {
			bytes.push( ...embedded );
		} else if ( /^[0-9A-Fa-f]{1,4}$/.test( group ) ) {
			const value = parseInt( group, 16 );
			bytes.push( Math.floor( value / 256 ), value % 256 );
		} else {
			return undefined;
		}
	}
	return bytes;
}

function parseV6( text: string ): Bytes | undefined {
	const halves = text.split( '::' );
	const head = groupsOf( halves[ 0 ] as string );
	const tail = groupsOf( halves[ 1 ] ?? '' );
	if ( ! head || ! tail || halves.length > 2 ) {
		return undefined;
	}
	const missing = 16 - head.length - tail.length;
	if ( halves.length === 1 ? missing !== 0 : missing < 2 ) {
		return undefined;
	}
	return [ ...head, ...new Array( missing ).fill( 0 ), ...tail ];
}

/** Undefined when it is no address. */
export function parseAddress( text: string ): Bytes | undefined {
	return text.includes( ':' ) ? parseV6( text ) : parseV4( text );
}

function prefixMask( bits: number, length: number ): Bytes {
	return Array.from( { length }, ( _, index ) => {
		const here = Math.max( 0, Math.min( 8, bits - index * 8 ) );
		return 256 - 2 ** ( 8 - here );
	} );
}

/** `10.1` or `10.1.`: the first one to three bytes of an address. */
function parsePartial( text: string ): Network | undefined {
	const parts = text.replace( /\.$/, '' ).split( '.' );
	if (
		parts.length > 3 ||
		! parts.every(
			( part ) => /^\d{1,3}$/.test( part ) && Number( part ) <= 255
		)
	) {
		return undefined;
	}
	return {
		address: [ ...parts.map( Number ), 0, 0, 0 ].slice( 0, 4 ),
		mask: prefixMask( parts.length * 8, 4 ),
	};
}

/**
 * A network, `not-an-address` for what looks like none (a host name), `invalid` for what Apache refuses.
 */
export function parseNetwork(
	text: string
): Network | 'not-an-address' | 'invalid' {
	const host = text.split( '/', 1 )[ 0 ] as string;
	if ( ! host.includes( ':' ) && ! /^[\d.]+$/.test( host ) ) {
		return 'not-an-address';
	}
	const mask = host === text ? undefined : text.slice( host.length + 1 );
	const address = parseAddress( host );
	if ( ! address ) {
		return (
			( mask === undefined ? parsePartial( host ) : undefined ) ??
			'invalid'
		);
	}
	if ( mask === undefined ) {
		return {
			address,
			mask: prefixMask( address.length * 8, address.length ),
		};
	}
	if ( /^\d+$/.test( mask ) ) {
		const bits = Number( mask );
		return bits < 1 || bits > address.length * 8
			? 'invalid'
			: masked( address, prefixMask( bits, address.length ) );
	}
	const dotted = address.length === 4 ? parseV4( mask ) : undefined;
	return dotted ? masked( address, dotted ) : 'invalid';
}

/* eslint-disable no-bitwise -- a mask is a bit mask. */
function masked( address: Bytes, mask: Bytes ): Network {
	return {
		address: address.map( ( byte, i ) => byte & ( mask[ i ] as number ) ),
		mask,
	};
}

export function contains( network: Network, address: Bytes ): boolean {
	const plain = unmapped( address );
	return (
		plain.length === network.address.length &&
		plain.every(
			( byte, i ) =>
				( byte & ( network.mask[ i ] as number ) ) ===
				network.address[ i ]
		)
	);
}

/** `::ffff:1.2.3.4` is 1.2.3.4. */
function unmapped( address: Bytes ): Bytes {
	return address.length === 16 &&
		address.slice( 0, 10 ).every( ( byte ) => byte === 0 ) &&
		address[ 10 ] === 255 &&
		address[ 11 ] === 255
		? address.slice( 12 )
		: address;
}
