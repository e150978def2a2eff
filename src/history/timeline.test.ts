import { bandAt, ticksOf, timelineOf } from './timeline';
import type { RecordedHistory, WatchAnswer, WatchSpan } from './types';

const HOUR = 3600;
/** A whole number of half days. */
const NOW = 40_000 * 12 * HOUR;

const answer = ( state: WatchAnswer[ 'state' ] ): WatchAnswer => ( {
	state,
	status: 0,
	code: '',
} );
const span = (
	from: number,
	to: number,
	answers: WatchSpan[ 'answers' ]
): WatchSpan => ( { from, to, answers } );

const lineOf = ( more: Partial< RecordedHistory > ) =>
	timelineOf(
		{
			since: NOW - 48 * HOUR,
			hours: [],
			changes: [],
			watch: { spans: [], changes: [] },
			...more,
		},
		NOW
	);

describe( 'the timeline', () => {
	it.each( [
		[ 1, HOUR, 2 ],
		[ 48, HOUR, 49 ],
		[ 7 * 24, 3 * HOUR, 57 ],
		[ 14 * 24, 6 * HOUR, 57 ],
		[ 30 * 24, 12 * HOUR, 61 ],
		[ 300 * 24, 12 * HOUR, 61 ],
	] )( 'of %d hours has few enough pieces', ( hours, size, count ) => {
		const { slots } = lineOf( { since: NOW - hours * HOUR } );
		expect( slots ).toHaveLength( count );
		expect( slots[ 0 ]!.to - slots[ 0 ]!.from ).toBe( size );
		expect( slots.at( -1 )!.from <= NOW && slots.at( -1 )!.to > NOW ).toBe(
			true
		);
	} );

	it( 'counts refusals by kind in the piece in which they were', () => {
		const at = NOW / HOUR - 3;
		const { slots, most } = lineOf( {
			hours: [
				[ at, 'rest', 4 ],
				[ at, 'login', 2 ],
				[ at + 1, 'rest', 1 ],
				[ at - 1000, 'rest', 99 ],
			],
		} );
		expect( most ).toBe( 6 );
		expect( slots.filter( ( { total } ) => total > 0 ) ).toMatchObject( [
			{ from: at * HOUR, counts: { rest: 4, login: 2 }, total: 6 },
			{ from: ( at + 1 ) * HOUR, counts: { rest: 1 }, total: 1 },
		] );
	} );

	it( 'is red only where something fails that worked at another time', () => {
		const spans = [
			span( NOW - 9 * HOUR, NOW - 6 * HOUR, {
				posts: answer( 'works' ),
				login: answer( 'fails' ),
			} ),
			span( NOW - 5 * HOUR, NOW - 4 * HOUR, {
				posts: answer( 'fails' ),
				login: answer( 'fails' ),
			} ),
			span( NOW - 3 * HOUR, NOW - 2 * HOUR, {
				posts: answer( 'unknown' ),
				login: answer( 'unknown' ),
			} ),
		];
		const line = lineOf( { watch: { spans, changes: [] } } );
		expect( line.band.map( ( { state } ) => state ) ).toEqual( [
			'works',
			'fails',
			'unknown',
		] );
		const at = ( hours: number ) =>
			bandAt( line, {
				from: NOW - hours * HOUR,
				to: NOW - ( hours - 1 ) * HOUR,
			} );
		expect( [ at( 8 ), at( 5 ), at( 3 ), at( 20 ) ] ).toEqual( [
			'works',
			'fails',
			'unknown',
			null,
		] );
	} );
} );

it.each( [
	[ 0, [] ],
	[ 1, [ 1 ] ],
	[ 2, [ 1, 2 ] ],
	[ 5, [ 2, 4 ] ],
	[ 9, [ 2, 4, 6, 8 ] ],
	[ 10, [ 5, 10 ] ],
	[ 19, [ 5, 10, 15 ] ],
	[ 99, [ 20, 40, 60, 80 ] ],
	[ 1234, [ 500, 1000 ] ],
] )( 'beside bars of up to %d stand %j', ( most, ticks ) => {
	expect( ticksOf( most ) ).toEqual( ticks );
} );
