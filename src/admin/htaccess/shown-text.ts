import { maskSecrets } from '../../htaccess/mask-secrets';
import { readable } from '../../htaccess/readable';

/** A file's lines for the eye: readable, without secrets and line endings. */
export function shownLines( bytes: string ): string[] {
	const lines = maskSecrets( readable( bytes ) ).split( /\r?\n/ );
	return lines[ lines.length - 1 ] === '' ? lines.slice( 0, -1 ) : lines;
}
