/**
 * npx tsx tests/ci/run.ts [--lanes 2] [section …]
 * What `.ci/run` runs when everything is installed: all sections or those named, two at a time, their output kept apart. Prints the
 * end of each, all of one that failed, and the minutes that each took.
 */
import { readFileSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Ended, endAll, runSections } from './lanes';
import { sayOfSecondTries } from './second-tries';
import { BROWSER, type Section, SECTIONS } from './sections';

const LOGS = join( __dirname, '../../artifacts/ci' );
/** Where each run of the browser leaves its report. */
const REPORTS = join( LOGS, 'browser' );
/** What the whole may take on two cores. Beyond it, the run says so: a slow machine is no fault of a change. */
const LIMIT_MINUTES = 50;
const MAX_SECONDS = 40 * 60;
/** Lines of a section that passed: where its runner counts the tests. */
const LAST_LINES = 15;

const say = ( text: string ) => process.stdout.write( `${ text }\n` );
const minutes = ( seconds: number ) => ( seconds / 60 ).toFixed( 1 );

function chosen( names: string[] ): readonly Section[] {
	const unknown = names.find(
		( name ) => ! SECTIONS.some( ( section ) => section.name === name )
	);
	if ( unknown ) {
		throw new Error(
			`There is no section ${ unknown }. There are: ${ SECTIONS.map( ( { name } ) => name ).join( ', ' ) }.`
		);
	}
	return names.length === 0
		? SECTIONS
		: SECTIONS.filter( ( { name } ) => names.includes( name ) );
}

function showEnd( { section, code, seconds, log }: Ended ): void {
	const output = readFileSync( log, 'utf8' ).trimEnd();
	const shown =
		code === 0
			? output.split( '\n' ).slice( -LAST_LINES ).join( '\n' )
			: output;
	const how = code === 0 ? 'passed' : 'FAILED';
	say(
		`\n=== ${ section.name } ${ how } after ${ minutes( seconds ) } min: ${ section.shows } (${ section.command })\n${ shown }`
	);
}

function showMinutes( all: Ended[], seconds: number ): void {
	say( '\n=== Minutes' );
	for ( const { section, code, seconds: own } of [ ...all ].sort(
		( a, b ) => b.seconds - a.seconds
	) ) {
		say(
			`${ minutes( own ).padStart( 6 ) }  ${ section.name }${ code === 0 ? '' : '  FAILED' }`
		);
	}
	const sum = all.reduce( ( total, one ) => total + one.seconds, 0 );
	say(
		`${ minutes( seconds ).padStart( 6 ) }  in all (one after another: ${ minutes( sum ) }); ${ LIMIT_MINUTES } are allowed${ seconds > LIMIT_MINUTES * 60 ? ': TOO LONG' : '' }`
	);
}

async function main(): Promise< void > {
	const { values, positionals } = parseArgs( {
		options: { lanes: { type: 'string', default: '2' } },
		allowPositionals: true,
	} );
	const lanes = Number( values.lanes );
	if ( ! Number.isInteger( lanes ) || lanes < 1 ) {
		throw new Error(
			`--lanes must be a whole number from 1, not ${ values.lanes }.`
		);
	}
	const sections = chosen( positionals );
	rmSync( REPORTS, { recursive: true, force: true } );
	process.env.WS401_REPORTS = REPORTS;
	const began = performance.now();
	for ( const signal of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] as const ) {
		process.once( signal, () => {
			endAll( signal );
			process.exit( 128 + constants.signals[ signal ] );
		} );
	}
	const all = await runSections( sections, {
		lanes,
		logs: LOGS,
		maxSeconds: MAX_SECONDS,
		onStart: ( { name } ) =>
			say(
				`--- ${ name } begins at ${ minutes( ( performance.now() - began ) / 1000 ) } min`
			),
		onEnd: showEnd,
	} );
	sayOfSecondTries(
		REPORTS,
		sections.filter( ( { uses } ) => uses === BROWSER ).length
	).forEach( ( line, at ) => say( at === 0 ? `\n=== ${ line }` : line ) );
	// Setting up before counts as well.
	showMinutes(
		all,
		( performance.now() - began ) / 1000 +
			Number( process.env.WS401_SECONDS_BEFORE ?? 0 )
	);
	const failed = all.filter( ( { code } ) => code !== 0 );
	if ( failed.length > 0 || all.length !== sections.length ) {
		throw new Error(
			`${ failed.length } of ${ sections.length } sections failed: ${ failed.map( ( { section } ) => section.name ).join( ', ' ) }.`
		);
	}
	say( `All ${ all.length } sections passed.` );
}

main().catch( ( error: Error ) => {
	process.stderr.write( `${ error.message }\n` );
	process.exitCode = 1;
} );
