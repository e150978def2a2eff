/**
 * Every figure of how light the plugin is on its feet, as one table: idle cost, a diagnosis, searches, the page's longest tasks; and,
 * where a commit is named, beside it what the plugin took then, with the benches of today. npm run bench [-- commit]
 */
import { spawn } from 'node:child_process';
import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';

import { unpack } from './unpack';

interface Bench {
	title: string;
	script: string;
	/** Arguments, for a run that measures the commit of then as well in turns. */
	args: ( commit: string | undefined ) => string[];
	/** Whether it does so; another is run twice, the second time over the code of then. */
	isPaired: boolean;
	/** Leading cells of its rows that say what was measured. */
	keys: number;
}

const given = ( commit: string | undefined ) => ( commit ? [ commit ] : [] );

const BENCHES: Bench[] = [
	{
		title: 'Idle: added to a request',
		script: 'tests/isolation-bench/idle.ts',
		args: ( commit ) => [ '300', ...given( commit ) ],
		isPaired: true,
		keys: 1,
	},
	{
		title: 'A diagnosis of a healthy site',
		script: 'tests/isolation-bench/diagnosis.ts',
		args: ( commit ) => [ '8', ...given( commit ) ],
		isPaired: true,
		keys: 1,
	},
	{
		title: 'A search on a real site: trials, seconds, right',
		script: 'tests/isolation-bench/on-site.ts',
		args: () => [],
		isPaired: false,
		keys: 2,
	},
	{
		title: 'Sites that refuse now and then: right, not steady, not known, false, trials',
		script: 'tests/isolation-bench/flaky.ts',
		args: () => [],
		isPaired: false,
		keys: 3,
	},
	{
		title: 'The page',
		script: 'tests/htaccess/bench-page.ts',
		args: () => [],
		isPaired: false,
		keys: 1,
	},
];

/** Which plugin a row is about, where it says so. */
const VARIANTS = [ 'now', 'then', 'empty' ];

/** Runs a bench in a working copy. Its rows by what was measured; what it complained of where it failed. */
async function rowsOf(
	{ script, keys }: Bench,
	folder: string,
	args: string[]
): Promise< { rows: Map< string, Map< string, string > >; trouble: string } > {
	const child = spawn(
		process.execPath,
		[ '--import', 'tsx', script, ...args ],
		{ cwd: folder, stdio: [ 'ignore', 'pipe', 'pipe' ] }
	);
	let said = '';
	let complaint = '';
	child.stdout.on( 'data', ( chunk: Buffer ) => ( said += chunk ) );
	child.stderr.on( 'data', ( chunk: Buffer ) => ( complaint += chunk ) );
	const code = await new Promise< number | null >( ( resolved, reject ) => {
		child.once( 'error', reject );
		child.once( 'close', resolved );
	} );
	const rows = new Map< string, Map< string, string > >();
	for ( const line of said.split( '\n' ) ) {
		const cells = line.startsWith( '|' )
			? line
					.slice( 1, line.lastIndexOf( '|' ) )
					.split( '|' )
					.flatMap( ( cell ) =>
						cell.split( / *, (?=now|then|empty)/ )
					)
					.map( ( cell ) => cell.trim() )
			: [];
		if ( cells.length <= keys || /^-+$/.test( cells[ 0 ] ?? '' ) ) {
			continue;
		}
		const variant = cells.find( ( cell ) => VARIANTS.includes( cell ) );
		const own = cells.filter( ( cell ) => cell !== variant );
		// How many times as fast is a row of its own.
		const isRatio = own[ keys ] === 'then / now';
		const key = own.slice( 0, isRatio ? keys + 1 : keys ).join( ', ' );
		const values = rows.get( key ) ?? new Map< string, string >();
		values.set(
			variant ?? 'now',
			own.slice( isRatio ? keys + 1 : keys ).join( '; ' )
		);
		rows.set( key, values );
	}
	const [ trouble = '' ] = complaint.trim().split( '\n' ).slice( -1 );
	return { rows, trouble: code === 0 ? '' : trouble };
}

const print = ( ...cells: string[] ) =>
	process.stdout.write( `| ${ cells.join( ' | ' ) } |\n` );

/** Today's benches over the code of a commit. Whoever calls removes the folder. */
function copyOf( commit: string ): string {
	const folder = unpack( commit, 'plugin.php', 'uninstall.php', 'src' );
	for ( const part of [ 'tests', 'package.json', 'tsconfig.json' ] ) {
		cpSync( part, join( folder, part ), { recursive: true } );
	}
	// No bench that is run so looks at the scripts of the page but to open it.
	symlinkSync( resolve( 'build' ), join( folder, 'build' ) );
	return folder;
}

async function main( commit?: string ): Promise< void > {
	const old = commit ? copyOf( commit ) : null;
	print( 'figure', 'now', commit ? `then (${ commit })` : 'then' );
	print( '---', '---', '---' );
	try {
		for ( const bench of BENCHES ) {
			const now = await rowsOf( bench, '.', bench.args( commit ) );
			const then =
				old && ! bench.isPaired && bench.title !== 'The page'
					? await rowsOf( bench, old, [] )
					: null;
			print(
				`**${ bench.title }**, load ${ loadavg()[ 0 ]?.toFixed( 1 ) }`,
				'',
				''
			);
			for ( const [ key, values ] of now.rows ) {
				const empty = values.get( 'empty' );
				print(
					key,
					`${ values.get( 'now' ) ?? '' }${ empty ? ` (an empty plugin: ${ empty })` : '' }`,
					values.get( 'then' ) ??
						then?.rows.get( key )?.get( 'now' ) ??
						'not measured'
				);
			}
			for ( const { trouble } of [ now, ...( then ? [ then ] : [] ) ] ) {
				if ( trouble ) {
					print( `${ bench.title }: ${ trouble }`, '', '' );
				}
			}
		}
	} finally {
		if ( old ) {
			rmSync( old, { recursive: true, force: true } );
		}
	}
}

main( process.argv[ 2 ] ).catch( ( error: Error ) => {
	process.stderr.write( `${ error.message.split( '\n' )[ 0 ] }\n` );
	process.exitCode = 1;
} );
