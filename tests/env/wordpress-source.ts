import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { debian } from './sources/debian';
import { given } from './sources/given';
import { npmBuilds } from './sources/npm-builds';
import type { Source } from './sources/source';
import { findTree, makePlain } from './sources/tree';
import { wordpressOrg } from './sources/wordpress-org';

/** The WordPress that is started when nobody asks for another. */
export const DEFAULT_WORDPRESS = '7.1.4';

/** In the order they are asked. */
const SOURCES: Source[] = [ given, wordpressOrg, debian, npmBuilds ];

/**
 * A plain WordPress (no wp-config.php, no .htaccess) of exactly that version, in a cache folder outside the project.
 * Read only: copy it before writing into it.
 *
 * @param  version As WordPress writes it: `7.1.4`, `6.8.12`, `6.6`.
 * @param  report  Gets a line now and then while it is fetched; a cached tree needs none.
 * @throws {Error} One message that says what each source answered and how to help.
 */
export async function wordpressTree(
	version: string,
	report: ( line: string ) => void = () => {}
): Promise< string > {
	if ( ! /^\d+\.\d+(\.\d+)?$/.test( version ) ) {
		throw new Error(
			`"${ version }" is not a WordPress version. Write it like ${ DEFAULT_WORDPRESS }.`
		);
	}
	const cache = join( cacheFolder(), 'wordpress' );
	const tree = join( cache, version );
	if ( existsSync( tree ) ) {
		return tree;
	}
	await mkdir( cache, { recursive: true } );
	const answers: string[] = [];
	for ( const source of SOURCES ) {
		const beside = await mkdtemp( join( cache, `.${ version }-` ) );
		try {
			await source.fill( version, beside, report );
			if ( ( await findTree( beside ) ) !== beside ) {
				throw new Error( 'what it gave is not a WordPress.' );
			}
			await makePlain( beside );
			await moveIntoPlace( beside, tree );
			report( `WordPress ${ version } is in ${ tree }` );
			return tree;
		} catch ( error ) {
			answers.push(
				`  ${ source.name }: ${ ( error as Error ).message }`
			);
		} finally {
			await rm( beside, { recursive: true, force: true } );
		}
	}
	throw new Error(
		[
			`WordPress ${ version } could not be had:`,
			...answers,
			`Set WP_SOURCE to a folder or a zip of WordPress ${ version }, or ask for a version one of these has.`,
		].join( '\n' )
	);
}

/** Where things that are slow to fetch are kept between runs. */
function cacheFolder(): string {
	return join(
		process.env.XDG_CACHE_HOME || join( homedir(), '.cache' ),
		'who-said-401'
	);
}

/** A tree appears whole or not at all; when two runs fetch the same one, the first to finish wins. */
async function moveIntoPlace( from: string, to: string ) {
	// mkdtemp() locks out other users; a web server's must be able to read a copy.
	await chmod( from, 0o755 );
	try {
		await rename( from, to );
	} catch ( error ) {
		if ( ! existsSync( to ) ) {
			throw error;
		}
	}
}

async function main( version = DEFAULT_WORDPRESS ) {
	try {
		const tree = await wordpressTree( version, ( line ) =>
			process.stderr.write( `${ line }\n` )
		);
		process.stdout.write( `${ tree }\n` );
	} catch ( error ) {
		process.stderr.write( `${ ( error as Error ).message }\n` );
		process.exitCode = 1;
	}
}

// Run from the command line, not imported.
if ( process.argv[ 1 ]?.endsWith( 'wordpress-source.ts' ) ) {
	void main( process.argv[ 2 ] );
}
