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
import { Command } from 'commander';
import { APPROVED_FOLDER, SEPARATOR } from '../approved';

/** Where tests lie that hold something to what was approved. */
const ALL = [ 'src/diagnosis', 'tests/approved', 'tests/checks' ];

const filesIn = ( folder: string ) =>
	readdirSync( folder, { recursive: true, encoding: 'utf8' } ).filter(
		( name ) => name.endsWith( '.yaml' )
	);

function approve( tests: string[] ): void {
	const seen = mkdtempSync( join( tmpdir(), 'ws401-seen-' ) );
	const { status } = spawnSync(
		'npx',
		[ 'wp-scripts', 'test-unit-js', ...( tests.length ? tests : ALL ) ],
		{ stdio: 'inherit', env: { ...process.env, WS401_SEEN: seen } }
	);
	if ( status !== 0 ) {
		process.stderr.write(
			'A test fails for another reason; nothing was written.\n'
		);
		process.exitCode = 1;
		return;
	}
	const read = ( name: string ) =>
		readFileSync( join( seen, name ), 'utf8' )
			.trimEnd()
			.split( '\n' )
			.map( ( line ) => JSON.parse( line ) as string );
	const kept = ( name: string ) =>
		readFileSync( join( APPROVED_FOLDER, name ), 'utf8' ).split(
			SEPARATOR
		);
	const before = filesIn( APPROVED_FOLDER );
	if ( tests.length === 0 ) {
		before.forEach( ( name ) => rmSync( join( APPROVED_FOLDER, name ) ) );
	}
	// Some tests see some of it: what they do not see may be seen by the others.
	const old = tests.length === 0 ? [] : before;
	for ( const name of filesIn( seen ) ) {
		const texts = new Set( [
			...read( name ),
			...( old.includes( name ) ? kept( name ) : [] ),
		] );
		const path = join( APPROVED_FOLDER, name );
		mkdirSync( dirname( path ), { recursive: true } );
		writeFileSync( path, [ ...texts ].sort().join( SEPARATOR ) );
	}
	rmSync( seen, { recursive: true } );
}

new Command( 'npm run approve --' )
	.description(
		'Writes what is said today to tests/approved, to be read as a difference.'
	)
	.argument(
		'[tests...]',
		'only what these see is added, and nothing is removed; all when none is given'
	)
	.action( approve )
	.parse();
