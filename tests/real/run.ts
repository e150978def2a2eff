/**
 * The diagnosis on plugins that are published: each alone among innocent ones on a site of its own, asked plainly what it does, and
 * the first sentence held against that. npm run causes:real -- <folder> [plugin …]
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { diagnose } from '../../src/diagnosis/judging';
import { diagnoseSite } from '../causes/diagnose-site';
import { type ApacheSite, startApache } from '../env/apache';
import { applyScenario } from '../env/demo/apply';
import { makeLogins } from './logins';
import { activate, type Real, realPlugins } from './place';
import { type Answers, askPlainly, changesBetween } from './plain-requests';
import { judge, printRow, printSum, type Row } from './table';

/** Fixed, so that a run can be repeated. */
const SHUFFLE_SEED = 401;

const program = new Command( 'npm run causes:real --' )
	.description(
		'Activates each plugin of a folder alone among innocent ones, asks plainly what it changes, runs the diagnosis and prints the first sentence.'
	)
	.argument(
		'<folder>',
		'outside the project; one folder for each plugin, and <plugin>.settings.php beside it where options have to be set'
	)
	.argument( '[plugin...]', 'only these' )
	.option( '--healthy', 'also the innocent plugins alone' )
	.option( '--verbose', 'also what the findings say below the headline' );

/** Requests that reached the web server. */
const requestsTo = async ( { logs }: ApacheSite ): Promise< number > =>
	( await readFile( join( logs, 'apache-access.log' ), 'utf8' ) ).split(
		'\n'
	).length;

/** What a site with the innocent plugins alone answers. */
let untouched: Answers | undefined;

async function tryOne( real: Real | null, isVerbose: boolean ): Promise< Row > {
	const site = await startApache();
	try {
		await applyScenario( site, 'healthy', { shuffle: SHUFFLE_SEED } );
		const logins = await makeLogins( site );
		// Every site is the same before its plugin comes.
		untouched ??= await askPlainly( site, logins );
		const before = untouched;
		const name = real ? await activate( site, real ) : null;
		const changes = changesBetween(
			before,
			await askPlainly( site, logins )
		);
		const requests = await requestsTo( site );
		const began = performance.now();
		const evidence = await diagnoseSite( site, logins.cookie );
		const verdict = diagnose( evidence );
		const seconds = ( performance.now() - began ) / 1000;
		if ( isVerbose ) {
			process.stdout.write(
				`${ JSON.stringify( verdict.findings, null, 1 ) }\n`
			);
		}
		return {
			slug: real?.slug ?? 'no plugin',
			name,
			changes,
			verdict,
			mark: judge( verdict, name, changes, evidence.components ),
			probes: evidence.exchanges?.length ?? 0,
			requests: ( await requestsTo( site ) ) - requests,
			seconds,
		};
	} finally {
		await site.stop();
	}
}

async function main(
	folder: string,
	slugs: readonly string[],
	{ healthy, verbose }: { healthy?: true; verbose?: true }
): Promise< void > {
	const plugins = ( await realPlugins( folder ) ).filter(
		( { slug } ) => slugs.length === 0 || slugs.includes( slug )
	);
	if ( plugins.length === 0 ) {
		throw new Error( `There is no such plugin in ${ folder }.` );
	}
	const rows: Row[] = [];
	for ( const real of [ ...( healthy ? [ null ] : [] ), ...plugins ] ) {
		try {
			const row = await tryOne( real, !! verbose );
			rows.push( row );
			printRow( row );
		} catch ( error ) {
			process.exitCode = 1;
			process.stderr.write(
				`${ real?.slug }: ${ ( error as Error ).message.split( '\n' )[ 0 ] }\n`
			);
		}
	}
	printSum( rows );
}

program.parse();
const [ folder = '', ...slugs ] = program.args;
main( folder, slugs, program.opts() ).catch( ( error: Error ) => {
	process.stderr.write( `${ error.message }\n` );
	process.exitCode = 1;
} );
