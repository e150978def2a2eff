import { prepareForRun } from './given-for-run';
import {
	answerOnlyIn,
	basic,
	readWhole,
	requestIn,
} from '../../../tests/read-given';

const HOME = 'https://example.org';
const POSTS = `${ HOME }/wp-json/wp/v2/posts`;
const PASSWORD = 'abcd EFGH ijkl MNOP qrst UVWX';
const MARIA = { scheme: 'basic', value: basic( `maria:${ PASSWORD }` ) };
const B64 = btoa( `maria:${ PASSWORD }` );
const CANNOT =
	'{"code":"rest_cannot_create","message":"Sorry.","data":{"status":401}}';

/** Texts in the shapes of public reports, and what they show. */
const REPORTS: [ string, string, Record< string, unknown > ][] = [
	[
		'a session in a terminal: one command that works, and the one that fails',
		`This works:\n\`$ curl ${ POSTS }/268\`\n\nThis does not:\n\`\`\`\n$ echo -n "maria:${ PASSWORD }" | base64\n${ B64 }\n$ curl --header "Authorization: Basic ${ B64 }" -X POST -d "title=x" ${ POSTS }\n${ CANNOT }\n$\n\`\`\``,
		{
			method: 'POST',
			url: POSTS,
			status: 401,
			code: 'rest_cannot_create',
			login: MARIA,
			body: true,
		},
	],
	[
		'a line of the console with a script’s number before it and its frames below',
		`VM5263:1 PUT ${ POSTS }/209 403 (Forbidden)\n(anonymous) @ VM5263:1\nsend @ load-scripts.php?c=0&load[]=jquery-core&ver=4.9:4\nsync @ wp-api.min.js?ver=4.9:1`,
		{ method: 'PUT', url: `${ POSTS }/209`, status: 403 },
	],
	[
		'what works, then what fails, both to the same address',
		`Visiting ${ HOME }/wp-json/ works fine in the browser (200), and ${ POSTS } works too, but when I POST to ${ POSTS } with my application password I get a 401. ${ HOME }/wp-admin/profile.php shows the password.`,
		{ method: 'POST', url: POSTS, status: 401 },
	],
	[
		'what fails, then what works',
		`PUT ${ POSTS }/12 returns 403 since yesterday. However ${ POSTS }/12 opens fine and ${ HOME }/wp-json/wp/v2/users/me returns 200.`,
		{ method: 'PUT', url: `${ POSTS }/12`, status: 403 },
	],
	[
		'a request to the API in a sentence about a page of the dashboard',
		`On ${ HOME }/wp-admin/post.php?post=5&action=edit the console says that /wp-json/wp/v2/posts/5 got 403.`,
		{ url: `${ POSTS }/5`, status: 403 },
	],
	[
		'the site, the endpoint, the method and the login in a sentence',
		`My setup: username maria, application password ${ PASSWORD }, site ${ HOME }, endpoint /wp-json/wp/v2/posts, method POST, answer 401 rest_cannot_create.`,
		{
			method: 'POST',
			url: POSTS,
			status: 401,
			code: 'rest_cannot_create',
			login: MARIA,
		},
	],
	[
		'a request and its answer, line by line',
		`GET ${ HOME }/wp-json/wp/v2/users/me\nAuthorization: Basic ${ B64 }\nResponse: 401 Unauthorized`,
		{
			method: 'GET',
			url: `${ HOME }/wp-json/wp/v2/users/me`,
			status: 401,
			login: MARIA,
		},
	],
	[
		'a line on the way out and one on the way back',
		`--> POST ${ POSTS }\nAuthorization: Basic ${ B64 }\n--> END POST (38-byte body)\n<-- 401 Unauthorized ${ POSTS } (213ms)\n${ CANNOT }\n<-- END HTTP (120-byte body)`,
		{
			method: 'POST',
			url: POSTS,
			status: 401,
			code: 'rest_cannot_create',
			login: MARIA,
		},
	],
	[
		'an answer above its address',
		`{"code":"rest_forbidden","message":"Du bist leider nicht berechtigt, das zu tun.","data":{"status":401}}\n${ HOME }/wp-json/wp/v2/settings`,
		{
			url: `${ HOME }/wp-json/wp/v2/settings`,
			status: 401,
			code: 'rest_forbidden',
			method: null,
		},
	],
	[
		'a body with a login, and the answer to it',
		`HTTP POST ${ HOME }/wp-json/jwt-auth/v1/token\nBody: {"username":"maria","password":"hunter2hunter2"}\nStatus: 403\n{"code":"[jwt_auth] incorrect_password","message":"m","data":{"status":403}}`,
		{
			method: 'POST',
			status: 403,
			code: '[jwt_auth] incorrect_password',
		},
	],
	[
		'a program in Ruby with its login as an option',
		`response = HTTParty.post("${ POSTS }", basic_auth: {username: "maria", password: "${ PASSWORD }"}, body: {title: "x"}.to_json)\n#=> parsed_response={"code"=>"rest_cannot_create", "message"=>"Sorry.", "data"=>{"status"=>401}}`,
		{ method: 'POST', url: POSTS, status: 401, login: MARIA },
	],
	[
		'an error of Ruby',
		`Faraday::UnauthorizedError: the server responded with status 401 for POST ${ POSTS }`,
		{ method: 'POST', url: POSTS, status: 401 },
	],
	[
		'an error of an app for iOS',
		`Error Domain=WordPressKit.WordPressOrgRestApiError Code=1 "Sorry." UserInfo={NSLocalizedDescription=Sorry., URL=${ HOME }/wp-json/wp/v2/block-types, statusCode=401, code=rest_forbidden}`,
		{ url: `${ HOME }/wp-json/wp/v2/block-types`, status: 401 },
	],
	[
		'a line that a program in Go logs',
		`2026/01/05 17:11:39 wp: POST "${ POSTS }": unexpected status 401 Unauthorized: ${ CANNOT }`,
		{
			method: 'POST',
			url: POSTS,
			status: 401,
			code: 'rest_cannot_create',
		},
	],
	[
		'the timeline of a client',
		`* Preparing request to ${ POSTS }\n* Using libcurl/7.79.1\n> POST /wp-json/wp/v2/posts HTTP/1.1\n> Host: example.org\n> User-Agent: insomnia/8.4.5\n> Authorization: Basic ${ B64 }\n\n| {"title":"x"}\n\n< HTTP/1.1 401 Unauthorized\n* Connection #0 to host example.org left intact`,
		{
			method: 'POST',
			url: POSTS,
			status: 401,
			userAgent: 'insomnia/8.4.5',
			login: MARIA,
		},
	],
	[
		'the log of a pipeline with its secrets hidden',
		`Run curl -sS -f -X POST -u "$WP_USER:$WP_PASS" ${ POSTS }/12\n  shell: /usr/bin/bash -e {0}\n  env:\n    WP_USER: ***\ncurl: (22) The requested URL returned error: 401\nError: Process completed with exit code 22.`,
		{
			method: 'POST',
			url: `${ POSTS }/12`,
			status: 401,
			login: { scheme: 'basic', value: null },
		},
	],
	[
		'an error of a front end with a link to its documentation',
		`FetchError: request to ${ HOME }/wp-json/wp/v2/pages?slug=home failed with status 401\n    at async getStaticProps (/app/.next/server/pages/index.js:220:17)\nRead more: https://nextjs.org/docs/messages/prerender-error`,
		{ url: `${ HOME }/wp-json/wp/v2/pages?slug=home`, status: 401 },
	],
	[
		'a line of a log of a proxy with its own fields behind it',
		`203.0.113.7 - maria [05/Jan/2026:17:11:39 +0000] "POST /wp-json/wp/v2/media HTTP/2.0" 401 63 "-" "python-requests/2.31.0" 52 "wordpress@docker" "http://172.18.0.3:80" 12ms`,
		{
			method: 'POST',
			url: `${ HOME }/wp-json/wp/v2/media`,
			status: 401,
			userAgent: 'python-requests/2.31.0',
			login: { scheme: 'basic', value: null },
		},
	],
	[
		'headers as the network tab’s newer look has them, without colons',
		`Request URL:\n${ POSTS }/5?_locale=user\nRequest Method:\nPOST\nStatus Code:\n403 Forbidden\nReferrer Policy:\nstrict-origin-when-cross-origin\ncookie\nwordpress_logged_in_1=maria%7C17; wp_lang=de_DE\nx-http-method-override\nPUT\nx-wp-nonce\n1a2b3c4d5e`,
		{ method: 'PUT', status: 403, nonce: true, cookie: true },
	],
	[
		'a quotation of a chat',
		`> maria: when I run the flow it says\n> POST ${ POSTS } -> 401\n> ${ CANNOT }`,
		{
			method: 'POST',
			url: POSTS,
			status: 401,
			code: 'rest_cannot_create',
		},
	],
	[
		'a link to an answer elsewhere behind it',
		`I keep getting rest_forbidden 401 from ${ HOME }/wp-json/wp/v2/settings see https://stackoverflow.com/questions/42381521/how-to`,
		{
			url: `${ HOME }/wp-json/wp/v2/settings`,
			status: 401,
			code: 'rest_forbidden',
		},
	],
];

it.each( REPORTS )( '%s', ( _, text, wanted ) => {
	expect( requestIn( text ) ).toMatchObject( wanted );
} );

it( 'an error that PHP dumps has its code where its messages are', () => {
	expect(
		answerOnlyIn(
			'object(WP_Error)#1201 (3) {\n  ["errors"]=>\n  array(1) {\n    ["rest_forbidden"]=>\n    array(1) {\n      [0]=>\n      string(6) "Sorry."\n    }\n  }\n  ["error_data"]=>\n  array(1) {\n    ["rest_forbidden"]=>\n    array(1) {\n      ["status"]=>\n      int(401)\n    }\n  }\n}'
		)
	).toMatchObject( { code: 'rest_forbidden', status: 401 } );
} );

it.each( [
	'PHP Warning:  Invalid argument in /var/www/html/wp-includes/rest-api/class-wp-rest-server.php on line 1269',
	'Stack trace:\n#0 /home/u1/public_html/wp-content/plugins/x/x.php(12): f()\n#1 {main}\n  thrown in /home/u1/public_html/index.php on line 3',
] )( 'takes no file of the server for an address: %s', ( text ) => {
	expect( readWhole( text ) ).toMatchObject( { kind: 'unreadable' } );
} );

it( 'asks which of two is meant where both were refused', () => {
	const text = `with HTTP\n\nhttp://example.org/wp-json/wc/v1/orders\n\n{"code":"woocommerce_rest_cannot_view","message":"m","data":{"status":401}}\n\nwith HTTPS\n\n${ HOME }/wp-json/wc/v1/orders\n\n{"code":"woocommerce_rest_authentication_error","message":"Consumer Key is invalid.","data":{"status":401}}`;
	expect( requestIn( text ) ).toMatchObject( {
		url: 'http://example.org/wp-json/wc/v1/orders',
		code: 'woocommerce_rest_cannot_view',
	} );
} );

describe( 'a method that the text does not tell', () => {
	const facts = ( text: string ) => {
		const { form: _, ...request } = requestIn( text );
		return prepareForRun( request ).request;
	};

	it( 'is what its code or address goes with, else said to be assumed', () => {
		expect( facts( `${ POSTS }/5 401 rest_cannot_edit` ) ).toMatchObject( {
			method: 'POST',
		} );
		expect(
			facts( `${ POSTS }/5 401 rest_cannot_edit` )
		).not.toHaveProperty( 'isMethodAssumed' );
		expect( facts( `${ POSTS } 401` ) ).toMatchObject( {
			method: 'GET',
			isMethodAssumed: true,
		} );
		expect( facts( `GET ${ POSTS } 401` ) ).not.toHaveProperty(
			'isMethodAssumed'
		);
	} );

	it( 'and a token in an address is known to be left out', () => {
		expect(
			facts(
				`curl "${ POSTS }?access_token=eyJhbGciOi.eyJleHAi.abc" 401`
			)
		).toMatchObject( {
			url: POSTS,
			carries: 'token',
			isLoginInAddress: true,
		} );
		expect(
			facts( `curl -u maria:secret ${ POSTS } 401` )
		).not.toHaveProperty( 'isLoginInAddress' );
	} );
} );
