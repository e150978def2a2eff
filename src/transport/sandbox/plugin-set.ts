import { fromBase64Url, toBase64Url } from './base64url';

/**
 * A set of a run's plugins as it travels: plugin i of the run's list is bit (i mod 8), least significant first, of byte
 * floor(i / 8); zero bytes at the end are left out. The other side is `src/server/sandbox/class-plugin-set.php`.
 */
export function encodePluginSet(
	plugins: readonly string[],
	some: ReadonlySet< string >
): string {
	const bytes = new Uint8Array( Math.ceil( plugins.length / 8 ) );
	let length = 0;
	plugins.forEach( ( plugin, i ) => {
		if ( some.has( plugin ) ) {
			const at = Math.floor( i / 8 );
			bytes[ at ] = ( bytes[ at ] ?? 0 ) + 2 ** ( i % 8 );
			length = at + 1;
		}
	} );
	return toBase64Url( bytes.subarray( 0, length ) );
}

/** The set a text stands for; null when it is none of this list. */
export function decodePluginSet(
	plugins: readonly string[],
	text: string
): Set< string > | null {
	const bytes = fromBase64Url( text );
	if ( ! bytes || bytes.length > Math.ceil( plugins.length / 8 ) ) {
		return null;
	}
	return new Set(
		plugins.filter(
			( _, i ) =>
				Math.floor(
					( bytes[ Math.floor( i / 8 ) ] ?? 0 ) / 2 ** ( i % 8 )
				) %
					2 ===
				1
		)
	);
}
