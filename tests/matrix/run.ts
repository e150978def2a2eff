/**
 * The plugin on every kind of site: each pair of WordPress, PHP, kind of installation and database once, in one table.
 * npm run test:matrix [-- --only <row> | --choice | --list]
 */
import { Command } from 'commander';

import { startSharedDatabase, type SharedDatabase } from './database';
import { allPairs, CHOICE, nameOf, type Row } from './rows';
import { startRow } from './start-row';
import { STEPS, tryRow, type Tried } from './try-row';

interface Arguments {
	only?: string[];
	choice?: true;
	list?: true;
}

interface Result {
	row: Row;
	tried: Tried;
	/** What ended it early; null: nothing did. */
	ended: string | null;
	/** How often it was begun anew, because a connection broke. */
	retries: number;
	seconds: number;
}

const program = new Command( 'npm run test:matrix --' )
	.description(
		'Tries the plugin on sites of all versions and kinds, so that every two of them occur together.'
	)
	.option( '--only <row...>', 'these rows, by the names that --list prints' )
	.option( '--choice', 'a few rows, on Apache' )
	.option( '--list', 'print the names of all rows' );

/** What a broken connection is called by whoever notices. */
const BROKEN =
	/ECONNRESET|ECONNREFUSED|EPIPE|socket hang up|other side closed|fetch failed/i;

function said( error: unknown ): string {
	const { message, cause } = error as Error & { cause?: Error };
	return cause?.message ? `${ message }: ${ cause.message }` : message;
}

/** One row, from an empty site to the last step. */
async function attempt(
	row: Row,
	database: () => Promise< SharedDatabase >
): Promise< Pick< Result, 'tried' | 'ended' > > {
	const tried: Tried = {};
	let site;
	try {
		site = await startRow( row, database );
		await tryRow( site, row, ( step, trouble ) => {
			tried[ step ] = trouble;
		} );
		return { tried, ended: null };
	} catch ( error ) {
		return { tried, ended: said( error ) };
	} finally {
		await site?.stop();
	}
}

async function runRow(
	row: Row,
	database: () => Promise< SharedDatabase >
): Promise< Result > {
	const began = performance.now();
	let retries = 0;
	let result = await attempt( row, database );
	if ( result.ended && BROKEN.test( result.ended ) ) {
		console.log(
			`${ nameOf( row ) }: a connection broke (${ result.ended }); once more.`
		);
		retries++;
		result = await attempt( row, database );
	}
	return {
		row,
		...result,
		retries,
		seconds: ( performance.now() - began ) / 1000,
	};
}

const isWell = ( { tried, ended }: Result ) =>
	ended === null && STEPS.every( ( step ) => tried[ step ] === null );

function print( result: Result ): void {
	const { row, tried, ended, retries, seconds } = result;
	const marks = STEPS.map( ( step ) => {
		const mark = tried[ step ] === undefined ? '-' : 'FAILED';
		return ( tried[ step ] === null ? 'ok' : mark ).padEnd( 10 );
	} );
	console.log(
		`${ nameOf( row ).padEnd( 28 ) }${ marks.join( '' ) }${ seconds.toFixed( 0 ).padStart( 4 ) } s${ retries ? '  (second try)' : '' }`
	);
	for ( const step of STEPS ) {
		if ( tried[ step ] ) {
			console.log( `    ${ step }: ${ tried[ step ] }` );
		}
	}
	if ( ended ) {
		console.log( `    It ended early: ${ ended }` );
	}
}

function chosen( { only, choice }: Arguments ): Row[] {
	const rows = allPairs();
	const names = only ?? ( choice ? CHOICE : rows.map( nameOf ) );
	return names.map( ( name ) => {
		const row = rows.find( ( each ) => nameOf( each ) === name );
		if ( ! row ) {
			throw new Error(
				`There is no row "${ name }". --list prints their names.`
			);
		}
		return row;
	} );
}

async function main( options: Arguments ): Promise< void > {
	if ( options.list ) {
		console.log( allPairs().map( nameOf ).join( '\n' ) );
		return;
	}
	const rows = chosen( options );
	let shared: Promise< SharedDatabase > | undefined;
	const database = () => ( shared ??= startSharedDatabase() );
	const results: Result[] = [];
	console.log(
		`${ ''.padEnd( 28 ) }${ STEPS.map( ( step ) => step.padEnd( 10 ) ).join( '' ) }`
	);
	try {
		for ( const row of rows ) {
			const result = await runRow( row, database );
			results.push( result );
			print( result );
		}
	} finally {
		await ( await shared )?.stop();
	}
	const well = results.filter( isWell ).length;
	console.log( `${ well } of ${ rows.length } rows hold.` );
	if ( well < rows.length ) {
		process.exitCode = 1;
	}
}

main( program.parse().opts< Arguments >() ).catch( ( error: unknown ) => {
	console.error( said( error ) );
	process.exitCode = 1;
} );
