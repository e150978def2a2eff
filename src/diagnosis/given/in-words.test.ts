import { requestIn } from '../../../tests/read-given';
import { holdsSecret, inWords, questionFor, userOf } from './in-words';

const POST = 'https://example.org/wp-json/wp/v2/posts/5';

it( 'says in one line what was understood, without the password', () => {
	const request = requestIn(
		`curl -X POST -u 'maria:hidden word' -H 'X-HTTP-Method-Override: PUT' -A App/1 ${ POST }\n{"code":"rest_cannot_edit","message":"No","data":{"status":401}}`
	);
	expect( inWords( request ).join( ' · ' ) ).toBe(
		`PUT ${ POST } · 401 rest_cannot_edit · Basic login of “maria” · no nonce · sent by App/1`
	);
	expect( holdsSecret( request ) ).toBe( true );
	expect( questionFor( request ) ).toBeNull();
} );

it.each( [
	[
		POST,
		`method not known ${ POST } · status not known · no login shown`,
		'status',
	],
	[
		`curl -H 'Authorization: Bearer $TOKEN' ${ POST }`,
		`GET ${ POST } · status not known · a login (bearer) that is not complete, so it cannot be tried · no nonce`,
		'status',
	],
	[
		`GET ${ POST }?consumer_key=ck_1 401`,
		`GET ${ POST }?… · 401 · no login shown`,
		'none',
	],
	[
		`fetch( url, { method: 'POST', headers: { 'X-WP-Nonce': nonce } } )`,
		'POST URL not known · status not known · no login of its own · with a nonce',
		'URL',
	],
] )( 'reads %s', ( text, line, asked ) => {
	const request = requestIn( text );
	expect( inWords( request ).join( ' · ' ) ).toBe( line );
	expect( questionFor( request ) ?? 'none' ).toContain( asked );
} );

it.each( [
	[ { scheme: 'basic', value: `Basic ${ btoa( 'maria:a:b' ) }` }, 'maria' ],
	[ { scheme: 'basic', value: `Basic ${ btoa( ':no name' ) }` }, null ],
	[ { scheme: 'basic', value: 'Basic ???' }, null ],
	[ { scheme: 'basic', value: null }, null ],
	[ { scheme: 'bearer', value: `Bearer ${ btoa( 'maria:a' ) }` }, null ],
	[ null, null ],
] )( 'reads the user of the login %j: %s', ( login, user ) => {
	expect( userOf( login ) ).toBe( user );
} );
