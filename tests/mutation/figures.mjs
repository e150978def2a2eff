import { ROOMS, roomOf } from './rooms.mjs';
import { NOT_SAMPLED } from './sample.mjs';

/** 95 % of a normal distribution lie within so many standard deviations. */
const Z = 1.96;

const KILLED = [ 'Killed', 'Timeout' ];

/** What became of the changes in one room. `covered` counts all that a test comes by, `tried` those of them that were tried. */
function countIn( results ) {
	const count = ( ...statuses ) =>
		results.filter( ( { status } ) => statuses.includes( status ) ).length;
	const killed = count( ...KILLED );
	const survived = count( 'Survived' );
	return {
		tried: killed + survived,
		covered:
			killed +
			survived +
			results.filter(
				( { statusReason } ) => statusReason === NOT_SAMPLED
			).length,
		killed,
		survived,
		uncovered: count( 'NoCoverage' ),
		// Tests that cannot even be loaded: noticed or not, nobody knows.
		broken: count( 'RuntimeError' ),
	};
}

/**
 * The share of covered changes that is killed, over all rooms, each with the weight of what it holds, and its 95 % confidence interval
 * (stratified sampling; Cochran, Sampling Techniques, 5.3 and 5.6). The variance of a room is taken at a share of (killed + 1) in
 * (tried + 2), so that a room without a survivor is not taken for certain; what was tried whole has none.
 *
 * @return {{share: number, margin: number}} Both between 0 and 1.
 */
export function totalOf( rooms ) {
	const known = rooms.filter( ( { tried } ) => tried > 0 );
	const all = known.reduce( ( sum, { covered } ) => sum + covered, 0 );
	let share = 0;
	let variance = 0;
	for ( const { tried, covered, killed } of known ) {
		const weight = covered / all;
		const near = ( killed + 1 ) / ( tried + 2 );
		share += ( weight * killed ) / tried;
		variance +=
			weight ** 2 *
			( 1 - tried / covered ) *
			( ( near * ( 1 - near ) ) / tried );
	}
	return { share, margin: Z * Math.sqrt( variance ) };
}

const percent = ( share ) => `${ ( share * 100 ).toFixed( 1 ) } %`;

/** The figures as a table of text, from what Stryker brought back. */
export function figures( results ) {
	const rooms = Object.keys( ROOMS )
		.map( ( room ) => ( {
			room,
			...countIn(
				results.filter(
					( { fileName } ) => roomOf( fileName ) === room
				)
			),
		} ) )
		.filter( ( { covered, uncovered } ) => covered + uncovered > 0 );
	const rows = [
		[
			'room',
			'covered',
			'tried',
			'killed',
			'survived',
			'share',
			'no test',
			'broken',
		],
		...rooms.map( ( each ) => [
			each.room,
			each.covered,
			each.tried,
			each.killed,
			each.survived,
			each.tried ? percent( each.killed / each.tried ) : '-',
			each.uncovered,
			each.broken,
		] ),
	];
	return [
		...rows.map( ( row ) =>
			row
				.map( ( cell, at ) =>
					at ? String( cell ).padStart( 9 ) : cell.padEnd( 10 )
				)
				.join( ' ' )
		),
		sentenceOf( rooms ),
	].join( '\n' );
}

/** All rooms together, in a sentence. */
function sentenceOf( rooms ) {
	if ( ! rooms.some( ( { tried } ) => tried > 0 ) ) {
		return 'No covered change was tried.';
	}
	const { share, margin } = totalOf( rooms );
	const from = percent( Math.max( 0, share - margin ) );
	const to = percent( Math.min( 1, share + margin ) );
	return margin > 0
		? `Of the covered changes ${ percent(
				share
			) } are noticed (95 % confidence: ${ from } to ${ to }).`
		: `Of the covered changes ${ percent( share ) } are noticed.`;
}
