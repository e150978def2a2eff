import type { PublicReport } from './report';
import { route, VIEW } from './unseen-reports';

/** The same of apps, builds and browsers’ consoles. */
export const UNSEEN_APPS: readonly PublicReport[] = [
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
