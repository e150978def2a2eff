/**
 * Builds the page for a suite that opens it. Where several suites run one after another, one build serves them all: WS401_BUILT=1
 * says that build/ is of the sources as they are.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join( __dirname, '../..' );
const ENTRY = 'build/admin/index.js';

if ( ! process.env.WS401_BUILT ) {
	execFileSync( 'npm', [ 'run', 'build' ], {
		cwd: ROOT,
		stdio: 'inherit',
		// npm is a batch file on Windows, which only a shell can start.
		shell: process.platform === 'win32',
	} );
} else if ( ! existsSync( join( ROOT, ENTRY ) ) ) {
	process.stderr.write(
		`WS401_BUILT is set, but ${ ENTRY } is missing: run npm run build.\n`
	);
	process.exitCode = 1;
}
