import { basic, type PublicReport } from './report';

/** Reports that need more than a plugin: other servers, settings of the site, other accounts. */
export const MORE_REPORTS: readonly PublicReport[] = [
	{
		id: 'WordPress/application-passwords#105 (log line)',
		server: 'apache',
		truth: 'The name of the password is used as user name, and a log does not tell it.',
		text: () =>
			`203.0.113.7 - - [05/Jan/2026:17:11:39 +0000] "GET /wp-json/wp/v2/users/me?context=edit HTTP/1.1" 401 160 "-" "Obsidian/1.5"`,
		leads: 'cookie-without-nonce',
		says: /answered like a visitor’s.*Whether it brought them is not known/,
		steps: /login|password/i,
		never: /without a valid nonce|succeeds/,
	},
	{
		id: 'imranhsayed/nextjs-woocommerce-restapi#8',
		server: 'apache',
		truth: 'Headless: the site’s home is the front end, so that the REST API is asked there.',
		scenario: 'home-siteurl-mismatch',
		text: ( { url } ) => `GET ${ url }/wp-json/wp/v2/posts 404 (Not Found)`,
		leads: 'address-mismatch',
		says: /more than one address, and a login works at only one of them/,
		steps: /headless front end.*leave both addresses as they are/,
		never: /another site/,
	},
	{
		id: 'imranhsayed/nextjs-woocommerce-restapi#13 (with what helped)',
		server: 'apache',
		truth: 'The same after its remedy: WordPress asks at its own address, and nothing hurts.',
		scenario: 'home-siteurl-mismatch',
		plugin: `add_filter( 'rest_url', function ( $url ) { return str_replace( home_url(), site_url(), $url ); } );`,
		text: null,
		leads: null,
		says: /^(?!.*(?:refuse|answers 401|does not reach)).*/,
	},
	{
		id: 'Tmeister/wp-api-jwt-auth#51',
		server: 'apache',
		truth: 'The web server asks for a password for the login form; the browser sends it everywhere, and a token plugin chokes on it.',
		htaccess:
			'<Files wp-login.php>\nAuthType Basic\nAuthName "staff"\nAuthUserFile /dev/null\nRequire valid-user\n</Files>\n',
		plugin: `add_filter( 'rest_pre_dispatch', function ( $result ) {
	$header = $_SERVER['HTTP_AUTHORIZATION'] ?? $_SERVER['REDIRECT_HTTP_AUTHORIZATION'] ?? '';
	return 0 === stripos( $header, 'basic ' ) ? new WP_Error( 'jwt_auth_bad_auth_header', 'Authorization header malformed.', array( 'status' => 403 ) ) : $result;
} );`,
		basic: 'staff:staff',
		text: ( { url } ) =>
			`GET ${ url }/wp-json/wp/v2/users/me 403\n{"code":"jwt_auth_bad_auth_header","message":"Authorization header malformed.","data":{"status":403}}`,
		leads: null,
		says: /Authorization header that does not read “Bearer”/,
		steps: /password prompt in front of the site/,
		never: /without a valid nonce|one of them is wrong/,
	},
	{
		id: 'woocommerce/action-scheduler#361',
		server: 'nginx',
		truth: 'A staging password in front: the site’s own requests (cron) are refused.',
		scenario: 'nginx-basic-auth',
		text: ( { url } ) =>
			`POST ${ url }/wp-cron.php?doing_wp_cron=1 401 (Authorization Required)`,
		leads: 'http-basic-authentication',
		says: /password|HTTP/,
		steps: /wp-cron/,
	},
	{
		id: 'Tmeister/wp-api-jwt-auth#291',
		server: 'nginx',
		truth: 'The password of nginx and a token share one header.',
		scenario: 'nginx-basic-auth',
		text: ( { url } ) =>
			`curl -H "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln" ${ url }/wp-json/wp/v2/posts\n<html><head><title>401 Authorization Required</title></head></html>`,
		leads: 'http-basic-authentication',
		says: /password|HTTP/,
		never: /token (?:is|has) (?:wrong|expired|ended)/,
	},
	{
		id: 'WP-API/docs-v2#175',
		server: 'nginx',
		truth: 'nginx hands no query argument on.',
		nginx: ( block ) =>
			block.replace( /(try_files [^;]*\/index\.php)\?[^;\s]*/, '$1' ),
		text: ( { url } ) =>
			`curl "${ url }/wp-json/wc/v3/orders?consumer_key=ck_0123456789012345678901234567890123456789&consumer_secret=cs_0123456789012345678901234567890123456789"\n{"code":"woocommerce_rest_cannot_view","message":"Sorry, you cannot list resources.","data":{"status":401}}`,
		leads: 'query-arguments-lost',
		says: /argument|question mark/,
		never: /does not know the consumer key/,
	},
	{
		id: 'msrbuilds/elementor-mcp#90',
		server: 'proxied',
		truth: 'nginx in front of Apache keeps the Authorization header.',
		text: ( { url, password } ) =>
			`curl -u "admin:${ password }" ${ url }/wp-json/wp/v2/users/me\n{"code":"rest_not_logged_in","message":"You are not currently logged in.","data":{"status":401}}`,
		leads: 'authorization-header-stripped',
		says: /Authorization header/,
		steps: /proxy_set_header Authorization/,
		never: /one of them is wrong/,
	},
	{
		id: 'bitnami/vms#1458',
		server: 'apache',
		truth: 'COOKIE_DOMAIN is not this site’s.',
		scenario: 'cookie-domain-foreign',
		text: null,
		leads: 'cookie-domain-foreign',
		says: /^Login cookies are made for /,
		steps: /COOKIE_DOMAIN/,
	},
	{
		id: 'WP-API/Basic-Auth#76',
		server: 'apache',
		truth: 'An old plugin takes the account’s own password only.',
		scenario: 'account-passwords-only',
		text: ( { url, password } ) =>
			`curl -u "admin:${ password }" ${ url }/wp-json/wp/v2/users/me\n{"code":"incorrect_password","message":"The password you entered for the username admin is incorrect.","data":null}\nHTTP 500`,
		leads: 'legacy-password-plugin',
		says: /application password|password/,
		never: /answered the same way/,
	},
	{
		id: 'wpexpertsio/password-protected#113',
		server: 'apache',
		truth: 'The REST API is closed to visitors, and a form’s requests come from them.',
		plugin: `add_filter( 'rest_authentication_errors', function ( $result ) { return is_user_logged_in() ? $result : new WP_Error( 'rest_login_required', 'Only for members.', array( 'status' => 401 ) ); } );
add_action( 'rest_api_init', function () { register_rest_route( 'contact-form-7/v1', '/contact-forms/(?P<id>\\d+)/feedback', array( 'methods' => 'POST', 'callback' => '__return_empty_array', 'permission_callback' => '__return_true' ) ); } );`,
		text: ( { url } ) =>
			`POST ${ url }/wp-json/contact-form-7/v1/contact-forms/5/feedback 401 (Unauthorized)`,
		leads: 'rest-closed-to-visitors',
		says: /“stand-in\.php” answers 401 to every visitor of the REST API, and so to POST \/contact-form-7\/v1\/contact-forms\/5\/feedback/,
	},
	{
		id: 'johngodley/redirection#1060',
		server: 'apache',
		truth: 'A nonce that is no more valid.',
		text: () =>
			`Redirection: Something went wrong\nREST API 1.0.0\n403 Forbidden\nAction: redirect\n{"code":"rest_cookie_invalid_nonce","message":"Cookie check failed","data":{"status":403}}`,
		leads: null,
		says: /nonce/,
		steps: /reload|paste|Network/i,
	},
	{
		id: 'WP-API/WP-API#1521 (account without a role)',
		server: 'apache',
		truth: 'The app’s account has no role on this site.',
		text: ( { url, noRole } ) =>
			`curl -X POST -H 'Authorization: ${ basic( `norole:${ noRole }` ) }' ${ url }/wp-json/wp/v2/posts 403`,
		leads: null,
		says: /no role on this site/,
		steps: /role/,
	},
];
