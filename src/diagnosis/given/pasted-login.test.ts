/**
 * @jest-environment node
 */

import { pastedLogin } from './pasted-login';

const URL = 'https://example.org/wp-json/wp/v2/users/me';

it.each( [
	[
		`curl -u 'ann:abcd efgh' ${ URL }`,
		`Basic ${ btoa( 'ann:abcd efgh' ) }`,
	],
	[ `curl --user="ann:x" ${ URL }`, `Basic ${ btoa( 'ann:x' ) }` ],
	[ `curl -u zoë:x ${ URL }`, 'Basic em/Dqzp4' ],
	[ `curl -H "Authorization: Basic YTpi" ${ URL }`, 'Basic YTpi' ],
	[
		`fetch( "${ URL }", { "authorization": "Bearer a.b.c" } )`,
		'Bearer a.b.c',
	],
	[ `curl -u 'ann:a$b%c' ${ URL }`, `Basic ${ btoa( 'ann:a$b%c' ) }` ],
	[ `curl -u ann ${ URL }`, null ],
	[ `curl -u 'ann:$PASSWORD' ${ URL }`, null ],
	[ `curl -H "Authorization: Bearer <token>" ${ URL }`, null ],
	[ `curl -H "Authorization: Basic YW5uOj8_Pz8_" ${ URL }`, null ],
	[ `curl -H "Authorization: Digest a" ${ URL }`, null ],
	[ URL, null ],
] )( 'takes the login out of %s', ( pasted, login ) => {
	expect( pastedLogin( pasted ) ).toBe( login );
} );
