import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Unpacks a commit, or some paths of it, with the packages of today. Whoever calls removes the folder.
 *
 * @param  commit Which one.
 * @param  paths  What of it; everything unless told.
 * @return The folder.
 * @throws {Error} Where git does not know the commit.
 */
export function unpack( commit: string, ...paths: string[] ): string {
	const archive = execFileSync( 'git', [ 'archive', commit, ...paths ], {
		maxBuffer: 2 ** 28,
		stdio: [ 'ignore', 'pipe', 'pipe' ],
	} );
	const folder = mkdtempSync( join( tmpdir(), 'ws401-then-' ) );
	// PHP of a server runs as another user.
	chmodSync( folder, 0o755 );
	execFileSync( 'tar', [ '-x', '-C', folder ], { input: archive } );
	symlinkSync( resolve( 'node_modules' ), join( folder, 'node_modules' ) );
	return folder;
}
