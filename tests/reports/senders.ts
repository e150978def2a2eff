import { type PublicReport } from './report';

const refusing = ( condition: string ) => ( block: string ) =>
	`if (${ condition }) {\n\treturn 403;\n}\n${ block }`;

const sender = (
	id: string,
	nginx: PublicReport[ 'nginx' ],
	text: PublicReport[ 'text' ],
	says: RegExp
): PublicReport => ( {
	id: `sender: ${ id }`,
	server: 'nginx',
	truth: 'The web server refuses by one thing of the request alone.',
	nginx,
	text,
	leads: null,
	says,
} );

/** A server that refuses by exactly one difference: the first sentence has to name it. */
export const SENDERS: readonly PublicReport[] = [
	sender(
		'User-Agent',
		refusing( '$http_user_agent ~* "zapier"' ),
		( { url } ) =>
			`curl -A 'Zapier/1.0' ${ url }/wp-json/wp/v2/posts\n<html>403 Forbidden</html>`,
		/User-Agent “Zapier\/1\.0”/
	),
	sender(
		'Referer',
		refusing( '$http_referer ~ "shop.example"' ),
		( { url } ) =>
			`curl -e 'https://shop.example/cart' ${ url }/wp-json/wp/v2/posts\nHTTP/1.1 403 Forbidden`,
		/Referer “https:\/\/shop\.example\/cart”/
	),
	sender(
		'Origin',
		refusing( '$http_origin ~ "localhost:3000"' ),
		( { url } ) =>
			`fetch("${ url }/wp-json/wp/v2/posts", { "headers": { "origin": "http://localhost:3000", "sec-fetch-site": "cross-site" }, "method": "GET" }); // 403`,
		/localhost:3000/
	),
	sender(
		'preflight',
		refusing( '$request_method = OPTIONS' ),
		( { url } ) =>
			`Access to fetch at '${ url }/wp-json/wp/v2/posts' from origin 'http://localhost:3000' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: It does not have HTTP ok status.`,
		/OPTIONS/
	),
	sender(
		'one argument',
		refusing( '$arg_search != ""' ),
		( { url } ) =>
			`GET ${ url }/wp-json/wp/v2/posts?per_page=5&search=union+select 403 (Forbidden)`,
		/the argument “search”/
	),
	sender(
		'every argument is lost',
		( block ) =>
			block.replace( /(try_files [^;]*\/index\.php)\?[^;\s]*/, '$1' ),
		( { url } ) =>
			`GET ${ url }/wp-json/wp/v2/posts?context=edit 401 (Unauthorized)`,
		/argument|question mark/
	),
	sender(
		'a slash at the end',
		refusing( '$request_uri ~ "^/wp-json/[^?]+/(\\?|$)"' ),
		( { url } ) => `GET ${ url }/wp-json/wp/v2/posts/ 403 (Forbidden)`,
		/slash at the end/
	),
	sender(
		'content type',
		refusing( '$http_content_type ~ "x-www-form-urlencoded"' ),
		( { url } ) =>
			`curl -X POST -d 'title=Hello' ${ url }/wp-json/wp/v2/posts\n403 Forbidden`,
		/Content-Type “application\/x-www-form-urlencoded”/
	),
	sender(
		'method in a header',
		refusing( '$http_x_http_method_override != ""' ),
		( { url } ) =>
			`fetch("${ url }/wp-json/wp/v2/posts/1", { "headers": { "x-http-method-override": "PUT", "x-wp-nonce": "0123456789" }, "body": "{}", "method": "POST" }); // 403`,
		/PUT in a header/
	),
	sender(
		'method',
		refusing( '$request_method ~ "^(PUT|PATCH|DELETE)$"' ),
		( { url } ) => `PUT ${ url }/wp-json/wp/v2/posts/1 403 (Forbidden)`,
		/method PUT/
	),
	sender(
		'cookie and login together',
		( block ) =>
			`set $both "$http_authorization|$http_cookie";\nif ($both ~ "Basic .*\\|.*logged_in") {\n\treturn 403;\n}\n${ block }`,
		( { url, password } ) =>
			`curl -u 'admin:${ password }' -b 'wordpress_logged_in_1=admin' ${ url }/wp-json/wp/v2/users/me\n403 Forbidden`,
		/login cookie comes along/
	),
	sender(
		'no content',
		( block ) =>
			`set $empty "$request_method$content_length";\nif ($empty ~ "^POST0?$") {\n\treturn 403;\n}\n${ block }`,
		( { url } ) =>
			`POST /wp-json/wp/v2/posts HTTP/1.1\nHost: ${ new URL( url ).host }\nContent-Length: 0\nX-WP-Nonce: 0123456789\nCookie: wordpress_logged_in_1=admin\n\nHTTP/1.1 403 Forbidden`,
		/without content/
	),
	sender(
		'from the server itself',
		refusing( '$http_user_agent ~ "^WordPress/"' ),
		() =>
			`127.0.0.1 - - [05/Jan/2026:17:11:39 +0000] "GET /wp-json/wp/v2/types/post?context=edit HTTP/1.1" 403 127 "-" "WordPress/7.1.4; https://example.org"`,
		/server|itself|WordPress\//
	),
];
