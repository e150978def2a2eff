import { basic, editorSave, type PublicReport } from './report';

/** The rule that hands the login on to PHP, as WordPress writes it into .htaccess since 5.6. */
const PASS_ON =
	'RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]\n';

/** The error of a route that wants a right, to nobody in particular. */
const FORBIDDEN =
	'{"code":"rest_forbidden","message":"Sorry, you are not allowed to do that.","data":{"status":401}}';

/** PHP of a plugin that closes the API to visitors, with a code of its own. */
const closed = ( code: string, message: string ) =>
	`add_filter( 'rest_authentication_errors', function ( $errors ) { return is_user_logged_in() || $errors ? $errors : new WP_Error( '${ code }', '${ message }', array( 'status' => 401 ) ); } );`;

/** PHP of a plugin that refuses requests to the API, whoever sends them. */
const refuses = ( when: string, error: string ) =>
	`add_filter( 'rest_pre_dispatch', function ( $result, $server, $request ) { return ${ when } ? new WP_Error( ${ error } ) : $result; }, 10, 3 );`;

/** A route that everybody may use. */
const open = ( namespace: string, path: string, methods: string ) =>
	`add_action( 'rest_api_init', function () { register_rest_route( '${ namespace }', '${ path }', array( 'methods' => '${ methods }', 'callback' => '__return_empty_array', 'permission_callback' => '__return_true' ) ); } );`;

/** nginx answers what is no file itself, and WordPress is not asked. */
const withoutFront = ( block: string ) =>
	block.replace( /try_files [^;]*;/, 'try_files $uri $uri/ =404;' );

const NGINX_404 =
	'<html>\n<head><title>404 Not Found</title></head>\n<body>\n<center><h1>404 Not Found</h1></center>\n<hr><center>nginx/1.18.0</center>';

/** Public reports whose thread confirms the cause: what helped its reporter, or what the maintainer found. */
export const CONFIRMED: readonly PublicReport[] = [
	{
		id: 'woocommerce/woocommerce#22926',
		server: 'apache',
		truth: 'A shop’s key is sent as Basic over http, where the shop takes it over https only.',
		scenario: 'woocommerce-keys-need-https',
		text: ( { url } ) =>
			`curl -u ck_0123456789012345678901234567890123456789:cs_0123456789012345678901234567890123456789 ${ url }/wp-json/wc/v3/orders\n{\n  "code": "woocommerce_rest_cannot_view",\n  "message": "Sorry, you cannot list resources.",\n  "data": {\n    "status": 401\n  }\n}`,
		leads: 'given-key-refused',
		says: /without https it takes signed requests only/,
	},
	{
		id: 'altcha-org/wordpress-plugin#9',
		server: 'apache',
		truth: 'A plugin closes the API to visitors, and a form’s challenge is asked by them.',
		plugin: `${ closed( 'rest_cannot_access', 'The REST API has been restricted to authenticated users.' ) }\n${ open( 'altcha/v1', '/challenge', 'GET' ) }`,
		text: ( { url } ) =>
			`GET ${ url }/wp-json/altcha/v1/challenge 401 (Unauthorized)`,
		leads: 'rest-closed-to-visitors',
		says: /“stand-in\.php” answers 401 to every visitor of the REST API/,
	},
	{
		id: 'Automattic/wordpress-activitypub#2767',
		server: 'apache',
		truth: 'A plugin closes the API to visitors; the error comes in the form of another standard.',
		plugin: `${ closed( 'rest_login_required', 'REST API restricted to authenticated users.' ) }\n${ open( 'activitypub/1.0', '/actors/(?P<id>\\\\d+)', 'GET' ) }`,
		text: () =>
			'GET /wp-json/activitypub/1.0/actors/1\n{\n  "type": "about:blank",\n  "title": "rest_login_required",\n  "detail": "REST API restricted to authenticated users.",\n  "status": 401,\n  "metadata": {\n    "code": "rest_login_required",\n    "message": "REST API restricted to authenticated users.",\n    "data": {"status": 401}\n  }\n}',
		leads: 'rest-closed-to-visitors',
		says: /“stand-in\.php” answers 401 to every visitor of the REST API/,
	},
	{
		id: 'nicumicle/simple-jwt-login#146',
		server: 'apache',
		truth: 'A token plugin refuses the editor’s own requests; Site Health shows it.',
		plugin: refuses(
			"0 === strpos( $request->get_route(), '/wp/v2/' )",
			"'rest_forbidden', 'Forbidden', array( 'status' => 403 )"
		),
		text: ( { url } ) =>
			`When testing the REST API, an unexpected result was returned:\n\nREST API Endpoint: ${ url }/wp-json/wp/v2/types/post?context=edit\nREST API Response: (403) Forbidden`,
		leads: null,
		// The table of codes names no plugin for it: the trace is what tells.
		says: /“stand-in\.php” answers 403 to everyone, administrators included/,
		steps: /stand-in\.php, line \d/,
	},
	{
		id: 'nicumicle/simple-jwt-login#64',
		server: 'apache',
		truth: 'A token plugin protects all endpoints, the editor’s included.',
		plugin: refuses(
			"'GET' !== $request->get_method() && 0 === strpos( $request->get_route(), '/wp/v2/posts' )",
			"'simple_jwt_login', 'You are not authorized to access this endpoint.', array( 'status' => 403 )"
		),
		text: ( { url } ) =>
			`${ editorSave( url, 'One' ) }\n403 {"success":false,"data":{"message":"You are not authorized to access this endpoint.","errorCode":403}}`,
		leads: null,
		says: /“stand-in\.php”/,
	},
	{
		id: 'usefulteam/jwt-auth#54',
		server: 'apache',
		truth: 'A token plugin refuses every route that is not on its list, another plugin’s among them.',
		plugin: `${ refuses( "0 === strpos( $request->get_route(), '/filebird/' )", "'jwt_auth_no_auth_header', 'Authorization header not found.', array( 'status' => 403 )" ) }\n${ open( 'filebird/v1', '/folders', 'GET' ) }`,
		text: ( { url } ) =>
			`GET ${ url }/wp-json/filebird/v1/folders 403\n{\n\t"success": false,\n\t"statusCode": 403,\n\t"code": "jwt_auth_no_auth_header",\n\t"message": "Authorization header not found.",\n\t"data": []\n}`,
		leads: null,
		says: /“stand-in\.php”/,
		never: /Authorization header does not reach/,
	},
	{
		id: 'johngodley/redirection#799',
		server: 'nginx',
		truth: 'nginx is told to refuse /wp-json.',
		nginx: ( block ) =>
			`location ^~ /wp-json {\n\tdeny all;\n}\n${ block }`,
		text: ( { url } ) =>
			`Plugin: 3.2\nWordPress: 4.9.4 (single)\nREST API: ${ url }/wp-json/\n\nError: JSON.parse: unexpected character at line 1 column 1 of the JSON data\nAction: redirection/v1/redirect/?orderby=id GET\nCode: 403 Forbidden\nRaw: <html>\n<head><title>403 Forbidden</title></head>\n<body bgcolor="white">\n<center><h1>403 Forbidden</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>`,
		leads: 'web-server-refuses-rest',
		says: /web server|nginx/,
	},
	{
		id: 'WP-API/WP-API#1489',
		server: 'apache',
		truth: 'With plain permalinks there is no /wp-json.',
		scenario: 'plain-permalinks',
		text: ( { url } ) => `GET ${ url }/wp-json/wp/v2/posts 404 (Not Found)`,
		leads: null,
		says: /permalinks|rest_route/,
		steps: /permalink|rest_route/i,
	},
	{
		id: 'cabrerahector/wordpress-popular-posts#392',
		server: 'apache',
		truth: 'A script puts a second question mark behind the route: with plain permalinks that makes another route.',
		scenario: 'plain-permalinks',
		text: ( { url } ) =>
			`GET ${ url }/index.php?rest_route=/wp/v2/posts?is_single=0&lang=0 404 (Not Found)`,
		leads: null,
		says: /second “\?”/,
		steps: /“&”/,
	},
	{
		id: 'WP-API/WP-API#497',
		server: 'nginx',
		truth: 'nginx hands only files on, so that /wp-json ends in its own 404.',
		nginx: withoutFront,
		text: ( { url } ) => `curl -i ${ url }/wp-json/\n${ NGINX_404 }`,
		leads: 'rest-route-not-found',
		says: /do not reach the REST API/,
		steps: /try_files/,
	},
	{
		id: 'Yoast/wordpress-seo#9176',
		server: 'nginx',
		truth: 'The same, seen in the log.',
		nginx: withoutFront,
		text: ( { url } ) =>
			`203.0.113.7 - - [10/Mar/2018:03:04:28 +0100] "GET /wp-json/yoast/v1/statistics HTTP/2.0" 404 356 "${ url }" "Mozilla/5.0 (Windows NT 10.0; Win64; x64)"\n203.0.113.7 - - [10/Mar/2018:03:04:28 +0100] "GET /wp-json/yoast/v1/ryte HTTP/2.0" 404 356 "${ url }" "Mozilla/5.0"`,
		leads: 'rest-route-not-found',
		says: /do not reach the REST API/,
		steps: /try_files/,
	},
	{
		id: 'WordPress/application-passwords#67',
		server: 'apache',
		truth: 'The rule that hands the login on is missing in .htaccess.',
		without: PASS_ON,
		text: ( { url, password } ) =>
			`curl --user "admin:${ password }" -X POST -d "title=My New Title" ${ url }/wp-json/wp/v2/posts\n{\n    "code": "rest_cannot_create",\n    "message": "Sorry, you are not allowed to create posts as this user.",\n    "data": {\n        "status": 401\n    }\n}`,
		leads: 'authorization-header-stripped',
		says: /Authorization header/,
		steps: /HTTP_AUTHORIZATION/,
	},
	{
		id: 'msrbuilds/elementor-mcp#41',
		server: 'proxied',
		truth: 'Plesk’s nginx keeps the header; all there is to paste is the client’s error.',
		text: () =>
			'Error: calling "initialize": sending "initialize": Unauthorized.',
		leads: 'authorization-header-stripped',
		says: /Authorization header/,
		steps: /proxy_set_header Authorization/,
	},
	{
		id: 'wp-net/WordPressPCL#128',
		server: 'apache',
		truth: 'The rule for the header is not in effect; a token is looked for.',
		without: PASS_ON,
		text: () =>
			'I\'m having this error message: `{"code":"jwt_auth_no_auth_header","message":"Authorization header not found.","data":{"status":403}}` when calling `await client.IsValidJWToken()`.',
		leads: 'authorization-header-stripped',
		says: /Authorization header/,
	},
	{
		id: 'Tmeister/wp-api-jwt-auth#78',
		server: 'apache',
		truth: 'The token plugin has no secret key: it is defined too late.',
		scenario: 'jwt-secret-missing',
		text: ( { url } ) =>
			`POST ${ url }/wp-json/jwt-auth/v1/token\n{\n    "code": "jwt_auth_bad_config",\n    "message": "JWT is not configurated properly, please contact the admin",\n    "data": {\n        "status": 403\n    }\n}`,
		leads: null,
		says: /secret key/,
		steps: /wp-config\.php/,
	},
	{
		id: 'Really-Simple-Plugins/really-simple-ssl#615',
		server: 'apache',
		truth: 'A plugin against the listing of users refuses what n8n asks to test a login.',
		plugin: refuses(
			"0 === strpos( $request->get_route(), '/wp/v2/users' ) && ! isset( $_SERVER['HTTP_X_WP_NONCE'] )",
			"'rest_user_cannot_view', 'Sorry, you are not allowed to list users.', array( 'status' => 401 )"
		),
		text: ( { url, password } ) =>
			`curl -H 'Authorization: ${ basic( `admin:${ password }` ) }' -A 'axios/1.8.3' ${ url }/wp-json/wp/v2/users\n{"code":"rest_user_cannot_view","message":"Sorry, you are not allowed to list users.","data":{"status":401}}`,
		leads: null,
		says: /“stand-in\.php”/,
		never: /one of them is wrong/,
	},
	{
		id: 'WordPress/application-passwords#125',
		server: 'apache',
		truth: 'A security plugin turns application passwords off.',
		plugin: `add_filter( 'wp_is_application_passwords_available', '__return_false' );`,
		text: ( { url, password } ) =>
			`curl --user "admin:${ password }" ${ url }/wp-json/wp/v2/users/me?context=edit\n${ FORBIDDEN.replace( 'rest_forbidden', 'rest_not_logged_in' ) }`,
		leads: null,
		says: /[Aa]pplication passwords/,
		steps: /stand-in/,
		never: /one of them is wrong/,
	},
	{
		id: 'hCaptcha/hcaptcha-wordpress-plugin#250',
		server: 'apache',
		truth: 'A cached page carries an old nonce; visitors’ forms are refused.',
		plugin: open(
			'contact-form-7/v1',
			'/contact-forms/(?P<id>\\\\d+)/feedback',
			'POST'
		),
		text: () =>
			'The `/wp-json/contact-form-7/v1/contact-forms/123/feedback` REST request responded:\n\n```\n{\n    "code": "rest_cookie_invalid_nonce",\n    "message": "Cookie check failed",\n    "data": {\n        "status": 403\n    }\n}\n```',
		leads: null,
		says: /nonce/,
		steps: /cache/i,
	},
	{
		id: 'Automattic/mcp-wordpress-remote#61',
		server: 'apache',
		truth: 'The client does not trust the site’s own certificate; naming it ended the trouble.',
		plugin: open( 'mcp', '/mcp-adapter-default-server', 'POST, GET' ),
		text: ( { url } ) =>
			`[error] Failed to load plugin tools: MCP error -32603: Cannot process tools/list: WordPress connection failed during initialization\nTypeError: fetch failed\n  cause: Error: self-signed certificate; if the root CA is installed locally, try running Node.js with --use-system-ca\n  code: 'DEPTH_ZERO_SELF_SIGNED_CERT'\n  url: ${ url }/wp-json/mcp/mcp-adapter-default-server`,
		leads: null,
		says: /certificate/,
		steps: /NODE_EXTRA_CA_CERTS|certificate/,
	},
	{
		id: 'WordPress/wordpress-playground#1611',
		server: 'apache',
		truth: 'The administrator lacks a capability, so that routes refuse him.',
		scenario: 'on-capability',
		text: ( { url } ) =>
			`GET ${ url }/wp-json/wp/v2/posts?context=edit 403 (Forbidden)`,
		leads: 'capability-taken-away',
		says: /takes the capability away in the REST API/,
	},
];
