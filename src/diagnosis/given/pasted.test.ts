import { answerOnlyIn, basic, requestIn } from '../../../tests/read-given';

const SITE = 'https://example.org';
const VALID = 'aaaa bbbb cccc dddd eeee ffff';
const B64 = btoa( `admin:${ VALID }` );
const LOGIN = { scheme: 'basic', value: `Basic ${ B64 }` };

describe( 'what users pasted, and was read wrong once', () => {
	it( 'a command copied for the Windows command line', () => {
		expect(
			requestIn(
				`curl ^"${ SITE }/wp-json/wp/v2/posts/1^" ^\n -X ^"POST^" ^\n -H ^"Authorization: Basic ${ B64 }^"`
			)
		).toMatchObject( { method: 'POST', login: LOGIN } );
	} );

	it( 'a password in groups, with quotes in the middle of a word', () => {
		expect(
			requestIn(
				`curl --user admin:"${ VALID }" ${ SITE }/wp-json/wp/v2/users/me`
			)
		).toMatchObject( {
			login: LOGIN,
			url: `${ SITE }/wp-json/wp/v2/users/me`,
		} );
	} );

	it( 'a login that a command makes', () => {
		expect(
			requestIn(
				`curl -X POST ${ SITE }/wp-json/wp/v2/posts -H "Authorization: Basic $(echo -n 'admin:${ VALID }' | base64)"`
			)
		).toMatchObject( { method: 'POST', login: LOGIN } );
	} );

	it( 'code in place of a value', () => {
		expect(
			requestIn(
				`fetch('${ SITE }/wp-json/wp/v2/posts',{method:'post',headers:{Authorization:'Basic ' + btoa('admin:${ VALID }')}}) 401`
			)
		).toMatchObject( {
			method: 'POST',
			status: 401,
			login: { scheme: 'basic', value: basic( `admin:${ VALID }` ) },
		} );
		expect(
			requestIn(
				`headers = {'Authorization': 'Basic ' + token.decode('utf-8')}\nrequests.post('${ SITE }/wp-json/wp/v2/posts', headers=headers)`
			)
		).toMatchObject( {
			method: 'POST',
			login: { scheme: 'basic', value: null },
		} );
	} );

	it( 'a placeholder, and headers where the body belongs', () => {
		expect(
			requestIn(
				`$http.post('${ SITE }/wp-json/wp/v2/posts',{headers:{'Authorization':'Basic PW_HERE'}},{a:1})`
			)
		).toMatchObject( {
			method: 'POST',
			login: { scheme: 'basic', value: null },
		} );
	} );

	it( 'an entry of the network tab', () => {
		expect(
			requestIn(
				`{"request":{"method":"DELETE","url":"${ SITE }/wp-json/wp/v2/posts/1","headers":[{"name":"authorization","value":"Basic ${ B64 }"}]},"response":{"status":401,"content":{"text":"{\\"code\\":\\"rest_cannot_delete\\"}"}}}`
			)
		).toMatchObject( {
			method: 'DELETE',
			status: 401,
			code: 'rest_cannot_delete',
			login: LOGIN,
		} );
	} );

	it( 'an error of axios', () => {
		expect(
			requestIn(
				`{"name":"AxiosError","config":{"headers":{"X-WP-Nonce":"0123456789"},"baseURL":"${ SITE }/wp-json/","method":"put","url":"wp/v2/posts/1"},"code":"ERR_BAD_REQUEST","status":403}`
			)
		).toMatchObject( {
			method: 'PUT',
			url: `${ SITE }/wp-json/wp/v2/posts/1`,
			status: 403,
			code: null,
			nonce: true,
		} );
	} );

	it.each( [
		`${ SITE }/wp-admin/post.php?post=1&action=edit`,
		'https://app.example.net/',
	] )( 'a line of a log with the referer %s', ( referer ) => {
		expect(
			requestIn(
				`203.0.113.7 - - [05/Jan/2026:17:11:39 +0000] "POST /wp-json/wp/v2/posts/1 HTTP/1.1" 403 562 "${ referer }" "Mozilla/5.0"`
			)
		).toMatchObject( {
			method: 'POST',
			url: `${ SITE }/wp-json/wp/v2/posts/1`,
			status: 403,
			referer,
		} );
	} );

	it( 'a line of the console with a position behind the address', () => {
		expect(
			requestIn(
				`${ SITE }/wp-json/wp/v2/posts/1?context=edit:1  Failed to load resource: the server responded with a status of 401 (Unauthorized)`
			)
		).toMatchObject( {
			url: `${ SITE }/wp-json/wp/v2/posts/1?context=edit`,
			status: 401,
		} );
	} );

	it( 'what browsers say of a request from another website', () => {
		expect(
			requestIn(
				`Access to fetch at '${ SITE }/wp-json/wp/v2/users/me' from origin 'http://localhost:3000' has been blocked by CORS policy: No header.`
			)
		).toMatchObject( { origin: 'http://localhost:3000', status: null } );
		expect(
			requestIn(
				`Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${ SITE }/wp-json/wp/v2/users/me. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 401.`
			)
		).toMatchObject( {
			url: `${ SITE }/wp-json/wp/v2/users/me`,
			status: 401,
		} );
	} );

	it( 'a dump that does not hold the address', () => {
		expect(
			answerOnlyIn(
				`Array\n(\n    [headers] => Array\n        (\n            [link] => <${ SITE }/wp-json/>; rel="https://api.w.org/"\n        )\n    [body] => {"code":"rest_forbidden","message":"x","data":{"status":401}}\n    [response] => Array\n        (\n            [code] => 401\n            [message] => Unauthorized\n        )\n)`
			)
		).toMatchObject( { status: 401, code: 'rest_forbidden' } );
	} );

	it( 'an error alone, a notice alone', () => {
		expect(
			answerOnlyIn(
				'{"code":"rest_cannot_create","message":"m","data":{"status":401}}'
			)
		).toMatchObject( { code: 'rest_cannot_create', status: 401 } );
		expect(
			answerOnlyIn( 'The response is not a valid JSON response.' )
		).toMatchObject( { status: null } );
	} );

	it( 'what Site Health says', () => {
		expect(
			requestIn(
				`REST API Endpoint: ${ SITE }/wp-json/wp/v2/types/post?context=edit\nREST API Response: (403) Forbidden`
			)
		).toMatchObject( {
			status: 403,
			url: `${ SITE }/wp-json/wp/v2/types/post?context=edit`,
		} );
	} );

	it.each( [
		[
			`curl -H 'Origin: https://app.example' ${ SITE }/wp-json/wp/v2/posts`,
			'GET',
		],
		[
			`curl ${ SITE }/wp-json/wp/v2/posts --data '{"text":"use -X DELETE, or HOW TO PUT"}'`,
			'POST',
		],
		[ `curl -G -d x=1 ${ SITE }/wp-json/wp/v2/posts`, 'GET' ],
		[ `curl -I ${ SITE }/wp-json/wp/v2/posts`, 'HEAD' ],
		[ `curl -XPOST ${ SITE }/wp-json/wp/v2/posts`, 'POST' ],
	] )( 'the method of %s', ( text, method ) => {
		expect( requestIn( text ).method ).toBe( method );
	} );

	it( 'another header that looks like the login', () => {
		expect(
			requestIn(
				`curl -H 'X-Authorization: Basic ${ B64 }' ${ SITE }/wp-json/`
			).login
		).toBeNull();
	} );

	it( 'a login in the address', () => {
		expect(
			requestIn( 'https://name:pw@example.org/wp-json/wp/v2/posts 401' )
		).toMatchObject( {
			url: `${ SITE }/wp-json/wp/v2/posts`,
			login: { scheme: 'basic', value: basic( 'name:pw' ) },
		} );
	} );

	it( 'headers that Java prints behind the address', () => {
		expect(
			requestIn(
				`DEBUG Client - Request Entity: <GET ${ SITE }?rest_route=/wp/v2/users&context=view,{Authorization=[Basic ${ B64 }], User-Agent=[client/4.8]}>\nHttpClientErrorException: 401 Unauthorized`
			)
		).toMatchObject( {
			url: `${ SITE }/?rest_route=/wp/v2/users&context=view`,
			status: 401,
			login: LOGIN,
		} );
	} );

	it( 'an answer that Dart or Java print without quotes', () => {
		expect(
			requestIn(
				`DioException [bad response]: 403\nuri: ${ SITE }/wp-json/wp/v2/users/me\n{code: rest_forbidden, message: Sorry, not allowed., data: {status: 403}}`
			)
		).toMatchObject( {
			code: 'rest_forbidden',
			message: 'Sorry, not allowed.',
			status: 403,
		} );
		expect(
			answerOnlyIn(
				'{code=rest_not_logged_in, message=You are not logged in., data={status=401}}'
			)
		).toMatchObject( { code: 'rest_not_logged_in', status: 401 } );
	} );

	it( 'the words of n8n’s older versions, and not the stack below them', () => {
		expect(
			answerOnlyIn(
				'ERROR: Wordpress Error: Sorry, you are not allowed to create posts as this user.\n\n    at Object.ask (/usr/lib/node_modules/n8n/n8n-nodes-base/GenericFunctions.js:35:15)\n    at next (task_queues.js:97:5)'
			).message
		).toBe( 'Sorry, you are not allowed to create posts as this user.' );
	} );

	it( 'a status in the words before the body', () => {
		expect(
			answerOnlyIn(
				'Failed to publish: 401 — {"code":"incorrect_password","message":"Invalid.","data":null}'
			)
		).toMatchObject( { code: 'incorrect_password', status: 401 } );
	} );

	it( 'the root of the API in a script, with an answer that the root never gives', () => {
		const answer =
			'{ "code": "rest_cannot_create", "message": "Sorry.", "data": { "status": 401 } }';
		expect(
			answerOnlyIn(
				`new Client( '${ SITE }/wp-json' ) answers ${ answer }`
			)
		).toMatchObject( { code: 'rest_cannot_create', status: 401 } );
		expect(
			requestIn( `POST ${ SITE }/wp-json/wp/v2/posts ${ answer }` ).url
		).toBe( `${ SITE }/wp-json/wp/v2/posts` );
	} );
} );
