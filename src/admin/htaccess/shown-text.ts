import { maskSecrets } from '../../htaccess/mask-secrets';

/** Bytes (one character each) as they are meant to be read: UTF-8, or Latin-1 where they are none. */
export function readable( bytes: string ): string {
	try {
		return new TextDecoder( 'utf-8', { fatal: true } ).decode(
			Uint8Array.from( bytes, ( one ) => one.charCodeAt( 0 ) )
		);
	} catch {
		return bytes;
	}
}

/** A file's lines for the eye: readable, without secrets and line endings. */
export function shownLines( bytes: string ): string[] {
	const lines = maskSecrets( readable( bytes ) ).split( /\r?\n/ );
	return lines[ lines.length - 1 ] === '' ? lines.slice( 0, -1 ) : lines;
}
