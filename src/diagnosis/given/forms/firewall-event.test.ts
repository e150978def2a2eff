import { requestIn } from '../../../../tests/read-given';

const POSTS = 'https://example.org/wp-json/wp/v2/posts';

it.each( [
	[
		'Ray ID 8f0aab1cde234567\nDate 5 Jan 2026, 17:11:39\nAction taken Managed Challenge\nMethod POST\nHTTP Version HTTP/2\nHost example.org\nPath /wp-json/wp/v2/posts\nQuery string Empty query string\nUser agent Make/production\nService Managed rules',
		{
			method: 'POST',
			url: POSTS,
			userAgent: 'Make/production',
			message: 'Managed Challenge',
		},
	],
	[
		'Ray ID\n8f0aab1cde234567\nMethod\nPUT\nHost\nexample.org\nPath\n/wp-json/wp/v2/posts/5\nQuery string\n?_locale=user\nUser agent\nMozilla/5.0\nAction taken\nBlock\n',
		{
			method: 'PUT',
			url: `${ POSTS }/5?_locale=user`,
			message: 'Block',
		},
	],
	[
		'{"action":"managed_challenge","clientRequestHTTPMethodName":"POST","clientRequestPath":"/wp-json/wp/v2/posts","clientRequestHTTPHost":"example.org","edgeResponseStatus":403,"userAgent":"python-requests/2.31","clientRequestQuery":""}',
		{
			method: 'POST',
			url: POSTS,
			status: 403,
			userAgent: 'python-requests/2.31',
			message: 'managed challenge',
		},
	],
	[
		`Ljubljana, Slovenia was blocked by firewall for Malicious File Upload in POST body at ${ POSTS }\n05/01/2026 17:11:39 (3 minutes ago)\nMozilla/5.0 (Windows NT 10.0; Win64; x64)\nType: Blocked`,
		{
			method: 'POST',
			url: POSTS,
			userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
			message:
				'blocked by firewall for Malicious File Upload in POST body',
		},
	],
	[
		`A visitor was blocked by firewall for Directory Traversal in query string: x=../.. at ${ POSTS }?x=1`,
		{ method: null, url: `${ POSTS }?x=1` },
	],
] )( 'reads the entry %s', ( text, wanted ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'firewall-event',
		...wanted,
	} );
} );

it( 'belongs to another site where its host is another one', () => {
	expect( () =>
		requestIn(
			'Action taken Block\nMethod GET\nHost other.example\nPath /wp-json/\nQuery string'
		)
	).toThrow( 'belongs to another site' );
} );
