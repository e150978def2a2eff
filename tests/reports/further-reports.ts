import { basic, type PublicReport } from './report';

/** The rule that hands the login on to PHP, as WordPress writes it into .htaccess since 5.6. */
const PASS_ON =
	'RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]\n';

const FORBIDDEN =
	'{"code":"rest_forbidden","message":"Sorry, you are not allowed to do that.","data":{"status":401}}';

/** PHP of a plugin that keeps a part of the API to itself. */
const keeps = ( path: string, error: string ) =>
	`add_filter( 'rest_pre_dispatch', function ( $result, $server, $request ) { return 0 === strpos( $request->get_route(), '${ path }' ) ? new WP_Error( ${ error } ) : $result; }, 10, 3 );`;

/** A base route with a right of its own. */
const route = ( path: string, methods: string, permission: string ) =>
	`add_action( 'rest_api_init', function () { register_rest_route( ${ path }, array( 'methods' => '${ methods }', 'callback' => '__return_empty_array', 'permission_callback' => ${ permission } ) ); } );`;

/** Public reports beside those of the first round: causes their threads name, and some recreated from what was seen there. */
export const FURTHER: readonly PublicReport[] = [
	{
		id: 'WordPress/application-passwords#44',
		server: 'apache',
		truth: 'Apache keeps the Authorization header from PHP: a rule is missing in .htaccess.',
		without: PASS_ON,
		text: ( { url, password } ) =>
			`curl -v --header "Authorization: ${ basic( `admin:${ password }` ) }" -X POST -d "title=New" ${ url }/wp-json/wp/v2/posts/1\n> POST /wp-json/wp/v2/posts/1 HTTP/1.1\n> Host: localhost\n> User-Agent: curl/7.43.0\n> Accept: */*\n>\n< HTTP/1.1 401 Unauthorized\n< Content-Type: application/json; charset=UTF-8\n<\n{"code":"rest_cannot_edit","message":"Sorry, you are not allowed to update this post.","data":{"status":401}}`,
		leads: 'authorization-header-stripped',
		says: /^The web server does not pass the login of apps \(the Authorization header\) on to PHP, so application passwords and tokens don’t work\./,
	},
	{
		id: 'WordPress/application-passwords#79',
		server: 'apache',
		truth: 'The same, told in a sentence with the header and two addresses.',
		without: PASS_ON,
		text: ( { url, password } ) =>
			`Using ‘Postman’ I set the headers as follows:\ncontent-type:application/json\nauthorization: ${ basic( `admin:${ password }` ).replace( 'B', 'b' ) }\n\nand made a simple GET request to:\n${ url }/wp-json/wp/v2/users/me\n${ url }/wp-json/wp/v2/settings\n\nThe response I get is 401 Unauthorized`,
		leads: 'authorization-header-stripped',
		says: /^The web server does not pass the login of apps \(the Authorization header\) on to PHP, so application passwords and tokens don’t work\./,
	},
	{
		id: 'Automattic/wordpress-mcp#57',
		server: 'apache',
		truth: 'The password of the account stands where an application password belongs.',
		text: ( { url } ) =>
			`{ "mcpServers": { "wp": { "command": "npx", "args": [ "-y", "@automattic/mcp-wordpress-remote@latest" ], "env": { "WP_API_URL": "${ url }/wp-json/wp/v2/users/me", "WP_API_USERNAME": "admin", "WP_API_PASSWORD": "password1" } } } }\n\nResponse status: 401`,
		leads: null,
		says: /^WordPress refuses the login of the app: its password is not an application password, which is 24 letters and digits\./,
	},
	{
		id: 'Automattic/wordpress-mcp#57 (name of the password)',
		server: 'apache',
		truth: 'The name of the application password stands for the user name, in the TOML of a client.',
		text: ( { url, password } ) =>
			`[mcp_servers.wordpress]\ncommand = "npx"\nargs = ["-y", "@automattic/mcp-wordpress-remote@latest"]\n\n[mcp_servers.wordpress.env]\nWP_API_URL = "${ url }/wp-json/wp/v2/users/me"\nWP_API_USERNAME = "Obsidian sync"\nWP_API_PASSWORD = "${ password }"\n`,
		leads: null,
		says: /^The app sends the name of an application password in place of the user name, and WordPress refuses the login\./,
	},
	{
		id: 'WP-API/node-wpapi#321',
		server: 'apache',
		truth: 'The program’s variables are not set: it sends “undefined” for name and password.',
		text: ( { url } ) =>
			`> POST /wp-json/wp/v2/tags HTTP/1.1\n> Host: ${ new URL( url ).host }\n> Authorization: ${ basic( 'undefined:undefined' ) }\n> Content-Length: 13\n>\n< HTTP/1.1 401 Unauthorized\n<\n{"code":"invalid_username","message":"Unknown username. Check again or try your email address.","data":{"status":401}}`,
		leads: null,
		says: /^The site knows no user with the user name that the failing request brings\./,
	},
	{
		id: 'WP-API/node-wpapi#469',
		server: 'apache',
		truth: 'A plugin closes the API to visitors.',
		plugin: `add_filter( 'rest_authentication_errors', function ( $errors ) { return is_user_logged_in() || $errors ? $errors : new WP_Error( 'rest_login_required', 'Only authenticated users can access the REST API.', array( 'status' => 401 ) ); } );`,
		text: () =>
			`{ code: 'rest_login_required',\n  message: 'Only authenticated users can access the REST API.',\n  data: { status: 401 } }`,
		leads: 'rest-closed-to-visitors',
		says: /^The must-use plugin “stand-in\.php” answers 401 to every visitor of the REST API\./,
	},
	{
		id: 'WordPress/gutenberg#18585',
		server: 'apache',
		truth: 'PHP prints notices before the JSON; all there is to paste is the editor’s notice, in German.',
		plugin: `add_action( 'rest_api_init', function () { echo "\\nNotice: Undefined variable: x in /srv/theme/functions.php on line 12\\n"; } );`,
		text: () =>
			'Veröffentlichen fehlgeschlagen. Die Antwort ist keine gültige JSON-Antwort.',
		leads: 'output-before-json',
		says: /^The must-use plugin “stand-in\.php” prints text in front of the answers of the REST API, so that no app can read them; cookies and headers may get lost with it\./,
	},
	{
		id: 'johngodley/redirection#1816',
		server: 'apache',
		truth: 'A plugin refuses what this plugin asks for.',
		plugin: keeps(
			'/redirection/',
			"'rest_forbidden', 'Sorry, you are not allowed to do that.', array( 'status' => 401 )"
		),
		text: ( { url } ) =>
			`Plugin: 4.3.1\nWordPress: 5.2.1 (single)\nPHP: 7.0.33\nBrowser: Mozilla/5.0 (Macintosh)\nJavaScript: ${ url }/wp-content/plugins/redirection/redirection.js\nREST API: /wp-json/\n\nError: Sorry, you are not allowed to do that. (rest_forbidden)\nAction: redirection/v1/redirect/?orderby=id GET\nCode: 401 Unauthorized\nRaw: ${ FORBIDDEN }`,
		leads: null,
		says: /^The must-use plugin “stand-in\.php” answers 401 to GET \/redirection\/v1\/redirect\/\?orderby=id\./,
		never: /without a valid nonce/,
	},
	{
		id: 'Yoast/wordpress-seo#20196',
		server: 'apache',
		truth: 'A rule of the web server refuses one part of the API.',
		htaccess: 'RewriteEngine On\nRewriteRule ^wp-json/yoast/ - [F]\n',
		text: ( { url } ) =>
			`Request URL : ${ url }/wp-json/yoast/v1/indexing/prepare\nRequest method : POST\nStatus code : 403\nError message : Forbidden`,
		leads: null,
		says: /^The failing request could not be tried from here\. Not sent: .* the address answered: 403\)\. So something else answers there before this plugin does\./,
	},
	{
		id: 'Yoast/wordpress-seo#17959',
		server: 'apache',
		truth: 'The route is not there: its plugin is not active.',
		text: ( { url } ) =>
			`Request URL : ${ url }/wp-json/yoast/v1/indexing/prepare\nRequest method : POST\nStatus code : 404\nError message : Aucune route correspondante à l’URL et à la méthode de requête n’a été trouvée.`,
		leads: 'given-route-missing',
		says: /^There is no route for POST \/yoast\/v1\/indexing\/prepare on this site\./,
	},
	{
		id: 'coreruleset/coreruleset#3792',
		server: 'apache',
		truth: 'The web server asks for a name and a password of its own, so WordPress cannot ask itself; told in French.',
		htaccess:
			'AuthType Basic\nAuthName "staging"\nAuthUserFile /dev/null\nRequire valid-user\n<RequireAny>\nRequire expr "%{HTTP_COOKIE} =~ /wordpress_logged_in/"\nRequire expr "%{HTTP_USER_AGENT} !~ /^WordPress/"\n</RequireAny>\n',
		text: ( { url } ) =>
			`L’API REST a rencontré un résultat inattendu\nPoint de terminaison de l’API REST : ${ url }/wp-json/wp/v2/types/post?context=edit\nRéponse de l’API REST : (401) Unauthorized`,
		leads: 'http-basic-authentication',
		says: /^The web server wants a password of its own \(HTTP authentication\): requests without it get 401 and never reach WordPress\./,
		never: /without a valid nonce/,
	},
	{
		id: 'ultimatemember/ultimatemember#1883',
		server: 'apache',
		truth: 'A plugin makes nonces invalid while the editor is open.',
		plugin: `add_filter( 'nonce_life', function () { return 4; } );`,
		text: () =>
			'In the console/network at that moment:\n•\tGET /wp-json/wp/v2/users/me → 403 Forbidden with {"code":"rest_cookie_invalid_nonce","message":"Cookie check failed"}\n•\tPOST /wp-admin/admin-ajax.php → 400 Bad Request',
		leads: null,
		says: /^The same login with the same nonce counts for one request and not for another\./,
	},
	{
		id: 'WordPress/mcp-adapter#161',
		server: 'apache',
		truth: 'The plugin’s endpoint takes a token only, and none was sent.',
		plugin: route(
			"'wp/v2', '/wpmcp/streamable'",
			'POST, GET',
			"function () { return new WP_Error( 'unauthorized', 'Authentication required', array( 'status' => 401 ) ); }"
		),
		text: ( { url } ) =>
			`${ url }/wp-json/wp/v2/wpmcp/streamable\nWhen testing the endpoint directly in a browser, it returns:\n\`json{"code":"unauthorized","message":"Authentication required","data":{"status":401}}\``,
		leads: 'app-login-missing',
		says: /^The failing request shows no login, and the endpoint answers 401 to whoever brings none\./,
		steps: /OAuth/,
		never: /no route|without a valid nonce/,
	},
	{
		id: 'use-novamira/novamira#19',
		server: 'apache',
		truth: 'Application passwords are not available on this site.',
		plugin: `add_filter( 'wp_is_application_passwords_available', '__return_false' );`,
		text: ( { url, password } ) =>
			`\`Invoke-WebRequest -Uri "${ url }/wp-json/wp/v2/users/me" -Headers @{Authorization = "Basic " + [Convert]::ToBase64String([Text.Encoding]::ASCII.GetBytes("admin:${ password }"))}\`\n\n\`Invoke-WebRequest : ${ FORBIDDEN }\``,
		leads: null,
		says: /^Application passwords are turned off for everyone by the must-use plugin “stand-in\.php”\./,
	},
	{
		id: 'woocommerce/woocommerce-android#14724',
		server: 'apache',
		truth: 'The web server refuses the app by its name; from the log of OkHttp.',
		htaccess:
			'RewriteEngine On\nRewriteCond %{HTTP_USER_AGENT} okhttp [NC]\nRewriteRule ^ - [F]\n',
		text: ( { url } ) =>
			`I/okhttp.OkHttpClient: --> GET ${ url }/wp-json/wp/v2/posts\nI/okhttp.OkHttpClient: User-Agent: okhttp/4.9.0\nI/okhttp.OkHttpClient: --> END GET\nI/okhttp.OkHttpClient: <-- 403 Forbidden ${ url }/wp-json/wp/v2/posts (21ms)`,
		leads: 'given-sender-refused',
		says: /^The web server answers 403 to the failing request when it is sent under the name of its app \(User-Agent “okhttp\/4\.9\.0”\); WordPress is not asked\./,
	},
	{
		id: 'coreruleset/coreruleset#3781',
		server: 'firewall',
		truth: 'A firewall refuses by a cookie’s content.',
		text: ( { url } ) =>
			`curl -H "Cookie: x=Danran|1722147706|<script>alert(1)</script>" ${ url }/wp-json/wp/v2/posts\n<html>\n<head><title>403 Forbidden</title></head>`,
		leads: null,
		says: /^Tried from here: with your login and a nonce, the failing request passes\. Not tried: its own cookies, /,
		never: /without a valid nonce/,
	},
	{
		id: 'danielbachhuber/one-time-login#35',
		server: 'apache',
		truth: 'The route wants a right and no login was sent.',
		plugin: route(
			"'one-time-login/v1', '/token'",
			'POST',
			"function () { return current_user_can( 'edit_users' ); }"
		),
		text: ( { url } ) =>
			`curl -X POST ${ url }/wp-json/one-time-login/v1/token -d user=admin\n${ FORBIDDEN }`,
		leads: null,
		says: /^The failing request brings no login at all, so WordPress answers it like a visitor’s; with your login it passes\./,
		never: /without a valid nonce/,
	},
	{
		id: 'jonathan-dejong/simple-jwt-authentication#33',
		server: 'apache',
		truth: 'The Authorization header is lost; it carries a token.',
		without: PASS_ON,
		text: ( { url } ) =>
			`OkHttp:\n--> POST ${ url }/wp-json/wp/v2/posts\nAuthorization: Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJodHRwIn0.c2lnbmF0dXJl\n--> END POST (13-byte body)\n<-- 401 ${ url }/wp-json/wp/v2/posts (35ms)\n{"code":"rest_cannot_create","message":"Sorry, you are not allowed to create posts as this user.","data":{"status":401}}`,
		leads: 'authorization-header-stripped',
		says: /^The web server does not pass the login of apps \(the Authorization header\) on to PHP, so application passwords and tokens don’t work\./,
	},
	{
		id: 'wordpress-mobile/WordPress-iOS#12793',
		server: 'apache',
		truth: 'A rule in .htaccess refuses xmlrpc.php.',
		htaccess: '<Files xmlrpc.php>\nRequire all denied\n</Files>\n',
		text: ( { url } ) =>
			`ServerConnectionError: <ProtocolError for ${ new URL( url ).host }/xmlrpc.php: 403 Forbidden>`,
		leads: null,
		says: /^Something on this site blocks xmlrpc\.php, and the request that fails for you goes there\./,
	},
	{
		id: 'varsitynewsnetwork/wordpress-rest-api-client#27',
		server: 'apache',
		truth: 'A plugin refuses in a form of its own.',
		plugin: `add_filter( 'rest_pre_serve_request', function ( $served, $result, $request ) { if ( is_user_logged_in() ) { return $served; } status_header( 403 ); echo '{"status":"error","error":"FORBIDDEN","code":"400","error_description":"Sorry, you are not allowed to access REST API."}'; exit; }, 10, 3 );`,
		text: ( { url } ) =>
			`\`GET ${ url }/wp-json/wp/v2/posts/1\` resulted in a \`403 Forbidden\` response: {"status":"error","error":"FORBIDDEN","code":"400","error_description":"Sorry, you are not allowed to access REST API."} `,
		leads: null,
		says: /^The must-use plugin “stand-in\.php” answers 403 to every visitor of the REST API, and so to GET \/wp\/v2\/posts\/1\./,
	},
	{
		id: 'GatsbyCentral/gatsby-starter-wordpress#44',
		server: 'apache',
		truth: 'The endpoint wants a login and the program sends none.',
		text: () =>
			'Path: /wp-json/wp/v2/users/me?per_page=100&page=1\nThe server response was "401 Unauthorized"\nInner exception message: "You are not currently logged in."',
		leads: null,
		says: /^The failing request was answered like a visitor’s, and passes with your login and a nonce\./,
		never: /without a valid nonce/,
	},
	{
		id: 'WP-API/WP-API#2935',
		server: 'apache',
		truth: 'A login with a wrong application password, in prose with a body before it.',
		text: ( { url } ) =>
			`{"code":"rest_cannot_create","message":"Sorry, you are not allowed to create new posts.","data":{"status":401}}\n\nis what I get for\n\ncurl -X POST -u "admin:AbCd EfGh IjKl MnOp QrSt UvWx" ${ url }/wp-json/wp/v2/posts -d title=x`,
		leads: null,
		says: /^The request that fails brings a user name and a password, and WordPress does not take them: one of them is wrong, or it is the password of the account, which does not count here\./,
	},
];
