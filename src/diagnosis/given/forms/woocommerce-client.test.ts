import { basic, requestIn } from '../../../../tests/read-given';

const SITE = 'https://example.org';
const KEY = `ck_${ '1'.repeat( 40 ) }`;
const SECRET = `cs_${ '2'.repeat( 40 ) }`;
const KEYS = { scheme: 'basic', value: basic( `${ KEY }:${ SECRET }` ) };
const ANSWER =
	'{"code":"woocommerce_rest_cannot_view","message":"m","data":{"status":401}}';

it.each( [
	[
		`const WooCommerceRestApi = require("@woocommerce/woocommerce-rest-api").default;\nconst api = new WooCommerceRestApi({\n  url: "${ SITE }",\n  consumerKey: "${ KEY }",\n  consumerSecret: "${ SECRET }",\n  version: "wc/v3"\n});\napi.post("orders", { set_paid: true }).catch((e) => console.log(e.response.data));\n${ ANSWER }`,
		'POST',
		`${ SITE }/wp-json/wc/v3/orders`,
		KEYS,
	],
	[
		`import WooCommerceAPI from 'woocommerce-api';\nvar shop = new WooCommerceAPI({ url: '${ SITE }/', wpAPI: true, version: 'wc/v1', consumerKey: '${ KEY }', consumerSecret: '${ SECRET }' });\nshop.get('products', function (err, data, res) { console.log(res); });\n${ ANSWER }`,
		'GET',
		`${ SITE }/wp-json/wc/v1/products`,
		KEYS,
	],
	[
		`wcapi = API(url="${ SITE }", consumer_key="${ KEY }", consumer_secret="${ SECRET }", wp_api=True, version="wc/v2", query_string_auth=True)\nprint(wcapi.get("products/12").json())\n{'code': 'woocommerce_rest_cannot_view', 'data': {'status': 401}, 'message': 'm'}`,
		'GET',
		`${ SITE }/wp-json/wc/v2/products/12?consumer_key=${ KEY }&consumer_secret=${ SECRET }`,
		null,
	],
	[
		`$woocommerce = new Client('${ SITE }', '${ KEY }', '${ SECRET }', ['version' => 'wc/v3']);\n$woocommerce->delete('products/7', ['force' => true]);\n// ${ ANSWER }`,
		'DELETE',
		`${ SITE }/wp-json/wc/v3/products/7`,
		KEYS,
	],
	[
		`_Message=${ ANSWER }\nRestAPI rest = new RestAPI("${ SITE }/wp-json/wc/v2/", "${ KEY }", "${ SECRET }");\nWCObject wc = new WCObject(rest);\nvar all = await wc.Product.GetAll();`,
		'GET',
		`${ SITE }/wp-json/wc/v2/products`,
		KEYS,
	],
] )( 'puts together what %s asks', ( text, method, url, login ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'woocommerce-client',
		method,
		url,
		login,
		status: 401,
		code: 'woocommerce_rest_cannot_view',
	} );
} );

it( 'knows that requests are signed over http', () => {
	expect(
		requestIn(
			`$woocommerce = new Client('http://example.org', '${ KEY }', '${ SECRET }');\n$woocommerce->get('orders');`
		).login
	).toEqual( { scheme: 'oauth', value: null } );
} );

it( 'has the root alone where nothing is asked for', () => {
	expect(
		requestIn(
			`new WooCommerceRestApi({ url: "${ SITE }", consumerKey: "${ KEY }", consumerSecret: process.env.SECRET, version: "wc/v3" })`
		)
	).toMatchObject( {
		method: null,
		url: `${ SITE }/wp-json/wc/v3/`,
		login: { scheme: 'basic', value: null },
	} );
} );
