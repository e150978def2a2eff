import { requestIn } from '../../../tests/read-given';
import { carriedIn, withoutSecrets } from './carried';

const URL = 'https://example.org/wp-json/wc/v3/orders';

it.each( [
	[ `curl -u admin:secret ${ URL }`, 'basic' ],
	[ `curl ${ URL } -H 'Authorization: Basic YTpi'`, 'basic' ],
	[ `curl ${ URL } -H 'Authorization: Basic $LOGIN'`, 'basic' ],
	[ `curl --user "ck_1:cs_2" ${ URL }`, 'key' ],
	[ `curl ${ URL } -H "authorization: Basic Y2tfMTpjc18y"`, 'key' ],
	[ `GET ${ URL }?consumer_key=ck_1&consumer_secret=cs_2`, 'key' ],
	[ `${ URL }?oauth_consumer_key=a&oauth_signature=b`, 'signature' ],
	[ `curl ${ URL } -H 'Authorization: Bearer abc'`, 'token' ],
	[ `${ URL }?access_token=abc`, 'token' ],
	[ `${ URL }??access_token=abc`, 'token' ],
	[ `curl ${ URL } -H 'Cookie: a=b' -X PUT`, undefined ],
	[ URL, undefined ],
] )( 'reads how %s identifies itself', ( pasted, carried ) => {
	expect( carriedIn( requestIn( pasted ) ) ).toBe( carried );
} );

it.each( [
	[ '?consumer_key=ck_1&consumer_secret=cs_2', '' ],
	[
		'?page=2&consumer_key=ck_1&consumer_secret=cs_2&order=asc',
		'?page=2&order=asc',
	],
	[
		'?_for=jetpack&token=a:1&timestamp=3&signature=x',
		'?_for=jetpack&timestamp=3',
	],
	[ '?rest_route=/wp/v2/posts&access_token=abc', '?rest_route=/wp/v2/posts' ],
	[ '?_wpnonce=abc', '' ],
	[ '??access_token=abc', '' ],
	[ '?page=2', '?page=2' ],
] )( 'leaves no secret in %s', ( given, left ) => {
	expect( withoutSecrets( URL + given ) ).toBe( URL + left );
} );
