import { basic, requestIn } from '../../../../tests/read-given';

const POSTS = 'https://example.org/wp-json/wp/v2/posts';
const PASSWORD = 'abcd efgh ijkl mnop qrst uvwx';
const MARIA = { scheme: 'basic', value: basic( `maria:${ PASSWORD }` ) };
const B64 = btoa( `maria:${ PASSWORD }` );

it.each( [
	[
		'C# with RestSharp',
		`var client = new RestClient("${ POSTS }");
var request = new RestRequest(Method.POST);
request.AddHeader("Authorization", "Basic ${ B64 }");
IRestResponse response = client.Execute(request);
Console.WriteLine(response.Content);`,
		'POST',
		MARIA,
	],
	[
		'C# with HttpClient',
		`using var client = new HttpClient();
client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "aaa.bbb.ccc");
var answer = await client.DeleteAsync("${ POSTS }/7");`,
		'DELETE',
		{ scheme: 'bearer', value: 'Bearer aaa.bbb.ccc' },
	],
	[
		'Java with OkHttp',
		`OkHttpClient client = new OkHttpClient();
Request request = new Request.Builder()
  .url("${ POSTS }")
  .method("PUT", body)
  .addHeader("Authorization", Credentials.basic("maria", "${ PASSWORD }"))
  .build();`,
		'PUT',
		MARIA,
	],
	[
		'Go',
		`req, err := http.NewRequest("POST", "${ POSTS }", body)
req.SetBasicAuth("maria", "${ PASSWORD }")`,
		'POST',
		MARIA,
	],
	[
		'Ruby',
		`url = URI("${ POSTS }")
request = Net::HTTP::Post.new(url)
request["Authorization"] = "Basic ${ B64 }"`,
		'POST',
		MARIA,
	],
	[
		'Dart',
		`final answer = await http.post(
  Uri.parse('${ POSTS }'),
  headers: {'Authorization': 'Basic ' + base64Encode(utf8.encode('maria:${ PASSWORD }'))},
);`,
		'POST',
		MARIA,
	],
	[
		'Swift',
		`var request = URLRequest(url: URL(string: "${ POSTS }")!)
request.httpMethod = "POST"
request.setValue("Basic ${ B64 }", forHTTPHeaderField: "Authorization")`,
		'POST',
		MARIA,
	],
	[
		'Apps Script',
		`UrlFetchApp.fetch('${ POSTS }', {
  method: 'post',
  headers: { Authorization: 'Basic ' + Utilities.base64Encode('maria:${ PASSWORD }') },
});`,
		'POST',
		MARIA,
	],
	[
		'a login in a variable',
		`HttpURLConnection c = (HttpURLConnection) new URL("${ POSTS }").openConnection();
c.setRequestMethod("POST");
c.setRequestProperty("Authorization", "Basic " + encoded);`,
		'POST',
		{ scheme: 'basic', value: null },
	],
	[
		'a method in a variable',
		`req, err := http.NewRequest(method, "${ POSTS }", nil)
seen := cache.Get("posts")`,
		null,
		null,
	],
] )( 'reads %s', ( _, text, method, login ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'other-code',
		url: expect.stringContaining( POSTS ),
		method,
		login,
		status: null,
	} );
} );

it( 'reads the answer that stands below it', () => {
	expect(
		requestIn(
			`UrlFetchApp.fetch('${ POSTS }', { method: 'post' });
Exception: Request failed for https://example.org returned code 401. Truncated server response: {"code":"rest_cannot_create","message":"Sorry.","data":{"status":401}} (use muteHttpExceptions to see it whole)`
		)
	).toMatchObject( {
		form: 'other-code',
		method: 'POST',
		status: 401,
		code: 'rest_cannot_create',
	} );
} );
