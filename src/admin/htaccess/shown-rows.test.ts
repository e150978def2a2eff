import { stretchesOf } from './shown-rows';

const shown = ( first: number, last: number, pointed: number[] = [] ) =>
	stretchesOf( first, last, pointed ).map(
		( stretch ) =>
			`${ stretch.isGap ? 'gap' : 'lines' } ${ stretch.first }-${ stretch.last }`
	);

it.each( [
	[ 'a short file whole', shown( 1, 80 ), [ 'lines 1-80' ] ],
	[
		'the beginning of a long one',
		shown( 1, 2000 ),
		[ 'lines 1-80', 'gap 81-2000' ],
	],
	[
		'what is around a line that is pointed at',
		shown( 1, 2000, [ 3, 1000, 1990 ] ),
		[
			'lines 1-80',
			'gap 81-987',
			'lines 988-1012',
			'gap 1013-1977',
			'lines 1978-2000',
		],
	],
	[ 'a block far below as a gap', shown( 900, 950 ), [ 'gap 900-950' ] ],
] )( 'draws %s', ( _, found, expected ) => {
	expect( found ).toEqual( expected );
} );
