/**
 * Requests worth asking: a WordPress's URLs, with the headers that rules look at.
 */
import fc from 'fast-check';
import type { SimulatedRequest } from '../../src/apache';
import { PASSWORD, USER } from './site';

const PATHS = [
	'/',
	'/index.php',
	'/wp-json/wp/v2/posts',
	'/wp-json/',
	'/wp-json',
	'/sample-page/',
	'/hello/world',
	'/wp-admin/',
	'/wp-admin',
	'/wp-admin/index.php',
	'/wp-admin/admin-ajax.php',
	'/wp-login.php',
	'/xmlrpc.php',
	'/other.php',
	'/missing.php',
	'/index.php/wp-json/wp/v2/posts',
	'/readme.html',
	'/readme.html/extra',
	'/robots.txt',
	'/wp-content/uploads/picture.jpg',
	'/wp-content/uploads/evil.php',
	'/wp-content/uploads/missing.png',
	'/wp-content/style.css',
	'/wp-includes/script.js',
	'/wp-config.php.bak',
	'/blog/',
	'/blog/post/1',
	'/static/',
	'/static',
	'/empty/',
	'/old/page',
	'/old',
	'/a%20b/c',
	'/wp%2Djson/wp/v2/users/me',
	'//wp-json//wp/v2',
	'/WP-JSON/wp/v2/posts',
	'/wp-content/../wp-login.php',
	'/feed/',
	'/author/admin/',
];

const QUERIES = [
	'',
	'',
	'',
	'rest_route=/wp/v2/posts',
	'author=1',
	'a=b&c=d',
	'x=%20y',
	's=one+two',
	'page=2&',
];

const AGENTS = [
	'Mozilla/5.0 (X11; Linux x86_64)',
	'curl/8.0',
	'WordPress/6.8; https://www.example.org',
	'BadBot/1.0',
	'Jetpack by WordPress.com',
	'',
];

export const basic = ( user: string, password: string ): string =>
	`Basic ${ Buffer.from( `${ user }:${ password }` ).toString( 'base64' ) }`;

const AUTHORIZATIONS = [
	basic( USER, PASSWORD ),
	basic( USER, 'wrong' ),
	basic( 'nobody', PASSWORD ),
	basic( 'admin', 'abcd efgh ijkl mnop' ),
	'Bearer eyJ0eXAiOiJKV1QifQ.e30.x',
];

/** Present about half of the time. */
const optional = ( values: readonly string[] ) =>
	fc.option( fc.constantFrom( ...values ), { nil: undefined } );

const headers = fc.record( {
	host: fc.constantFrom(
		'www.example.org',
		'example.org',
		'www.example.org:8080'
	),
	'user-agent': optional( AGENTS ),
	authorization: optional( AUTHORIZATIONS ),
	referer: optional( [
		'https://www.example.org/',
		'https://evil.example/',
		'http://google.com/',
	] ),
	cookie: optional( [ 'wordpress_logged_in_abc=1; x=y', 'a=b' ] ),
	'x-forwarded-proto': optional( [ 'https', 'http' ] ),
	'x-requested-with': optional( [ 'XMLHttpRequest' ] ),
} );

const withoutAbsent = (
	given: Record< string, string | undefined >
): Record< string, string > =>
	Object.fromEntries(
		Object.entries( given ).filter(
			( entry ): entry is [ string, string ] => entry[ 1 ] !== undefined
		)
	);

export const arbitraryRequest: fc.Arbitrary< SimulatedRequest > = fc
	.record( {
		method: fc.constantFrom(
			'GET',
			'GET',
			'GET',
			'GET',
			'GET',
			'GET',
			'POST',
			'HEAD',
			'PUT',
			'DELETE',
			'OPTIONS'
		),
		path: fc.constantFrom( ...PATHS ),
		query: fc.constantFrom( ...QUERIES ),
		headers,
	} )
	.map( ( request ) => ( {
		...request,
		headers: withoutAbsent( request.headers ),
		remoteAddress: '127.0.0.1',
	} ) );
