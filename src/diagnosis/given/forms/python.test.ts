import { basic, requestIn } from '../../../../tests/read-given';

const POSTS = 'https://example.org/wp-json/wp/v2/posts';
const MARIA = { scheme: 'basic', value: basic( 'maria:aaaa bbbb' ) };

it.each( [
	[
		`import requests\nr = requests.post("${ POSTS }", auth=("maria", "aaaa bbbb"), json={"title": "PUT"})`,
		'POST',
		MARIA,
		true,
	],
	[
		`import requests, base64\nheaders = {'Authorization': 'Basic ' + token.decode('utf-8')}\nrequests.post('${ POSTS }', headers=headers, json=post)`,
		'POST',
		{ scheme: 'basic', value: null },
		true,
	],
	[
		`import base64, requests\ntoken = base64.b64encode(b"maria:aaaa bbbb")\nheaders = {"Authorization": "Basic " + token.decode("utf-8")}\nprint(requests.get("${ POSTS }", headers=headers).text)`,
		'GET',
		MARIA,
		false,
	],
	[
		`import requests\nuser = 'maria'\npw = 'aaaa bbbb'\nurl = "${ POSTS }"\nrequests.delete(url, auth=requests.auth.HTTPBasicAuth(user, pw))`,
		'DELETE',
		MARIA,
		false,
	],
	[
		`import requests\nBASE = "https://example.org/wp-json/wp/v2"\nrequests.request("PATCH", f"{BASE}/posts", headers={"Authorization": f"Bearer {os.environ['T']}"})`,
		'PATCH',
		{ scheme: 'bearer', value: null },
		false,
	],
] )( 'reads %s', ( text, method, login, body ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'python',
		method,
		url: POSTS,
		login,
		body,
		cookie: false,
	} );
} );

it( 'reads the answer that was printed', () => {
	expect(
		requestIn(
			`import requests\nr = requests.get("${ POSTS }?context=edit")\nprint(r.status_code, r.text)\n# 401 {"code":"rest_forbidden_context","message":"Sorry","data":{"status":401}}`
		)
	).toMatchObject( { status: 401, code: 'rest_forbidden_context' } );
} );
