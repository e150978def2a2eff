import { basic, type PublicReport } from './report';

/** The rule that hands the login on to PHP, as WordPress writes it into .htaccess since 5.6. */
const PASS_ON =
	'RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]\n';

/** PHP of a plugin that refuses the API to everybody, whoever asks. */
const shut = ( code: string, message: string, status: number ) =>
	`add_filter( 'rest_authentication_errors', function () { return new WP_Error( '${ code }', '${ message }', array( 'status' => ${ status } ) ); }, 999 );`;

/** A route with a right of its own. */
const route = (
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

const VIEW =
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
	{
		id: 'digitalocean/nginxconfig.io#67',
		server: 'nginx',
		truth: 'nginx refuses xmlrpc.php, which the app needs.',
		nginx: ( block ) =>
			block.replace(
				/location \/ \{/,
				'location = /xmlrpc.php { deny all; }\n$&'
			),
		text: ( { url } ) =>
			`WordPress app: could not connect. ${ url }/xmlrpc.php answers 403 Forbidden`,
		leads: null,
		says: /xmlrpc\.php/,
	},
	{
		id: 'YunoHost-Apps/wordpress_ynh#218',
		server: 'apache',
		truth: 'A prompt of the web server in front of wp-admin makes WordPress hide application passwords.',
		text: () =>
			'Your website appears to use Basic Authentication, which is not currently compatible with Application Passwords.',
		leads: null,
		says: /Basic Authentication/,
	},
	{
		id: 'WordPress/mcp-adapter#82',
		server: 'apache',
		truth: 'The address of the instructions does not exist, and the client shows no status.',
		text: ( { url } ) =>
			`2025-10-29T09:59:07.123Z [DEBUG] [API] Final requesting URL: ${ url }/wp-json/mcp-adapter/v1/mcp\n2025-10-29T09:59:07.123Z [DEBUG] [API] Using Authorization header for authentication\n2025-10-29T09:59:07.123Z [DEBUG] [API] Request method: POST\n2025-10-29T09:59:07.128Z [ERROR] [API] Error in wpRequest: fetch failed\n2025-10-29T09:59:07.128Z [ERROR] [TRANSPORT_DETECT] Both JSON-RPC and simple transports failed\n{\n  "name": "APIError",\n  "statusCode": 0,\n  "endpoint": "${ url }/wp-json/mcp-adapter/v1/mcp"\n}`,
		leads: null,
		says: /no route|adapter/i,
	},
	{
		id: 'front/gutenberg-js#17',
		server: 'apache',
		truth: 'A parameter has a value that WordPress does not take.',
		text: ( { url } ) =>
			`GET ${ url }/wp-json/wp/v2/categories?per_page=-1&orderby=name&order=asc&_fields=id%2Cname%2Cparent 400 (Bad Request)`,
		leads: 'given-parameters-refused',
		says: /parameter/,
	},
	{
		id: 'bonny/WordPress-Simple-History#519',
		server: 'apache',
		truth: 'The page was open longer than its nonce lives.',
		text: () =>
			'{\n  "code": 403,\n  "statusText": "Forbidden",\n  "bodyJson": {\n    "code": "rest_cookie_invalid_nonce",\n    "message": "Cookie check failed",\n    "data": {\n      "status": 403\n    }\n  },\n  "bodyText": null\n}',
		leads: null,
		says: /nonce/,
	},
	{
		id: 'gatsbyjs/gatsby#20788',
		server: 'apache',
		truth: 'The host refuses the program by its name; a browser and Postman pass.',
		htaccess:
			'RewriteEngine On\nRewriteCond %{HTTP_USER_AGENT} (axios|got) [NC]\nRewriteRule ^ - [F]\n',
		text: () =>
			'Path: /wp-json\nThe server response was "403 Forbidden"\n"gatsby-source-wordpress" threw an error while running the sourceNodes lifecycle:\nCannot read property \'data\' of undefined\nTypeError: Cannot read property \'data\' of undefined',
		leads: null,
		says: /not tried|name of its app/,
	},
	{
		id: 'gatsbyjs/gatsby#30347',
		server: 'apache',
		truth: 'The server breaks the connection off: no refusal.',
		text: ( { url } ) =>
			`ERROR #gatsby-source-wordpress_111006\nRequestError: read ECONNRESET\n    at ClientRequest.<anonymous> (/app/node_modules/got/dist/source/core/index.js:956:111)\nUnable to fetch: ${ url }/wp-json/wp/v2/media`,
		leads: null,
		says: /broke off/,
	},
	{
		id: 'woocommerce/woocommerce-admin#3522',
		server: 'apache',
		truth: 'A tab stood open longer than its nonce lives; addresses are cut, and only 403 is told.',
		text: () =>
			'api-fetch.min.js?ver=3.1.2:1 GET .../wp-json/wc-analytics/orders?_fields%5B0%5D=id&page=1&per_page=1&_locale=user 403\nShow 25 more frames\napi-fetch.min.js?ver=3.1.2:1 GET .../wp-json/wc-analytics/admin/notes?order=desc&orderby=date&page=1 403\n_ @ api-fetch.min.js?ver=3.1.2:1',
		leads: null,
		says: /./,
	},
	{
		id: 'woocommerce/woocommerce#27768',
		server: 'apache',
		truth: 'Keys in the URL are taken over https only.',
		scenario: 'woocommerce-keys-need-https',
		text: ( { url } ) =>
			`I tried to authenticate via ${ url }/wp-json/wc/v3/products?consumer_key=ck_0123456789012345678901234567890123456789&consumer_secret=cs_0123456789012345678901234567890123456789 with parameters and basic auth flow, but I got.\n${ VIEW }`,
		leads: 'woocommerce-keys-need-https',
		says: /not on https/,
	},
	{
		id: 'publishpress/publishpress-authors#534',
		server: 'apache',
		truth: 'The post belongs to another account: the reporter’s may not edit it, an administrator may.',
		text: ( { url } ) =>
			`GET ${ url }/wp-json/wp/v2/posts/1?context=edit&_locale=user\n{"code":"rest_forbidden_context","message":"Sorry, you are not allowed to edit this post.","data":{"status":403}}`,
		leads: null,
		says: /account|capability/,
	},
	{
		id: 'WordPress/gutenberg#16330',
		server: 'apache',
		truth: 'The role lacks “edit_posts”, which the route of the themes wants.',
		text: ( { url } ) =>
			`GET ${ url }/wp-json/wp/v2/themes?status=active&_locale=user 403 (Forbidden)\n{"code":"rest_user_cannot_view","message":"Sorry, you are not allowed to view themes.","data":{"status":403}}`,
		leads: null,
		says: /account|capability|role/,
	},
	{
		id: 'WPChill/download-monitor#1185',
		server: 'apache',
		truth: 'A plugin keeps one part of the API from everybody.',
		plugin: `add_filter( 'rest_pre_dispatch', function ( $r, $s, $q ) { return 0 === strpos( $q->get_route(), '/download-monitor/' ) ? new WP_Error( 'itsec_rest_api_access_restricted', 'You do not have sufficient permission to access this endpoint. Access to REST API requests is restricted by iThemes Security settings.', array( 'status' => 401 ) ) : $r; }, 10, 3 );\n${ route( 'download-monitor/v1', '/reports', 'GET', "'__return_true'" ) }`,
		text: ( { url } ) =>
			`${ url }/wp-json/download-monitor/v1/reports\n{"code":"itsec_rest_api_access_restricted","message":"You do not have sufficient permission to access this endpoint. Access to REST API requests is restricted by iThemes Security settings.","data":{"status":401}}`,
		leads: null,
		says: /stand-in\.php|Solid Security|iThemes/,
	},
];
