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

const AUTHORIZED = ( value: string ) =>
	`irm "${ POSTS }" -Headers @{ Authorization = ${ value }; Accept = 'a' }`;
const BASE64 = '[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes(';

it.each( [
	[ AUTHORIZED( `"Basic " + ${ BASE64 }"maria:aaaa bbbb"))` ), true ],
	[ AUTHORIZED( `"Basic $(${ BASE64 }'maria:aaaa bbbb')))"` ), true ],
	[
		`$u = 'maria'\n$p = "aaaa\`bbbb" -replace 'x'\n${ AUTHORIZED( `"Basic $(${ BASE64 }"\${u}:aaaa bbbb")))"` ) }`,
		true,
	],
	[
		`$pair = "maria" + ':' + "aaaa bbbb"\n${ AUTHORIZED( `"Basic " + ${ BASE64 }$pair))` ) }`,
		true,
	],
	[ AUTHORIZED( `"Basic " + ${ BASE64 }("{0}:{1}" -f $u, $p)))` ), false ],
	[ AUTHORIZED( `"Basic " + ${ BASE64 }"$u:$p"))` ), false ],
	[ AUTHORIZED( `"Basic " + ${ BASE64 }$pair))` ), false ],
	[ AUTHORIZED( `"Basic " + (Get-Login maria)` ), false ],
	[ `irm "${ POSTS }" -Credential $login`, false ],
] )(
	'reads a name and a password where they are written out: %s',
	( text, isTold ) => {
		expect( requestIn( text ).login ).toEqual( {
			scheme: 'basic',
			value: isTold ? basic( 'maria:aaaa bbbb' ) : null,
		} );
	}
);

it.each( [
	[ AUTHORIZED( '"Bearer a.b.c"' ), 'Bearer a.b.c' ],
	[ AUTHORIZED( "'Bearer a''b'" ), "Bearer a'b" ],
	[ AUTHORIZED( '"Bearer a""b`$c"' ), 'Bearer a"b$c' ],
	[ AUTHORIZED( '("Bearer a.b.c")' ), 'Bearer a.b.c' ],
	[
		AUTHORIZED( `"Bearer a" ${ '+ "b"'.repeat( 40 ) }` ),
		`Bearer a${ 'b'.repeat( 40 ) }`,
	],
	[ `$T = "a.b"\n${ AUTHORIZED( '"Bearer $t.c"' ) }`, 'Bearer a.b.c' ],
	[ `$t = "a.b.c"\n${ AUTHORIZED( '"Bearer ${t}"' ) }`, 'Bearer a.b.c' ],
	[
		`[string] $t = "a.b.c"; ${ AUTHORIZED( '"Bearer " + $t' ) }`,
		'Bearer a.b.c',
	],
	[ AUTHORIZED( '"Bearer $env:TOKEN"' ), null ],
	[ AUTHORIZED( '"Bearer $($login.token)"' ), null ],
	[ AUTHORIZED( '"Bearer " + $login.token' ), null ],
	[ `irm "${ POSTS }" -Authentication Bearer -Token $t`, null ],
	[ `irm "${ POSTS }" -Authentication OAuth -Token $t`, null ],
] )( 'reads a token where it is written out: %s', ( text, value ) => {
	expect( requestIn( text ).login ).toEqual( { scheme: 'bearer', value } );
} );

it.each( [
	[ `irm example.org/wp-json/`, { url: 'http://example.org/wp-json/' } ],
	[ `irm ("${ POSTS }") -Method:Put`, { method: 'PUT', url: POSTS } ],
	[ `irm [uri]"${ POSTS }" -Method Put`, { method: 'PUT', url: POSTS } ],
	[
		`irm ${ POSTS } -Method Put | ConvertTo-Json -Method Get`,
		{ method: 'PUT' },
	],
	[ `irm ${ POSTS } -Method Put; irm2 -Method Get`, { method: 'PUT' } ],
	[
		`irm -CustomMethod delete ${ POSTS }`,
		{ method: 'DELETE', body: false },
	],
	[
		`irm -UseBasicParsing ${ POSTS } -Method Put`,
		{ method: 'PUT', url: POSTS },
	],
	[
		`irm -Uri ${ POSTS } \`\r\n  -Method Put \`\r\n  -Verbose`,
		{ method: 'PUT' },
	],
	[
		`Run \`irm ${ POSTS } -Method Put\`\n\nand see.`,
		{ method: 'PUT', url: POSTS },
	],
	[ `irm ${ POSTS } -Method Post -InFile ./a.json`, { body: true } ],
	[ `irm ${ POSTS } -Method Post -Form @{ a = 1 }`, { body: true } ],
	[
		`$b = @"\n{"a": "-Method Put"}\n"@\nirm ${ POSTS } -Body $b -Method Post`,
		{ method: 'POST', body: true, url: POSTS },
	],
	[
		`$b = @'\n{"a": 1}\n'@\nirm ${ POSTS } -Method Post -Body $b`,
		{ method: 'POST', body: true, url: POSTS },
	],
	[ `irm ${ POSTS }`, { cookie: false, nonce: false, userAgent: null } ],
	[ `irm ${ POSTS } -SessionVariable s`, { cookie: null } ],
	[
		`irm ${ POSTS } -WebSession $s -UserAgent 'App/1.0'`,
		{ cookie: null, userAgent: 'App/1.0' },
	],
	[ `irm ${ POSTS } -Headers $headers`, { nonce: null, login: null } ],
	[
		`irm ${ POSTS } -Headers @{ 'X-WP-Nonce' = (Get-Nonce) }`,
		{ nonce: true },
	],
	[
		`$h = @{}\n$h.Add("X-WP-Nonce", "1")\nirm ${ POSTS } -Headers $h`,
		{ nonce: null },
	],
	[
		`$h = @{}\n$h["X-WP-Nonce"] = "1"\nirm ${ POSTS } -Headers $h`,
		{ nonce: null },
	],
	[
		`{"code":"rest_forbidden","data":{"status":403}}\nirm ${ POSTS }`,
		{ code: 'rest_forbidden', status: 403 },
	],
] )( 'reads %s', ( text, expected ) => {
	expect( requestIn( text ) ).toMatchObject( expected );
} );
