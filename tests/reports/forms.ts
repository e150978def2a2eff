import { basic, type Pasted, type PublicReport } from './report';

/** Nothing is wrong on that site: what the page must never say then. */
const NEVER =
	/without a valid nonce|one of them is wrong|not base64|no colon|alphabet|belongs to another site|no route|Invalid parameter|succeeds/;

const form = (
	id: string,
	text: ( pasted: Pasted ) => string,
	says: RegExp
): PublicReport => ( {
	id: `form: ${ id }`,
	server: 'apache',
	truth: 'Nothing is wrong.',
	text,
	leads: null,
	says,
	never: NEVER,
} );

const b64 = ( { password }: Pasted ) =>
	basic( `admin:${ password }` ).slice( 'Basic '.length );

const PASSES =
	/^Tried from here: .*passes|own checks let the failing request through/;
const OWN_LOGIN = /passes with your login, and with the very login it brings/;

/** What people paste of requests, on a healthy site. */
export const FORMS: readonly PublicReport[] = [
	form(
		'copy as cURL (bash) of a save',
		( { url } ) =>
			`curl '${ url }/wp-json/wp/v2/posts/1?_locale=user' \\\n  -H 'content-type: application/json' \\\n  -b 'wordpress_logged_in_1=admin' \\\n  -H 'x-http-method-override: PUT' \\\n  -H 'x-wp-nonce: 0123456789' \\\n  --data-raw '{"id":1,"content":"One"}'`,
		PASSES
	),
	form(
		'copy as cURL (cmd) of a save',
		( { url } ) =>
			`curl ^"${ url }/wp-json/wp/v2/posts/1?_locale=user^" ^\n  -H ^"content-type: application/json^" ^\n  -H ^"x-http-method-override: PUT^" ^\n  -H ^"x-wp-nonce: 0123456789^" ^\n  --data-raw ^"^{^\\^"id^\\^":1^}^"`,
		PASSES
	),
	form(
		'copy as PowerShell of a save',
		( { url } ) =>
			`Invoke-WebRequest -UseBasicParsing -Uri "${ url }/wp-json/wp/v2/posts/1?_locale=user" \`\n-Method "POST" \`\n-Headers @{\n"x-http-method-override"="PUT"\n"x-wp-nonce"="0123456789"\n} \`\n-ContentType "application/json" \`\n-Body "{\`"id\`":1}"`,
		PASSES
	),
	form(
		'cmd quoting with a login',
		( pasted ) =>
			`curl ^"${ pasted.url }/wp-json/wp/v2/posts/1^" ^\n -X ^"POST^" ^\n -H ^"Authorization: Basic ${ b64( pasted ) }^"`,
		OWN_LOGIN
	),
	form(
		'a password in groups',
		( { url, password } ) =>
			`curl --user admin:"${ password.replace( /(.{4})(?=.)/g, '$1 ' ) }" ${ url }/wp-json/wp/v2/users/me`,
		OWN_LOGIN
	),
	form(
		'a login that a command makes',
		( { url, password } ) =>
			`curl -X POST ${ url }/wp-json/wp/v2/posts -H "Authorization: Basic $(echo -n 'admin:${ password }' | base64)"`,
		OWN_LOGIN
	),
	form(
		'btoa in JavaScript',
		( { url, password } ) =>
			`fetch('${ url }/wp-json/wp/v2/posts',{method:'post',headers:{Authorization:'Basic ' + btoa('admin:${ password }')}}) 401`,
		OWN_LOGIN
	),
	form(
		'python with a variable',
		( { url } ) =>
			`headers = {'Authorization': 'Basic ' + token.decode('utf-8')}\nrequests.post('${ url }/wp-json/wp/v2/posts', headers=headers)`,
		/Not tried: .*its own login/
	),
	form(
		'a placeholder',
		( { url } ) =>
			`$http.post('${ url }/wp-json/wp/v2/posts',{headers:{'Authorization':'Basic PW_HERE'}},{a:1})`,
		/Not tried: .*its own login/
	),
	form(
		'an entry of a HAR',
		( pasted ) =>
			`{"request":{"method":"DELETE","url":"${ pasted.url }/wp-json/wp/v2/posts/1","headers":[{"name":"authorization","value":"Basic ${ b64( pasted ) }"}]},"response":{"status":401,"content":{"text":"{\\"code\\":\\"rest_cannot_delete\\"}"}}}`,
		OWN_LOGIN
	),
	form(
		'an AxiosError as JSON',
		( { url } ) =>
			`{"name":"AxiosError","config":{"headers":{"X-WP-Nonce":"0123456789"},"baseURL":"${ url }/wp-json/","method":"put","url":"wp/v2/posts/1"},"code":"ERR_BAD_REQUEST","status":403}`,
		PASSES
	),
	form(
		'a line of an access log with a referer',
		( { url } ) =>
			`203.0.113.7 - - [05/Jan/2026:17:11:39 +0000] "POST /wp-json/wp/v2/posts/1 HTTP/1.1" 403 562 "${ url }/wp-admin/post.php?post=1&action=edit" "Mozilla/5.0"`,
		PASSES
	),
	form(
		'a line with a foreign referer',
		() =>
			`203.0.113.7 - - [05/Jan/2026:17:11:39 +0000] "POST /wp-json/wp/v2/posts/1 HTTP/1.1" 403 562 "https://app.example.net/" "Mozilla/5.0"`,
		PASSES
	),
	form(
		'failed to load resource',
		( { url } ) =>
			`${ url }/wp-json/wp/v2/posts/1?context=edit:1  Failed to load resource: the server responded with a status of 401 (Unauthorized)`,
		/visitor|passes/
	),
	form(
		'CORS in Chrome’s console',
		( { url } ) =>
			`Access to fetch at '${ url }/wp-json/wp/v2/users/me' from origin 'http://localhost:3000' has been blocked by CORS policy: No header.`,
		/another website|other website|http:\/\/localhost:3000|passes/
	),
	form(
		'CORS in Firefox’s console',
		( { url } ) =>
			`Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${ url }/wp-json/wp/v2/users/me. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 401.`,
		/another website|other website|passes/
	),
	form(
		'a dump of wp_remote_get',
		( { url } ) =>
			`Array\n(\n    [headers] => Array\n        (\n            [link] => <${ url }/wp-json/>; rel="https://api.w.org/"\n        )\n    [body] => {"code":"rest_forbidden","message":"x","data":{"status":401}}\n    [response] => Array\n        (\n            [code] => 401\n            [message] => Unauthorized\n        )\n)`,
		/rest_forbidden.*not told/
	),
	form(
		'an error alone',
		() =>
			'{"code":"rest_cannot_create","message":"m","data":{"status":401}}',
		/rest_cannot_create.*not told/
	),
	form(
		'Site Health',
		( { url } ) =>
			`REST API Endpoint: ${ url }/wp-json/wp/v2/types/post?context=edit\nREST API Response: (403) Forbidden`,
		PASSES
	),
];
