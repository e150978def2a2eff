import { requestIn } from '../../../../tests/read-given';

const POSTS = 'https://example.org/wp-json/wp/v2/posts';

it.each( [
	[
		`Traceback (most recent call last):\n  File "/app/post.py", line 12, in <module>\n    response = requests.post(url, json=data)\n  File "/usr/lib/python3/requests/models.py", line 1021, in raise_for_status\n    raise HTTPError(http_error_msg, response=self)\nrequests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: ${ POSTS }`,
		'POST',
		401,
	],
	[
		`requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: ${ POSTS }`,
		null,
		403,
	],
	[
		`Traceback (most recent call last):\n  File "a.py", line 3, in <module>\n    session.get(u).raise_for_status()\nrequests.exceptions.HTTPError: 404 Client Error: Not Found for url: ${ POSTS }.`,
		'GET',
		404,
	],
	[
		`httpx.HTTPStatusError: Client error '401 Unauthorized' for url '${ POSTS }'\nFor more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/401`,
		null,
		401,
	],
	[
		`requests.exceptions.HTTPError: 503 Server Error: Service Unavailable for url: ${ POSTS }`,
		null,
		503,
	],
] )( 'reads %s', ( text, method, status ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'python-traceback',
		method,
		url: POSTS,
		status,
	} );
} );
