import type { ByteSet } from './nodes';

export function setOf( test: ( byte: number ) => boolean ): ByteSet {
	const set = new Uint8Array( 256 );
	for ( let byte = 0; byte < 256; byte++ ) {
		set[ byte ] = test( byte ) ? 1 : 0;
	}
	return set;
}

const within = ( from: string, to: string ) => ( byte: number ) =>
	byte >= from.charCodeAt( 0 ) && byte <= to.charCodeAt( 0 );
const isDigit = within( '0', '9' );
const isUpper = within( 'A', 'Z' );
const isLower = within( 'a', 'z' );
const isAlpha = ( byte: number ) => isUpper( byte ) || isLower( byte );
const isAlnum = ( byte: number ) => isAlpha( byte ) || isDigit( byte );
const isGraph = ( byte: number ) => byte > 32 && byte < 127;
const isSpaceByte = ( byte: number ) =>
	byte === 32 || ( byte >= 9 && byte <= 13 );
const isVertical = ( byte: number ) =>
	( byte >= 10 && byte <= 13 ) || byte === 0x85;

export const isWordByte = ( byte: number ) => isAlnum( byte ) || byte === 95;

/** `\d`, `\w`, … in the C locale. */
export const ESCAPED_SETS: Readonly< Record< string, ByteSet > > = {
	d: setOf( isDigit ),
	w: setOf( isWordByte ),
	s: setOf( isSpaceByte ),
	h: setOf( ( byte ) => byte === 9 || byte === 32 || byte === 0xa0 ),
	v: setOf( isVertical ),
	N: setOf( ( byte ) => byte !== 10 ),
};

/** `[:alpha:]`, … in the C locale. */
export const NAMED_SETS: Readonly< Record< string, ByteSet > > = {
	alpha: setOf( isAlpha ),
	lower: setOf( isLower ),
	upper: setOf( isUpper ),
	alnum: setOf( isAlnum ),
	ascii: setOf( ( byte ) => byte < 128 ),
	blank: setOf( ( byte ) => byte === 9 || byte === 32 ),
	cntrl: setOf( ( byte ) => byte < 32 || byte === 127 ),
	digit: setOf( isDigit ),
	graph: setOf( isGraph ),
	print: setOf( ( byte ) => byte === 32 || isGraph( byte ) ),
	punct: setOf( ( byte ) => isGraph( byte ) && ! isAlnum( byte ) ),
	space: setOf( isSpaceByte ),
	word: setOf( isWordByte ),
	xdigit: setOf(
		( byte ) =>
			isDigit( byte ) ||
			within( 'a', 'f' )( byte ) ||
			within( 'A', 'F' )( byte )
	),
};

export const negated = ( set: ByteSet ): ByteSet =>
	setOf( ( byte ) => ! set[ byte ] );

/** The set with the other case of its ASCII letters. */
export function folded( set: ByteSet ): ByteSet {
	return setOf( ( byte ) => {
		if ( set[ byte ] ) {
			return true;
		}
		if ( isUpper( byte ) ) {
			return Boolean( set[ byte + 32 ] );
		}
		return isLower( byte ) && Boolean( set[ byte - 32 ] );
	} );
}
