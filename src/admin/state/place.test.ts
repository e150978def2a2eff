import { FIRST_PLACE, hrefOf, isSamePlace, type Place, placeIn } from './place';

const PAGE = 'https://example.org/wp-admin/tools.php?page=who-said-401';

it.each( [
	[ PAGE, { tab: 'diagnosis' } ],
	[ `${ PAGE }&tab=server&line=4`, { tab: 'server', line: '4' } ],
	[
		`${ PAGE }&tab=plugins&plugin=close-rest%2Fclose-rest.php`,
		{ tab: 'plugins', plugin: 'close-rest/close-rest.php' },
	],
	[ `${ PAGE }&tab=nonsense&request=`, { tab: 'diagnosis' } ],
	[ `${ PAGE }&tab=report`, { tab: 'diagnosis', share: 'everything' } ],
] )( 'reads %s', ( href, place ) => {
	expect( placeIn( href ) ).toEqual( place );
} );

it( 'reads back what it writes, and leaves the rest of the URL as it is', () => {
	const places: Place[] = [
		FIRST_PLACE,
		{ tab: 'access', request: 'browser/none/GET/posts/pretty' },
		{ tab: 'plugins', share: 'host' },
		{ tab: 'routes', route: '/wp/v2/posts/(?P<id>[\\d]+)' },
	];
	for ( const place of places ) {
		const href = hrefOf( place, `${ PAGE }&tab=server&line=3&lang=de#x` );
		expect( placeIn( href ) ).toEqual( place );
		expect( new URL( href ).searchParams.get( 'page' ) ).toBe(
			'who-said-401'
		);
		expect( new URL( href ).searchParams.get( 'lang' ) ).toBe( 'de' );
	}
	expect( hrefOf( FIRST_PLACE, `${ PAGE }&tab=server` ) ).toBe( PAGE );
} );

it( 'tells places apart by what they point at', () => {
	expect( isSamePlace( { tab: 'server' }, { tab: 'server' } ) ).toBe( true );
	expect(
		isSamePlace( { tab: 'server' }, { tab: 'server', line: '4' } )
	).toBe( false );
	expect( isSamePlace( { tab: 'server' }, FIRST_PLACE ) ).toBe( false );
} );
