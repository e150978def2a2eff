import { isRight } from './judge-scenario';
import type { Row } from './run';

/** One line as soon as a scenario is through. */
export function printRow( {
	scenario,
	bench,
	mark,
	said,
	sentence,
	probes,
	seconds,
}: Row ) {
	const cells = [
		isRight( mark ) ? 'right' : 'WRONG',
		scenario,
		bench,
		`expected ${ mark.expected ?? 'nothing' }`,
		`said ${ said }`,
		mark.isFound ? 'found' : 'NOT FOUND',
		mark.isFirst ? 'first' : 'NOT FIRST',
		mark.falseAlarms.length === 0
			? 'no false alarm'
			: `FALSE: ${ mark.falseAlarms.join( ' ' ) }`,
		...mark.broken.map( ( id ) => `BROKE OFF: ${ id }` ),
		...( mark.unnamed.length > 0
			? [ `DOES NOT NAME ${ mark.unnamed.join( ', ' ) }: ${ sentence }` ]
			: [] ),
		...mark.accused.map( ( name ) => `ACCUSES ${ name }: ${ sentence }` ),
		`${ probes } probes`,
		`${ seconds.toFixed( 1 ) } s`,
	];
	process.stdout.write( `| ${ cells.join( ' | ' ) } |\n` );
}

/** What it all amounts to. */
export function printTable( rows: Row[] ) {
	const count = ( is: ( row: Row ) => boolean ) => rows.filter( is ).length;
	process.stdout.write(
		`${ rows.length } runs: ${ count( ( r ) => r.mark.isFound ) } found, ${ count(
			( r ) => r.mark.isFirst
		) } first, ${ count(
			( r ) => r.mark.falseAlarms.length > 0
		) } with false alarms; most probes ${ Math.max(
			0,
			...rows.map( ( r ) => r.probes )
		) }, on healthy sites ${ Math.max(
			0,
			...rows
				.filter( ( r ) => r.scenario === 'healthy' )
				.map( ( r ) => r.probes )
		) }; ${ rows.reduce( ( sum, r ) => sum + r.seconds, 0 ).toFixed( 0 ) } s without starting servers.\n`
	);
}
