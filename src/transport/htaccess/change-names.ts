import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/** What a change is called, before it is made. */
export interface ChangeNames {
	/** 16 hex digits. */
	id: string;
	/** Name the old file gets, beside the new one. */
	backup: string;
}

/** SHA-256 of bytes (one character each), in hex; works where the page has no `crypto.subtle`. */
export function sha256Of( bytes: string ): string {
	return bytesToHex(
		sha256( Uint8Array.from( bytes, ( one ) => one.charCodeAt( 0 ) ) )
	);
}

/**
 * Names a change to these bytes, so that the page can say before the change what the server will write.
 * Twin: src/server/htaccess/class-backup-name.php.
 *
 * @param bytes  The new text, one character for one byte.
 * @param random Fills an array with random bytes.
 */
export function nameChange(
	bytes: string,
	random: ( into: Uint8Array< ArrayBuffer > ) => Uint8Array = ( into ) =>
		crypto.getRandomValues( into )
): ChangeNames {
	const id = bytesToHex( random( new Uint8Array( 8 ) ) );
	return {
		id,
		backup: `.htaccess.ws401-${ id }-${ sha256Of( bytes ).slice( 0, 16 ) }`,
	};
}

/** Puts a path into a command of a shell. */
const quoted = ( path: string ) => `'${ path.replace( /'/g, `'\\''` ) }'`;

/**
 * The one command that brings the old bytes back, whatever happens to the site.
 *
 * @param path   Absolute path of the .htaccess.
 * @param backup Name of the backup; null where there was no file before.
 */
export function restoreCommand( path: string, backup: string | null ): string {
	const folder = path.slice( 0, path.lastIndexOf( '/' ) + 1 );
	return backup !== null
		? `mv -f ${ quoted( folder + backup ) } ${ quoted( path ) }`
		: `rm -f ${ quoted( path ) }`;
}
