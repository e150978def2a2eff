import { CACHE_ZONE } from '../nginx/conf';
import type { NginxChange } from '../nginx/web-server';

/** Rules in front of the recommended ones. */
function before( rules: ( root: string ) => string ): NginxChange {
	return ( block, root ) => `${ rules( root ) }\n${ block }`;
}

const LISTEN = /^listen .*$/m;

/** A challenge page as Cloudflare answers with, with the headers that Cloudflare documents. */
export const withChallenge = before(
	() => `location ^~ /wp-json/ {
	default_type text/html;
	add_header cf-mitigated challenge always;
	add_header cf-ray 8f0c1d2e3a4b5c6d-FRA always;
	return 403 "<html><head><title>Just a moment...</title></head></html>";
}`
);

/** Every answer of the REST API is kept, refusals too, whoever asks. */
export const withCacheOfAnswers: NginxChange = ( block ) =>
	block
		.replace(
			LISTEN,
			( line ) => `${ line }
set $skip 1;
if ($request_uri ~ "^/wp-json/") {
	set $skip 0;
}`
		)
		.replace( 'include fastcgi_params;', cacheLines( '$skip' ) );

/** The list of posts is kept, whoever's script asks for it. */
export const withCachedPosts: NginxChange = ( block ) =>
	block
		.replace(
			LISTEN,
			( line ) => `${ line }
set $skip 1;
if ($request_uri ~ "^/wp-json/wp/v2/posts") {
	set $skip 0;
}
if ($http_cookie ~ "wordpress_logged_in") {
	set $skip 1;
}`
		)
		.replace( 'include fastcgi_params;', cacheLines( '$skip' ) );

/** The front page comes from a cache. */
export const withCachedFrontPage: NginxChange = ( block ) =>
	block
		.replace(
			LISTEN,
			( line ) => `${ line }
set $skip 1;
if ($request_uri = "/") {
	set $skip 0;
}`
		)
		.replace( 'include fastcgi_params;', cacheLines( '$skip' ) );

function cacheLines( skip: string ): string {
	return `include fastcgi_params;
	fastcgi_cache ${ CACHE_ZONE };
	fastcgi_cache_valid any 10m;
	fastcgi_ignore_headers Cache-Control Expires Set-Cookie Vary;
	fastcgi_cache_bypass ${ skip };
	fastcgi_no_cache ${ skip };
	add_header X-Cache $upstream_cache_status always;`;
}

/** A bare 401, as a rule against curious programs gives. */
export const withBareRefusal = before(
	() => 'location ^~ /wp-json/ { return 401; }'
);

/** Only the server's own program may ask. */
export const forOwnProgramOnly = before(
	() => `set $stranger "";
if ($request_uri ~ "^/wp-json/") {
	set $stranger "rest";
}
if ($http_user_agent !~ "^WordPress/") {
	set $stranger "\${stranger}, other";
}
if ($stranger = "rest, other") {
	return 403;
}`
);

/** Whoever wants to save is refused. */
export const forReadingOnly = before(
	() => `location ^~ /wp-json/ {
	limit_except GET HEAD OPTIONS {
		deny all;
	}
	try_files $uri $uri/ /index.php?$args;
}`
);

/** Only the methods that browsers use for pages and forms. */
export const forUsualMethods = before(
	() => `if ($request_method !~ "^(GET|HEAD|POST|OPTIONS)$") {
	return 403;
}`
);

/** Addresses that are no files lead nowhere. */
export const withoutFrontController: NginxChange = ( block ) =>
	block.replace(
		'try_files $uri $uri/ /index.php?$args;',
		'try_files $uri $uri/ =404;'
	);

/** The Authorization header does not reach PHP. */
export const withoutHeader: NginxChange = ( block ) =>
	block.replace(
		'include fastcgi_params;',
		'include fastcgi_params;\n\tfastcgi_param HTTP_AUTHORIZATION "";'
	);

/** Tokens do not reach PHP, other logins do. */
export const withoutTokens: NginxChange = ( block ) =>
	block
		.replace(
			LISTEN,
			( line ) => `${ line }
set $handed $http_authorization;
if ($http_authorization ~* "^Bearer ") {
	set $handed "";
}`
		)
		.replace(
			'include fastcgi_params;',
			'include fastcgi_params;\n\tfastcgi_param HTTP_AUTHORIZATION $handed;'
		);

/** A login at the web server in front of everything. */
export const withPrompt =
	( passwordFile: string ): NginxChange =>
	( block, root ) =>
		`auth_basic "Staging";\nauth_basic_user_file ${ root }/${ passwordFile };\n${ block }`;

/** Programs that call themselves by one of these names are kept out. */
export const withoutPrograms = before(
	() => `if ($http_user_agent ~* "(python-requests|libwww|scrapy)") {
	return 403;
}`
);

/** What follows the question mark is lost on the way to the front controller. */
export const withoutArguments: NginxChange = ( block ) =>
	block.replace( /(try_files [^;]*\/index\.php)\?[^;\s]*/, '$1' );
