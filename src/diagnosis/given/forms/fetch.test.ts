import { basic, requestIn, SITE } from '../../../../tests/read-given';
import { readAll } from '..';

const POSTS = 'https://example.org/wp-json/wp/v2/posts';

it( 'reads what the browser copies, and knows that it adds the cookies', () => {
	expect(
		requestIn( `fetch("https://example.org/wp-json/wp/v2/pages/5?_locale=user", {
  "headers": {
    "accept": "application/json, */*;q=0.1",
    "x-http-method-override": "PUT",
    "x-wp-nonce": "0123456789"
  },
  "referrer": "https://example.org/wp-admin/post.php?post=5&action=edit",
  "body": "{\\"title\\":\\"DELETE https://other.example/\\"}",
  "method": "POST",
  "mode": "cors",
  "credentials": "include"
});` )
	).toMatchObject( {
		form: 'fetch',
		method: 'PUT',
		url: 'https://example.org/wp-json/wp/v2/pages/5?_locale=user',
		nonce: true,
		cookie: null,
		body: true,
		referer: 'https://example.org/wp-admin/post.php?post=5&action=edit',
	} );
} );

it( 'reads what it copies for Node', () => {
	expect(
		requestIn(
			`fetch("${ POSTS }", { "headers": { "cookie": "wordpress_logged_in_1=a", "Referer": "https://example.org/" }, "body": null, "method": "GET" });`
		)
	).toMatchObject( {
		method: 'GET',
		cookie: true,
		body: false,
		nonce: false,
		referer: 'https://example.org/',
	} );
} );

it.each( [
	[
		`fetch('${ POSTS }',{method:'post',headers:{Authorization:'Basic ' + btoa('maria:pw')}}) 401`,
		'POST',
		{ scheme: 'basic', value: basic( 'maria:pw' ) },
		401,
	],
	[
		`const token = localStorage.getItem('t');\nawait fetch(\`${ POSTS }\`, { headers: { Authorization: \`Bearer \${token}\` } })`,
		'GET',
		{ scheme: 'bearer', value: null },
		null,
	],
	[
		`const base = 'https://example.org';\nfetch( base + '/wp-json/wp/v2/posts', { method: 'DELETE' } );`,
		'DELETE',
		null,
		null,
	],
	[ `fetch("/wp-json/wp/v2/posts").then(r => r.json())`, 'GET', null, null ],
	[
		`fetch('${ POSTS }', { headers: { 'Authorization': 'Basic ' + token } })`,
		'GET',
		{ scheme: 'basic', value: null },
		null,
	],
] )( 'reads %s', ( text, method, login, status ) => {
	expect( requestIn( text ) ).toMatchObject( {
		method,
		url: POSTS,
		login,
		status,
	} );
} );

it( 'knows that another website sent it', () => {
	expect(
		readAll(
			`fetch("${ POSTS }", { "headers": { "sec-fetch-site": "cross-site" }, "referrer": "https://shop.example/" });`,
			SITE
		).isCrossSite
	).toBe( true );
} );

it( 'takes a brace in a header for no variable', () => {
	expect(
		requestIn(
			`fetch("https://example.org/wp-json/wp/v2/posts", {"headers":{"x-app":"a {$","authorization":"Basic PW_HERE"},"method":"PATCH"});`
		)
	).toMatchObject( {
		method: 'PATCH',
		login: { scheme: 'basic', value: null },
	} );
} );

it( 'reads the address out of an object that stands in its place', () => {
	expect(
		requestIn(
			`fetch( { url: 'https://example.org/wp-json/wp/v2/posts' } )`
		)
	).toMatchObject( { url: 'https://example.org/wp-json/wp/v2/posts' } );
} );
