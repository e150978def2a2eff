/** Base64 that is safe in headers and addresses (RFC 4648, section 5), without padding. */
export function toBase64Url( bytes: Uint8Array ): string {
	let text = '';
	for ( const byte of bytes ) {
		text += String.fromCharCode( byte );
	}
	return btoa( text )
		.replace( /\+/g, '-' )
		.replace( /\//g, '_' )
		.replace( /=+$/, '' );
}

/** The bytes; null when the text is not base64. */
export function fromBase64Url( text: string ): Uint8Array | null {
	try {
		const binary = atob( text.replace( /-/g, '+' ).replace( /_/g, '/' ) );
		return Uint8Array.from( binary, ( character ) =>
			character.charCodeAt( 0 )
		);
	} catch {
		return null;
	}
}
