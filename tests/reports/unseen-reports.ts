import { basic, type PublicReport } from './report';

/** The rule that hands the login on to PHP, as WordPress writes it into .htaccess since 5.6. */
const PASS_ON =
	'RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]\n';

/** PHP of a plugin that refuses the API to everybody, whoever asks. */
const shut = ( code: string, message: string, status: number ) =>
	`add_filter( 'rest_authentication_errors', function () { return new WP_Error( '${ code }', '${ message }', array( 'status' => ${ status } ) ); }, 999 );`;

/** PHP of a route with a right of its own. */
export const route = (
	namespace: string,
	path: string,
	methods: string,
	permission: string
) =>
	`add_action( 'rest_api_init', function () { register_rest_route( '${ namespace }', '${ path }', array( 'methods' => '${ methods }', 'callback' => '__return_empty_array', 'permission_callback' => ${ permission } ) ); } );`;

const NONCE =
	'{"code":"rest_cookie_invalid_nonce","message":"Cookie check failed","data":{"status":403}}';

const CREATE =
	'{"code":"rest_cannot_create","message":"Sorry, you are not allowed to create posts as this user.","data":{"status":401}}';

/** What a shop answers to a visitor who asks for its orders. */
export const VIEW =
	'{"code":"woocommerce_rest_cannot_view","message":"Sorry, you cannot list resources.","data":{"status":401}}';

/** Public reports that nothing here was built for, read only after the page could say what it says. */
export const UNSEEN: readonly PublicReport[] = [
	{
		id: 'woocommerce/wc-api-php#276',
		server: 'apache',
		truth: 'The server keeps the Authorization header; only the answer was told.',
		without: PASS_ON,
		text: () => VIEW,
		leads: null,
		says: /Authorization/,
	},
	{
		id: 'woocommerce/woocommerce#17271',
		server: 'apache',
		truth: 'The same, in a sentence; keys in the URL work.',
		without: PASS_ON,
		text: () =>
			`I am getting this error when I use woocommerce rest api with basic authentication, because I have SSL:\n${ VIEW }\nKindly note that I am using postman to test rest api.\nN.B. I get data if I put consumer key and consumer secret in link`,
		leads: null,
		says: /Authorization/,
	},
	{
		id: 'WP-API/node-wpapi#349',
		server: 'apache',
		truth: 'A line is missing in .htaccess; the answer is printed as the client has it.',
		without: PASS_ON,
		text: () =>
			`the account I am using is the Administrator and I have WP BASIC Auth plugin installed.\n{\n    "data": {\n        "code": "rest_cannot_create",\n        "message": "Sorry, you are not allowed to create posts as this user.",\n        "data": {\n            "status": 401\n        }\n    },\n    "headers": {\n        "Allow": "GET"\n    },\n    "status": 401\n}`,
		leads: null,
		says: /Authorization/,
	},
	{
		id: 'getdokan/dokan#282',
		server: 'apache',
		truth: 'The same, told in one sentence without a code.',
		without: PASS_ON,
		text: () =>
			'I\'m keep on getting this error 401 message: "Sorry you are not allowed to do that" whenever try to get the products, coupons, orders and few other end points. It works fine for getting store data.',
		leads: null,
		says: /Authorization/,
	},
	{
		id: 'bitnami/vms#1243',
		server: 'apache',
		truth: 'The server keeps the header: GET passes, POST is refused.',
		without: PASS_ON,
		text: ( { password } ) =>
			`GET request to get posts works (\`/wp/v2/posts\`)\nBut POST request to create a post (using the same endpoint) returns \`401\`\nPOST /wp-json/wp/v2/posts\nAuthorization: ${ basic( `admin:${ password }` ) }\n${ CREATE }`,
		leads: 'authorization-header-stripped',
		says: /Authorization/,
	},
	{
		id: 'WP-API/node-wpapi#306',
		server: 'apache',
		truth: 'The header is lost when media are uploaded.',
		without: PASS_ON,
		text: ( { url } ) =>
			`const wp = new WPAPI({ endpoint: '${ url }/wp-json', username: 'admin', password: 'xxxx', auth: true });\nwp.media().file('/tmp/a.jpg').create({ title: 'a' })\n{ code: 'rest_cannot_create',\n  message: 'Sorry, you are not allowed to create posts as this user.',\n  data: { status: 401 } }`,
		leads: null,
		says: /Authorization/,
	},
	{
		id: 'cabrerahector/wordpress-popular-posts#347',
		server: 'apache',
		truth: 'A cached page hands out an old nonce.',
		plugin: route(
			'wordpress-popular-posts',
			'/v1/popular-posts',
			'POST',
			"'__return_true'"
		),
		text: ( { url } ) =>
			`POST ${ url }/wp-json/wordpress-popular-posts/v1/popular-posts 403 (Forbidden)\n${ NONCE }`,
		leads: null,
		says: /nonce/i,
	},
	{
		id: 'johngodley/redirection#732',
		server: 'apache',
		truth: 'A cache keeps an old nonce; the plugin asks through admin-ajax.php.',
		text: ( { url } ) =>
			`Plugin: 3.1.1\nWordPress: 4.8.1 (single)\nPHP: 5.6.33-0+deb8u1\nBrowser: Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:58.0) Gecko/20100101 Firefox/58.0\nREST API: ${ url }/wp-admin/admin-ajax.php?action=red_proxy&rest_path=\n\nError: Cookie nonce is invalid\nAction: redirection/v1/404 GET\nCode: 403 Forbidden\nRaw: {"code":"rest_cookie_invalid_nonce","message":"Cookie nonce is invalid","data":{"status":403}}`,
		leads: null,
		says: /nonce/i,
	},
	{
		id: 'johngodley/redirection#1034',
		server: 'apache',
		truth: 'A plugin shuts the API to everybody.',
		plugin: shut(
			'rest_disabled',
			'The REST API on this site has been disabled. Machete does not REST',
			403
		),
		text: ( { url } ) =>
			`Plugin: 3.3.1\nWordPress: 4.9.6 (single)\nPHP: 5.6.31\nBrowser: Mozilla/5.0 (Macintosh; rv:60.0) Gecko/20100101 Firefox/60.0\nJavaScript: ${ url }/wp-content/plugins/redirection/redirection.js\nREST API: ${ url }/wp-json/\n\nError: The REST API on this site has been disabled. Machete does not REST (rest_disabled)\nAction: redirection/v1/redirect/?orderby=id GET\nCode: 403 Forbidden\nRaw: {"code":"rest_disabled","message":"The REST API on this site has been disabled. Machete does not REST","data":{"status":403}}`,
		leads: null,
		says: /stand-in\.php/,
	},
	{
		id: 'johngodley/redirection#804',
		server: 'apache',
		truth: 'A plugin answers 404 to everybody in place of the API.',
		plugin: shut( 'rest_invalid_endpoint', 'Invalid endpoint.', 404 ),
		text: ( { url } ) =>
			`Plugin: 3.2\nWordPress: 4.9.4 (single)\nPHP: 7.1.14\nREST API: ${ url }/wp-admin/admin-ajax.php?action=red_proxy&rest_path=\n\nError: Invalid endpoint. (unknown)\nAction: redirection/v1/setting/ GET\nCode: 404 Not Found\nRaw: {"code":"rest_invalid_endpoint","message":"Invalid endpoint.","data":{"status":404}}`,
		leads: null,
		says: /stand-in\.php/,
	},
	{
		id: 'johngodley/redirection#2484',
		server: 'apache',
		truth: 'The web server refuses one part of the API with a page of its own.',
		htaccess: 'RewriteEngine On\nRewriteRule ^wp-json/redirection/ - [F]\n',
		text: ( { url } ) =>
			`Plugin: 4.8\nWordPress: 5.5.1 (single)\nJavaScript: ${ url }/wp-content/plugins/redirection/redirection.js\nREST API: ${ url }/wp-json/\n\nError: Unexpected token < in JSON at position 4 (SyntaxError)\nAction: redirection/v1/redirect/?orderby=id GET\nCode: 403 Access Forbidden\nRaw:     <!DOCTYPE html>\n    <html style="height: 100%;">\n    <head>\n        <title>403 Access Forbidden</title>`,
		leads: null,
		says: /403/,
	},
	{
		id: 'johngodley/redirection#2837',
		server: 'apache',
		truth: 'A firewall refuses routes in the query form.',
		htaccess:
			'RewriteEngine On\nRewriteCond %{QUERY_STRING} rest_route=/redirection\nRewriteRule ^ - [F]\n',
		text: ( { url } ) =>
			`Plugin: 5.0.1\nWordPress: 5.7 (single)\nREST API: /?rest_route=/\nQuery: ?page=redirection.php&sub=support\n\nAction: ${ url }/?rest_route=/redirection/v1/plugin/ GET\nCode: 403 Forbidden\n\nError: JSON.parse: unexpected character at line 1 column 1 of the JSON data (SyntaxError)\nRaw: <!DOCTYPE html>\n<html lang="en"><head>\n<link rel="stylesheet" href="https://cdn.sucuri.net/sucuri-firewall-block.css" />\n<title>Sucuri WebSite Firewall - Access Denied</title>`,
		leads: null,
		says: /Sucuri|403/,
	},
	{
		id: 'Tmeister/wp-api-jwt-auth#59',
		server: 'apache',
		truth: 'The plugin’s secret key is not set.',
		scenario: 'jwt-secret-missing',
		text: () =>
			'This is the error that i am getting when trying to make a GET request with the jwt token included in the Header section.\n\n{\n    "code": "jwt_auth_bad_config",\n    "message": "JWT is not configurated properly, please contact the admin",\n    "data": {\n        "status": 403\n    }\n}',
		leads: 'jwt-secret-missing',
		says: /secret key/,
	},
	{
		id: 'WP-API/WP-API#2502',
		server: 'apache',
		truth: 'The post is not public, and the program sends no login.',
		plugin: `add_action( 'init', function () { if ( ! get_post( 401 ) ) { wp_insert_post( array( 'import_id' => 401, 'post_title' => 'x', 'post_status' => 'private', 'post_author' => 1 ) ); } } );`,
		text: ( { url } ) =>
			`I tried to get a post details in ${ url }/wp-json/wp/v2/posts/401 using PHP \`file_get_contents()\` but it returns this error:\nobject(stdClass)[71]\n  public 'code' => string 'rest_forbidden' (length=14)\n  public 'message' => string 'Sorry, you are not allowed to do that.' (length=37)\n  public 'data' => \n    object(stdClass)[70]\n      public 'status' => int 401`,
		leads: null,
		says: /login|visitor|nonce/i,
	},
	{
		id: 'WP-API/WP-API#1545',
		server: 'apache',
		truth: 'Opened in the browser’s address bar: no nonce goes along.',
		plugin: route(
			'ah/v1',
			'/author/(?P<id>.+)',
			'GET',
			"function () { return current_user_can( 'edit_others_posts' ); }"
		),
		text: ( { url } ) =>
			`Response when navigated to ${ url }/wp-json/ah/v1/author/2 while logged in as administrator:\n[\n{\n"code": "rest_forbidden",\n"message": "Sorry, you are not allowed to do that.",\n"data": {\n"status": 401\n}\n}\n]`,
		leads: 'cookie-without-nonce',
		says: /nonce/,
	},
	{
		id: 'versionpress/support#64',
		server: 'apache',
		truth: 'The same, told as 403 with nothing else.',
		plugin: route(
			'versionpress',
			'/commits',
			'GET',
			"function () { return current_user_can( 'manage_options' ) ? true : new WP_Error( 'rest_forbidden', 'No.', array( 'status' => 403 ) ); }"
		),
		text: () =>
			'- VersionPress version: 3.0.2\n- WordPress version: 4.6.1\n\nI get an error 403 when I tried to access this url /wp-json/versionpress/commits\nDo you have an idea why i get this error ?',
		leads: null,
		says: /nonce|login/,
	},
];
