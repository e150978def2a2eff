import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the page may load before it shows anything, compressed. */
const LIMIT = 60 * 1024;
const ENTRY = 'build/admin/index.js';

function sizeOfEntry(): number {
	try {
		return gzipSync( readFileSync( join( __dirname, '..', ENTRY ) ) )
			.length;
	} catch {
		throw new Error( `${ ENTRY } is missing: run npm run build first.` );
	}
}

try {
	const size = sizeOfEntry();
	const sentence = `${ ENTRY }: ${ size } bytes compressed, ${ LIMIT } allowed.`;
	if ( size > LIMIT ) {
		throw new Error( sentence );
	}
	process.stdout.write( `${ sentence }\n` );
} catch ( error ) {
	process.stderr.write( `${ ( error as Error ).message }\n` );
	process.exitCode = 1;
}
