import { basic, readWhole, requestIn } from '../../../../tests/read-given';

const POSTS = 'https://example.org/wp-json/wp/v2/posts';
const MARIA = { scheme: 'basic', value: basic( 'maria:aaaa bbbb' ) };

it.each( [
	[
		`$response = wp_remote_post( '${ POSTS }', array(\n  'headers' => array( 'Authorization' => 'Basic ' . base64_encode( 'maria:aaaa bbbb' ) ),\n  'body' => array( 'title' => 'x' ),\n) );`,
		'POST',
		MARIA,
	],
	[
		`<?php\n$r = wp_remote_post( get_rest_url( null, '/wp/v2/posts' ), [ 'headers' => [ 'Authorization' => 'Bearer ' . $token ] ] );`,
		'POST',
		{ scheme: 'bearer', value: null },
	],
	[
		`<?php\n$r = wp_remote_request( rest_url( 'wp/v2/posts' ), [ 'method' => 'DELETE', 'headers' => [ 'Authorization' => 'Bearer ' . $token ] ] );`,
		'DELETE',
		{ scheme: 'bearer', value: null },
	],
	[
		`$client = new GuzzleHttp\\Client();\n$res = $client->request('PUT', '${ POSTS }', ['auth' => ['maria', 'aaaa bbbb']]);`,
		'PUT',
		MARIA,
	],
	[
		`$client = new \\GuzzleHttp\\Client(['base_uri' => 'https://example.org/wp-json/']);\n$client->post('wp/v2/posts', ['headers' => ['Authorization' => 'Bearer a.b.c']]);`,
		'POST',
		{ scheme: 'bearer', value: 'Bearer a.b.c' },
	],
	[
		`$ch = curl_init('${ POSTS }');\ncurl_setopt($ch, CURLOPT_CUSTOMREQUEST, 'PATCH');\ncurl_setopt($ch, CURLOPT_USERPWD, 'maria:aaaa bbbb');\ncurl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($data));\ncurl_exec($ch);`,
		'PATCH',
		MARIA,
	],
	[
		`curl_setopt_array($curl, array(\n  CURLOPT_URL => '${ POSTS }',\n  CURLOPT_CUSTOMREQUEST => 'POST',\n  CURLOPT_HTTPHEADER => array(\n    'Authorization: Basic ' . base64_encode("$user:$pass"),\n  ),\n));`,
		'POST',
		{ scheme: 'basic', value: null },
	],
] )( 'reads %s', ( text, method, login ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'php-code',
		method,
		url: POSTS,
		login,
	} );
} );

describe( 'with less written out', () => {
	const CLIENT = '$client = new Client();\n$client->';
	const CURL = `$ch = curl_init('${ POSTS }');\n`;
	const setting = ( ...options: string[] ) =>
		CURL +
		options
			.map( ( option ) => `curl_setopt($ch, ${ option });\n` )
			.join( '' );

	it.each( [
		[ `wp_remote_get( '${ POSTS }' );`, 'GET', false ],
		[ `wp_safe_remote_post( '${ POSTS }' );`, 'POST', false ],
		[ `wp_remote_head( '${ POSTS }' );`, 'HEAD', false ],
		[ `wp_remote_request( '${ POSTS }' );`, 'GET', false ],
		[ `wp_remote_post( '${ POSTS }', $args );`, 'POST', null ],
		[ `${ CLIENT }getAsync('${ POSTS }');`, 'GET', null ],
		[ `${ CLIENT }postAsync('${ POSTS }', ['json' => []]);`, 'POST', true ],
		[
			`${ CLIENT }requestAsync('delete', '${ POSTS }', ['body' => 'x']);`,
			'DELETE',
			true,
		],
		[ `${ CURL }curl_exec($ch);`, 'GET', false ],
		[ setting( 'CURLOPT_POST, true' ), 'POST', false ],
		[ setting( "CURLOPT_POSTFIELDS, 'a=1'" ), 'POST', true ],
		[ setting( 'CURLOPT_NOBODY, true' ), 'HEAD', false ],
	] )(
		'knows the method, and whether there is a body: %s',
		( text, method, body ) => {
			expect( requestIn( text ) ).toMatchObject( {
				method,
				body,
				url: POSTS,
			} );
		}
	);

	it.each( [
		`wp_remote_post( '${ POSTS }', $args );`,
		`${ CLIENT }get('${ POSTS }', $options);`,
		setting( 'CURLOPT_HTTPHEADER, $headers', "CURLOPT_COOKIEFILE, ''" ),
	] )( 'does not take for left out what a variable holds: %s', ( text ) => {
		expect( requestIn( text ).nonce ).toBeNull();
	} );

	it( 'reads the URL, the name and the cookies that options of curl set', () => {
		const known = requestIn(
			`$ch = curl_init();\ncurl_setopt($ch, CURLOPT_URL, '${ POSTS }');\ncurl_setopt($ch, CURLOPT_USERAGENT, 'App/1.0');\ncurl_setopt($ch, CURLOPT_COOKIE, 'a=b');\ncurl_setopt($ch, CURLOPT_HTTPHEADER, ['X-WP-Nonce: 123']);`
		);
		expect( known ).toMatchObject( {
			url: POSTS,
			userAgent: 'App/1.0',
			cookie: true,
			nonce: true,
		} );
		expect(
			requestIn( setting( 'CURLOPT_USERPWD, $login' ) )
		).toMatchObject( {
			cookie: false,
			userAgent: null,
			login: { scheme: 'basic' },
		} );
	} );

	it.each( [
		`wp_remote_get( '${ POSTS }' );`,
		`${ CLIENT }get('${ POSTS }');`,
		setting( 'CURLOPT_POST, true' ),
	] )( 'reads the answer below %s', ( text ) => {
		expect(
			requestIn(
				`${ text }\n{"code":"rest_forbidden","message":"No","data":{"status":401}}`
			)
		).toMatchObject( { status: 401, code: 'rest_forbidden' } );
	} );

	it.each( [
		'$ch = curl_init($url);\ncurl_exec($ch);',
		`${ CLIENT }get('name');`,
		`$client = new Client(['timeout' => 5]);\n$client->post($url);`,
	] )( 'makes no request up where no URL is written: %s', ( text ) => {
		expect( readWhole( text ).kind ).toBe( 'unreadable' );
	} );
} );
