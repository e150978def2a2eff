import { parse } from '..';
import { ownerOf } from '../../diagnosis/products';

const markersOf = ( ...lines: string[] ) => parse( lines.join( '\n' ) ).markers;

it.each( [
	[ '# BEGIN W3TC CDN', '# END W3TC CDN', 'W3 Total Cache' ],
	[ '# BEGIN WP Rocket v3.19', '# END WP Rocket', 'WP Rocket' ],
	[ '# BEGIN SecuPress bad_url_access', '# END SecuPress', 'SecuPress' ],
	[
		'#Begin Really Simple Security',
		'#End Really Simple Security',
		'Really Simple Security',
	],
	[
		'### BEGIN GTranslate config ###',
		'### END GTranslate config ###',
		'GTranslate',
	],
	[ '# Created by Redirection', '# End of Redirection', 'Redirection' ],
	[ '# Wordfence WAF', '# END Wordfence WAF', 'Wordfence' ],
	[
		'## WP Defender - Prevent PHP execution ##',
		'## WP Defender - End ##',
		'Defender Security',
	],
	[
		'# HTTPS forced by SG-Optimizer',
		'# END HTTPS',
		'Speed Optimizer (SiteGround)',
	],
	[
		'# SGS XMLRPC Disable Service',
		'# SGS XMLRPC Disable Service END',
		'Security Optimizer (SiteGround)',
	],
	[
		'# BEGIN GzipWpFastestCache',
		'# END GzipWpFastestCache',
		'WP Fastest Cache',
	],
	[ '# BEGIN NON_LSCACHE', '# END NON_LSCACHE', 'LiteSpeed Cache' ],
] )( 'knows the block between %s and %s', ( begin, end, plugin ) => {
	const [ marker, ...more ] = markersOf( 'a', begin, 'b', end, 'c' );
	expect( marker ).toMatchObject( { begin: 2, end: 4 } );
	expect( more ).toEqual( [] );
	expect( ownerOf( marker?.name ?? '' ) ).toMatchObject( { name: plugin } );
} );

it( 'knows what a hosting panel writes', () => {
	const [ marker ] = markersOf(
		'# php -- BEGIN cPanel-generated handler, do not edit',
		'# php -- END cPanel-generated handler, do not edit'
	);
	expect( marker ).toMatchObject( { begin: 1, end: 2 } );
	expect( ownerOf( marker?.name ?? '' ) ).toMatchObject( { isHost: true } );
} );

it( 'ends the inner of two blocks that end with the same words', () => {
	expect(
		markersOf(
			'# BEGIN SecuPress a',
			'# BEGIN SecuPress b',
			'# END SecuPress',
			'# END SecuPress'
		).map( ( { begin, end } ) => [ begin, end ] )
	).toEqual( [
		[ 1, 4 ],
		[ 2, 3 ],
	] );
} );

it( 'takes nothing for WordPress’s block that WordPress would not', () => {
	expect( markersOf( '# Begin WordPress', '# End WordPress' ) ).toEqual( [] );
} );

it( 'leaves a block open that ends with other words, and knows nobody by a word in the name', () => {
	expect( markersOf( '# BEGIN Mine', '# END Min' )[ 0 ]?.end ).toBe( null );
	expect( ownerOf( 'My W3TC notes' ) ).toBe( null );
	expect( ownerOf( 'WordPress' ) ).toBe( null );
} );
