import { CLIENT_IDS, clientOf } from './clients';
import { SITE } from './example-setups';

it.each( CLIENT_IDS )( '%s: three things it needs, in sentences', ( id ) => {
	const { name, needs, paste } = clientOf( id, SITE );
	expect( needs ).toHaveLength( 3 );
	for ( const need of needs ) {
		expect( need ).toMatch( /^(?!.*%(\d\$)?s)\S.*\.$/ );
	}
	expect( name ).not.toBe( '' );
	expect( paste ).toMatch( /\(optional\)$/ );
} );

it( 'names the addresses of this site as this site writes them', () => {
	const plain = {
		...SITE,
		restRoot: 'https://example.org/index.php?rest_route=/',
	};
	expect( clientOf( 'shop', plain ).needs.join( ' ' ) ).toContain(
		'https://example.org/index.php?rest_route=/wc/v3'
	);
	expect( clientOf( 'mcp', SITE ).needs.join( ' ' ) ).toContain(
		'https://example.org/wp-json/mcp/'
	);
} );
