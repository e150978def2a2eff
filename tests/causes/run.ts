/**
 * The catalogue against real servers: puts every scenario on its site, runs the diagnosis and prints cause × (found? first? false
 * alarms). npm run causes [-- scenario …]
 */
import { rm } from 'node:fs/promises';
import { Command } from 'commander';
import { diagnose } from '../../src/diagnosis/judging';
import { applyScenario, withdrawScenario } from '../env/demo/apply';
import type { Scenario } from '../env/demo/scenario';
import { findScenario, SCENARIOS } from '../env/demo/scenarios';
import type { RunningSite } from '../env/running-site';
import { cookieOf } from '../sandbox/session';
import { diagnoseSite } from './diagnose-site';
import { EVIDENCE_FOLDER, saveEvidence } from './evidence-files';
import {
	isRight,
	judgeScenario,
	namesAmong,
	type Mark,
} from './judge-scenario';
import { chooseScenarios } from './choose';
import { type Bench, BENCHES } from './servers';
import { printRow, printTable } from './table';

interface Arguments {
	choice?: string;
	save?: true;
	all?: true;
}

/** Fixed, so that a failure can be repeated; no name gives a cause away. */
const SHUFFLE_SEED = 401;

const program = new Command( 'npm run causes --' )
	.description(
		'Runs the diagnosis on every scenario and says whether its cause was found, came first, and what else was raised.'
	)
	.argument( '[scenario...]', 'names; all when none is given' )
	.option(
		'--choice <seed>',
		'a few scenarios chosen by this number, and every healthy site'
	)
	.option( '--all', 'each scenario on every server it can be on' )
	.option( '--save', 'keep the redacted evidence in tests/causes/evidence' );

export interface Row {
	scenario: string;
	bench: string;
	mark: Mark;
	/** The first finding, or what the verdict is. */
	said: string;
	/** The first sentence. */
	sentence: string;
	probes: number;
	seconds: number;
}

async function runScenario(
	{ name: bench }: Bench,
	site: RunningSite,
	cookie: string,
	scenario: Scenario,
	save: boolean
): Promise< Row > {
	const began = performance.now();
	const { culprits } = await applyScenario( site, scenario.name, {
		shuffle: SHUFFLE_SEED,
	} );
	const evidence = await diagnoseSite( site, cookie, scenario.visit );
	const verdict = diagnose( evidence );
	const names = namesAmong(
		evidence.components?.plugins ?? [],
		culprits.flat()
	);
	const mark = judgeScenario( scenario, verdict, names );
	if ( save ) {
		await saveEvidence( site, scenario.name, bench, evidence, names );
	}
	return {
		scenario: scenario.name,
		bench,
		mark,
		said: verdict.findings[ 0 ]?.check ?? verdict.kind,
		sentence: verdict.headline,
		probes: evidence.exchanges?.length ?? 0,
		seconds: ( performance.now() - began ) / 1000,
	};
}

/** The scenarios of a site: what it is there for, or all of its kind that no other site before it has had. */
function scenariosOf( bench: Bench, wanted: Scenario[], done: Set< string > ) {
	return wanted.filter( ( { name, where, bench: own } ) =>
		bench.only
			? bench.only.includes( name )
			: ! own && where.includes( bench.kind ) && ! done.has( name )
	);
}

async function main( names: string[], options: Arguments ): Promise< void > {
	// A proxy of ours that ends https has a certificate of its own making.
	process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
	process.removeAllListeners( 'warning' );
	const named = names.length > 0 ? names.map( findScenario ) : SCENARIOS;
	const wanted = options.choice
		? chooseScenarios( SCENARIOS, Number( options.choice ) )
		: named;
	// A few that are named are added to what is there.
	if ( options.save && names.length === 0 ) {
		await rm( EVIDENCE_FOLDER, { recursive: true, force: true } );
	}
	const rows: Row[] = [];
	const done = new Set< string >();
	for ( const bench of BENCHES ) {
		const here = scenariosOf(
			bench,
			wanted,
			options.all ? new Set() : done
		);
		if ( here.length === 0 ) {
			continue;
		}
		const site = await bench.start();
		try {
			const cookie = await cookieOf( site, 'admin', 'password' );
			for ( const scenario of here ) {
				done.add( scenario.name );
				const row = await runScenario(
					bench,
					site,
					cookie,
					scenario,
					!! options.save
				).catch( ( error: Error ) => {
					throw new Error(
						`${ scenario.name } on ${ bench.name }: ${ error.message }`
					);
				} );
				rows.push( row );
				printRow( row );
			}
			await withdrawScenario( site );
		} finally {
			await site.stop();
		}
	}
	printTable( rows );
	if (
		rows.length === 0 ||
		! rows.every( ( { mark } ) => isRight( mark ) )
	) {
		process.exitCode = 1;
	}
}

program.parse();
main( program.args, program.opts< Arguments >() ).catch( ( error: Error ) => {
	process.stderr.write( `${ error.message }\n` );
	process.exitCode = 1;
} );
