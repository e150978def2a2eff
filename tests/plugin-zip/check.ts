/**
 * npm run check:zip
 * Builds the zip, unpacks it elsewhere, installs and builds there by what lies in the zip alone, and compares: the script that
 * people run must be the one that its source makes.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import { name } from '../../package.json';

const ROOT = join( __dirname, '../..' );

/** Path below the folder → SHA-256 of its bytes. */
type Digests = Map< string, string >;

function digestsOf( folder: string ): Digests {
	const digests: Digests = new Map();
	for ( const path of readdirSync( folder, {
		recursive: true,
	} ) as string[] ) {
		const file = join( folder, path );
		if ( statSync( file ).isFile() ) {
			digests.set(
				path,
				createHash( 'sha256' )
					.update( readFileSync( file ) )
					.digest( 'hex' )
			);
		}
	}
	return digests;
}

/** One line per file that is missing on a side or has other bytes there. */
function differencesOf( shipped: Digests, built: Digests ): string[] {
	const paths = new Set( [ ...shipped.keys(), ...built.keys() ] );
	return [ ...paths ].sort().flatMap( ( path ) => {
		if ( ! built.has( path ) ) {
			return [ `${ path }: in the zip, not built from it` ];
		}
		if ( ! shipped.has( path ) ) {
			return [ `${ path }: built from the zip, not in it` ];
		}
		return shipped.get( path ) === built.get( path )
			? []
			: [ `${ path }: other bytes` ];
	} );
}

function npm( folder: string, ...args: string[] ): void {
	execFileSync( 'npm', args, {
		cwd: folder,
		stdio: [ 'ignore', 'ignore', 'inherit' ],
	} );
}

function main(): void {
	npm( ROOT, 'run', 'plugin-zip' );
	const elsewhere = mkdtempSync( join( tmpdir(), 'ws401-zip-' ) );
	try {
		new AdmZip( join( ROOT, `${ name }.zip` ) ).extractAllTo( elsewhere );
		const plugin = join( elsewhere, name );
		const shipped = digestsOf( join( plugin, 'build' ) );
		rmSync( join( plugin, 'build' ), { recursive: true } );
		npm( plugin, 'ci', '--no-audit', '--no-fund', '--prefer-offline' );
		npm( plugin, 'run', 'build' );
		const differences = differencesOf(
			shipped,
			digestsOf( join( plugin, 'build' ) )
		);
		if ( differences.length > 0 ) {
			throw new Error(
				`The zip does not build what it holds:\n${ differences.join( '\n' ) }`
			);
		}
		process.stdout.write(
			`${ shipped.size } files of build/, built from the zip alone: the same bytes.\n`
		);
	} finally {
		rmSync( elsewhere, { recursive: true, force: true } );
	}
}

try {
	main();
} catch ( error ) {
	process.stderr.write( `${ ( error as Error ).message }\n` );
	process.exitCode = 1;
}
