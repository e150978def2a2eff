/** The text that base64 stands for, in either alphabet (RFC 4648) and read as UTF-8; null when it stands for none. */
export function fromBase64( base64: string ): string | null {
	try {
		const bytes = Uint8Array.from(
			atob( base64.replace( /-/g, '+' ).replace( /_/g, '/' ) ),
			( character ) => character.charCodeAt( 0 )
		);
		return new TextDecoder().decode( bytes );
	} catch {
		return null;
	}
}

/** What a text is in base64, read as UTF-8 (RFC 4648). Letter by letter: a call does not take as many arguments as a long text has letters. */
export function toBase64( text: string ): string {
	const letters = Array.from( new TextEncoder().encode( text ), ( byte ) =>
		String.fromCharCode( byte )
	);
	return btoa( letters.join( '' ) );
}
