import { basic, editorSave, type PublicReport } from './report';

const CACHE = ( status: string ) => `<?php
if ( 'GET' === $_SERVER['REQUEST_METHOD'] && false !== strpos( $_SERVER['REQUEST_URI'], '/wp-json/wp/v2/users/me' ) && false === strpos( $_SERVER['HTTP_COOKIE'] ?? '', 'logged_in' ) ) {
	${ status }
	header( 'WP-Super-Cache: Served supercache file from PHP' );
	header( 'Content-Type: application/json; charset=UTF-8' );
	echo '{"code":"rest_not_logged_in","message":"You are not currently logged in.","data":{"status":401}}';
	exit;
}`;

export const REPORTS: readonly PublicReport[] = [
	{
		id: 'WordPress/gutenberg#11204',
		server: 'firewall',
		truth: 'A firewall refuses by the content of the post.',
		text: ( { url } ) =>
			editorSave(
				url,
				'<!-- wp:html --><script>document.write(document.cookie)</script><!-- /wp:html -->'
			),
		leads: 'given-sender-refused',
		says: /403 .*with the content it has/,
		never: /without a valid nonce|method PUT/,
	},
	{
		id: 'WordPress/gutenberg#11204 (harmless content)',
		server: 'firewall',
		truth: 'The same firewall, and content that it lets through.',
		text: ( { url } ) => editorSave( url, 'One word' ),
		leads: 'given-unexplained',
		says: /passes as well with .*its own content, as a dry run/,
		never: /without a valid nonce|method PUT/,
	},
	{
		id: 'WordPress/gutenberg#5632',
		server: 'firewall',
		truth: 'A firewall forbids PUT.',
		text: ( { url } ) =>
			`PUT ${ url }/wp-json/wp/v2/pages/2 403 (Forbidden)`,
		leads: 'method-blocked-in-front',
		says: /403 to every request with the method PUT/,
	},
	{
		id: 'devbean/obsidian-wordpress#20',
		server: 'apache',
		truth: 'The name of the application password is used as the user name.',
		text: ( { url, password } ) =>
			`curl -u "Obsidian sync:${ password }" "${ url }/wp-json/wp/v2/users/me?context=edit"\n{"code":"invalid_username","message":"Unknown username. Check again or try your email address.","data":null}\nHTTP 401`,
		leads: 'given-token-refused',
		says: /knows no user with the user name/,
	},
	{
		id: 'WordPress/application-passwords#105',
		server: 'apache',
		truth: 'The same, with a command alone.',
		text: ( { url, password } ) =>
			`curl -u "Obsidian sync:${ password }" ${ url }/wp-json/wp/v2/users/me 401`,
		leads: null,
		says: /name of the application password|user name/,
	},
	{
		id: 'Tmeister/wp-api-jwt-auth#241',
		server: 'apache',
		truth: 'A token plugin refuses every Basic header.',
		plugin: `add_filter( 'rest_pre_dispatch', function ( $result ) {
	$header = $_SERVER['HTTP_AUTHORIZATION'] ?? $_SERVER['REDIRECT_HTTP_AUTHORIZATION'] ?? '';
	return 0 === stripos( $header, 'basic ' ) ? new WP_Error( 'jwt_auth_bad_auth_header', 'Authorization header malformed.', array( 'status' => 403 ) ) : $result;
} );`,
		text: ( { url, password } ) =>
			`curl -H 'Authorization: ${ basic( `admin:${ password }` ) }' ${ url }/wp-json/wp/v2/users/me\n{"code":"jwt_auth_bad_auth_header","message":"Authorization header malformed.","data":{"status":403}}`,
		leads: null,
		says: /token|Basic/,
		never: /one of them is wrong/,
	},
	{
		id: 'InstaWP/mcp-wp#28',
		server: 'apache',
		truth: 'The web server refuses a program by its name.',
		htaccess:
			'RewriteEngine On\nRewriteCond %{HTTP_USER_AGENT} python-requests [NC]\nRewriteRule ^ - [F]\n',
		text: ( { url } ) =>
			`203.0.113.7 - - [05/Jan/2026:17:11:39 +0000] "GET /wp-json/wp/v2/posts HTTP/1.1" 403 199 "-" "python-requests/2.31.0"`.replace(
				'%url%',
				url
			),
		leads: 'given-sender-refused',
		says: /python-requests/,
	},
	{
		id: 'Automattic/wp-super-cache#121',
		server: 'apache',
		truth: 'A cached refusal comes back with status 200.',
		cache: CACHE( 'http_response_code( 200 );' ),
		text: ( { url, password } ) =>
			`curl -u "admin:${ password }" ${ url }/wp-json/wp/v2/users/me\n{"code":"rest_not_logged_in","message":"You are not currently logged in.","data":{"status":401}}`,
		leads: null,
		says: /cache|200/i,
		never: /one of them is wrong|password .* is wrong/,
	},
	{
		id: 'woocommerce/woocommerce-rest-api#110',
		server: 'apache',
		truth: 'A cache gives a visitor’s refusal to apps with a good login.',
		cache: CACHE( "http_response_code( 401 ); header( 'Age: 120' );" ),
		text: ( { url, password } ) =>
			`curl -u "admin:${ password }" ${ url }/wp-json/wp/v2/users/me\nHTTP/1.1 401 Unauthorized\n{"code":"rest_not_logged_in","message":"You are not currently logged in.","data":{"status":401}}`,
		leads: null,
		says: /cache/i,
		never: /one of them is wrong|password .* is wrong/,
	},
	{
		id: 'weDevsOfficial/wp-user-frontend#1502',
		server: 'apache',
		truth: 'An own request of a plugin’s page comes without a nonce.',
		text: ( { url } ) =>
			`POST /wp-json/wp/v2/settings HTTP/1.1\nHost: ${ new URL( url ).host }\nCookie: wordpress_logged_in_1=admin%7C1\nAccept: */*\nContent-Type: application/json\nContent-Length: 2\n\nHTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n{"code":"rest_forbidden","message":"Sorry, you are not allowed to do that.","data":{"status":401}}`,
		leads: 'cookie-without-nonce',
		says: /nonce/,
	},
	{
		id: 'elementor/elementor#31992',
		server: 'apache',
		truth: 'A route wants a right that nobody has.',
		plugin: `add_action( 'rest_api_init', function () {
	register_rest_route( 'shop/v1', '/classes', array( 'methods' => 'PUT', 'callback' => '__return_empty_array', 'permission_callback' => function () { return current_user_can( 'no_such_right' ); } ) );
} );`,
		text: ( { url } ) =>
			`{"message":"Request failed with status code 403","name":"AxiosError","config":{"headers":{"X-WP-Nonce":"0123456789"},"baseURL":"${ url }/wp-json/","method":"put","url":"shop/v1/classes"},"code":"ERR_BAD_REQUEST","status":403}`,
		leads: null,
		says: /403|no_such_right|may not|refuse/,
		never: /without a valid nonce/,
	},
	{
		id: 'litespeedtech/lscache_wp#1003',
		server: 'apache',
		truth: 'A route checks a nonce of its own in its callback.',
		plugin: `add_action( 'rest_api_init', function () {
	register_rest_route( 'shop/v1', '/vote', array( 'methods' => 'POST', 'callback' => function () { return new WP_Error( 'invalid_nonce', 'Invalid nonce.', array( 'status' => 400 ) ); }, 'permission_callback' => '__return_true' ) );
} );`,
		text: ( { url } ) =>
			`POST ${ url }/wp-json/shop/v1/vote 400\n{"code":"invalid_nonce","message":"Invalid nonce.","data":{"status":400}}`,
		leads: null,
		says: /Not tried: the endpoint itself|nonce/,
		never: /succeeds|sent without a valid nonce/,
	},
	{
		id: 'GuduleLapointe/w4os#10',
		server: 'apache',
		truth: 'A shortcode prints in place of returning; only saving that post breaks.',
		plugin: `add_action( 'init', function () { add_shortcode( 'loud', function () { echo 'Notice: loud'; return ''; } ); } );
add_action( 'init', function () { if ( get_post( 1 ) && false === strpos( get_post( 1 )->post_content, '[loud]' ) ) { wp_update_post( array( 'ID' => 1, 'post_content' => '[loud]' ) ); } }, 99 );`,
		text: ( { url } ) => editorSave( url, '[loud]' ),
		leads: 'output-before-json',
		says: /print|before|JSON/,
		never: /without a valid nonce/,
	},
	{
		id: 'wp-cli/cron-command#68',
		server: 'apache',
		truth: 'WordPress asks itself without a login; harmless.',
		text: () =>
			`::1 - - [05/Jan/2026:17:11:39 +0000] "GET /wp-json/wp/v2/types/post?context=edit HTTP/1.1" 401 127 "-" "WordPress/7.1.4; https://example.org"`,
		leads: null,
		says: /^The failing request was answered like a visitor’s, and passes with your login and a nonce\. Whether it brought them is not known\.$/,
		never: /Send the request with wp\.apiFetch|sent without a valid nonce/,
	},
	{
		id: 'postlight/headless-wp-starter#267',
		server: 'apache',
		truth: 'A script of another origin, without a login.',
		text: ( { url } ) =>
			`Access to fetch at '${ url }/wp-json/wp/v2/users/me' from origin 'http://localhost:3000' has been blocked by CORS policy: Response to preflight request doesn't pass access control check.`,
		leads: null,
		says: /^Tried from here: with your login and a nonce, the failing request passes\. It passes as well with its Origin, sent by the server to itself\. Not tried: other methods than GET, /,
		never: /sent without a valid nonce|no route/,
	},
];
