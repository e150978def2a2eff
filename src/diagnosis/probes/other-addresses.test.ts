import type { GivenFacts } from '../evidence/types';
import { requestsTo } from './other-addresses';

const to = ( url: string ) => ( { url } ) as GivenFacts;

it.each( [
	[ 'https://example.org/xmlrpc.php', true ],
	[ 'https://example.org/blog/xmlrpc.php?rsd', true ],
	[ 'https://example.org/xmlrpc.php#top', true ],
	[ 'https://example.org/xmlrpcxphp', false ],
	[ 'https://example.org/xmlrpc.php/more', false ],
	[ 'https://example.org/my-xmlrpc.php', false ],
	[ 'https://example.org/?next=xmlrpc.php', false ],
] )( 'whether %s is a request to xmlrpc.php: %s', ( url, is ) => {
	expect( requestsTo( [ to( url ) ], 'xmlrpc.php' ) ).toHaveLength(
		is ? 1 : 0
	);
} );
