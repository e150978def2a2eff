import { basic, requestIn } from '../../../../tests/read-given';

const POSTS = 'https://example.org/wp-json/wp/v2/posts';
const MARIA = { scheme: 'basic', value: basic( 'maria:aaaa bbbb' ) };

it.each( [
	[
		`$response = wp_remote_post( '${ POSTS }', array(\n  'headers' => array( 'Authorization' => 'Basic ' . base64_encode( 'maria:aaaa bbbb' ) ),\n  'body' => array( 'title' => 'x' ),\n) );`,
		'POST',
		MARIA,
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
