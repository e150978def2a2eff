import { basic, requestIn } from '../../../../tests/read-given';

const POSTS = 'https://example.org/wp-json/wp/v2/posts';

it( 'reads what the browser copies', () => {
	expect(
		requestIn( `$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession
$session.UserAgent = "Mozilla/5.0 (X11; Linux x86_64)"
$session.Cookies.Add((New-Object System.Net.Cookie("wordpress_logged_in_1", "maria%7C2", "/", "example.org")))
Invoke-WebRequest -UseBasicParsing -Uri "https://example.org/wp-json/wp/v2/pages/5?_locale=user" \`
-Method "POST" \`
-WebSession $session \`
-Headers @{
"authority"="example.org"
  "method"="POST"
  "path"="/wp-json/wp/v2/pages/5?_locale=user"
  "origin"="https://example.org"
  "x-http-method-override"="PUT"
  "x-wp-nonce"="0123456789"
} \`
-ContentType "application/json" \`
-Body "{\`"content\`":\`"x -Method Delete\`"}"` )
	).toMatchObject( {
		form: 'powershell',
		method: 'PUT',
		url: 'https://example.org/wp-json/wp/v2/pages/5?_locale=user',
		nonce: true,
		cookie: true,
		body: true,
		userAgent: 'Mozilla/5.0 (X11; Linux x86_64)',
		origin: 'https://example.org',
	} );
} );

it.each( [
	[
		`Invoke-RestMethod ${ POSTS } -Method Post -Headers @{Authorization="Basic YTpi"}`,
		'POST',
		'Basic YTpi',
	],
	[
		`irm -Uri '${ POSTS }' -Headers @{ 'Authorization' = 'Bearer a.b.c' }`,
		'GET',
		'Bearer a.b.c',
	],
	[
		`$headers = @{\n  Authorization = "Bearer $token"\n}\nInvoke-RestMethod -Uri "${ POSTS }" -Method Delete -Headers $headers`,
		'DELETE',
		null,
	],
	[
		`$p = @{\n Uri = '${ POSTS }'\n Method = 'PUT'\n Headers = @{ Authorization = 'Basic YTpi' }\n}\nInvoke-RestMethod @p`,
		'PUT',
		'Basic YTpi',
	],
	[
		`$pair = "maria:aaaa bbbb"\n$b64 = [Convert]::ToBase64String([Text.Encoding]::ASCII.GetBytes($pair))\niwr ${ POSTS } -Headers @{ Authorization = "Basic $b64" }`,
		'GET',
		basic( 'maria:aaaa bbbb' ),
	],
	[
		`Invoke-RestMethod -Uri "${ POSTS }" -Credential $cred -Authentication Basic`,
		'GET',
		null,
	],
] )( 'reads %s', ( text, method, value ) => {
	expect( requestIn( text ) ).toMatchObject( {
		method,
		url: POSTS,
		login: { value },
	} );
} );

it( 'reads the answer below', () => {
	expect(
		requestIn( `PS C:\\> Invoke-RestMethod -Uri "${ POSTS }" -Method Post
Invoke-RestMethod : {"code":"rest_cannot_create","message":"Sorry","data":{"status":401}}
At line:1 char:1` )
	).toMatchObject( {
		method: 'POST',
		url: POSTS,
		status: 401,
		code: 'rest_cannot_create',
		nonce: false,
		cookie: false,
	} );
} );
