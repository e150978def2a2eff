import { parse } from '../../apache';
import { blocksOf, blockTitle } from './blocks';

const blocks = ( text: string ) =>
	blocksOf( text.split( '\n' ).length, parse( text ).markers );

it( 'names each block by its markers, and the rest by nobody', () => {
	expect(
		blocks(
			'a\n# BEGIN Cache\nb\n# END Cache\n# BEGIN WordPress\nc\n# END WordPress\nd'
		)
	).toEqual( [
		{ first: 1, last: 1, name: null },
		{ first: 2, last: 4, name: 'Cache' },
		{ first: 5, last: 7, name: 'WordPress' },
		{ first: 8, last: 8, name: null },
	] );
} );

it.each( [
	[
		'markers within markers',
		'# BEGIN A\n# BEGIN B\n# END B\n# END A',
		[ [ 1, 4, 'A' ] ],
	],
	[ 'a marker that never ends', '# BEGIN A\nb\nc', [ [ 1, 3, null ] ] ],
] )( 'covers every line once with %s', ( _, text, expected ) => {
	expect(
		blocks( text ).map( ( { first, last, name } ) => [ first, last, name ] )
	).toEqual( expected );
} );

it.each( [
	[ 'W3TC Minify core', 'the plugin W3 Total Cache writes' ],
	[ 'cPanel-generated handler, do not edit', 'that the host writes' ],
	[ 'Mine', 'that a plugin or the host writes' ],
	[ 'WordPress', 'renews this block by itself' ],
] )( 'says who writes the block %s', ( name, said ) => {
	expect( blockTitle( { first: 1, last: 2, name } ) ).toContain( said );
} );
