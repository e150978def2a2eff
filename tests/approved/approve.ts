/** Writes what the tests see today in the place of what was approved: npm run approve. The difference is there to be read. */
import { spawnSync } from 'node:child_process';
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { APPROVED_FOLDER, SEPARATOR } from '../approved';

/** All folders of files with tests that look at something approved. */
const TESTS = [ 'src/diagnosis', 'tests/approved', 'tests/checks' ];

const seen = mkdtempSync( join( tmpdir(), 'ws401-seen-' ) );
const { status } = spawnSync(
	'npx',
	[
		'wp-scripts',
		'test-unit-js',
		...( process.argv.length > 2 ? process.argv.slice( 2 ) : TESTS ),
	],
	{
		stdio: 'inherit',
		env: { ...process.env, WS401_SEEN: seen },
	}
);
if ( status !== 0 ) {
	throw new Error( 'A test fails for another reason; nothing was written.' );
}
for ( const entry of readdirSync( APPROVED_FOLDER, { withFileTypes: true } ) ) {
	if ( entry.isDirectory() ) {
		rmSync( join( APPROVED_FOLDER, entry.name ), { recursive: true } );
	}
}
for ( const name of readdirSync( seen, {
	recursive: true,
	encoding: 'utf8',
} ) ) {
	if ( ! name.endsWith( '.yaml' ) ) {
		continue;
	}
	const texts = readFileSync( join( seen, name ), 'utf8' )
		.trimEnd()
		.split( '\n' )
		.map( ( line ) => JSON.parse( line ) as string );
	const path = join( APPROVED_FOLDER, name );
	mkdirSync( dirname( path ), { recursive: true } );
	writeFileSync( path, [ ...new Set( texts ) ].sort().join( SEPARATOR ) );
}
rmSync( seen, { recursive: true } );
