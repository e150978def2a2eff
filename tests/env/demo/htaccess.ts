/** What scenarios do to the .htaccess beside WordPress. Each gets the present text and gives the new one. */
export type HtaccessChange = ( present: string, root: string ) => string;

/** WordPress's own block as older versions wrote it: without the line that hands the Authorization header to PHP. */
export const withoutAuthorization: HtaccessChange = ( present ) =>
	present
		.split( '\n' )
		.filter( ( line ) => ! line.includes( 'HTTP_AUTHORIZATION' ) )
		.join( '\n' );

/** The rewrite block is gone: the web server answers 404 for everything that is not a file. */
export const withoutWordPressBlock: HtaccessChange = ( present ) =>
	present.replace( /# BEGIN WordPress[\s\S]*?# END WordPress\n?/, '' );

/** A login at the web server in front of everything, as staging sites have it. */
export const withBasicAuth: HtaccessChange = ( present, root ) =>
	[
		'AuthType Basic',
		'AuthName "Staging"',
		`AuthUserFile "${ root }/${ PASSWORD_FILE.path }"`,
		'Require valid-user',
		'',
		present,
	].join( '\n' );

/** A login at the web server in front of wp-admin alone. */
export const withAdminPassword: HtaccessChange = ( present, root ) =>
	[
		'<If "%{REQUEST_URI} =~ m#^/wp-admin/#">',
		'AuthType Basic',
		'AuthName "Office"',
		`AuthUserFile "${ root }/${ PASSWORD_FILE.path }"`,
		'Require valid-user',
		'</If>',
		'',
		present,
	].join( '\n' );

/** Requests that save are refused. */
export const forReading: HtaccessChange = ( present ) =>
	[
		'RewriteEngine On',
		'RewriteCond %{REQUEST_METHOD} !^(GET|HEAD|OPTIONS)$',
		'RewriteRule ^wp-json/ - [F]',
		'',
		present,
	].join( '\n' );

/** Nothing of the REST API is handed out. */
export const withoutRest: HtaccessChange = ( present ) =>
	[ 'RewriteEngine On', 'RewriteRule ^wp-json/ - [F]', '', present ].join(
		'\n'
	);

/** Only the methods that browsers use for pages and forms. */
export const withoutRareMethods: HtaccessChange = ( present ) =>
	[
		'RewriteEngine On',
		'RewriteCond %{REQUEST_METHOD} ^(PUT|PATCH|DELETE)$',
		'RewriteRule ^ - [F]',
		'',
		present,
	].join( '\n' );

/** The line for the Authorization header is there, where the [L] of WordPress's own rules keeps it from being reached. */
export const withLateRule: HtaccessChange = ( present, root ) =>
	[
		withoutAuthorization( present, root ),
		'RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]',
		'',
	].join( '\n' );

/** WordPress's own line for the Authorization header, changed so that only tokens are handed over. */
export const forTokensOnly: HtaccessChange = ( present ) =>
	present.replace(
		/^RewriteRule \.\* - \[E=HTTP_AUTHORIZATION:.*$/m,
		'RewriteCond %{HTTP:Authorization} ^Bearer\n$&'
	);

/** Who comes with `www.` is sent to the host without. */
export const withoutWww: HtaccessChange = ( present ) =>
	[
		'RewriteEngine On',
		'RewriteCond %{HTTP_HOST} ^www\\.(.+)$',
		'RewriteRule ^ http://%1%{REQUEST_URI} [R=301,L]',
		'',
		present,
	].join( '\n' );

/** A file that PHP runs before WordPress. */
export const withFirstFile: HtaccessChange = ( present, root ) =>
	`php_value auto_prepend_file "${ root }/${ FIRST_FILE.path }"\n${ present }`;

/** It refuses what asks for the REST API, in the words of a firewall. */
export const FIRST_FILE = {
	path: 'first-look.php',
	text: `<?php
if ( false !== strpos( $_SERVER['REQUEST_URI'], '/wp-json' ) || isset( $_GET['rest_route'] ) ) {
	http_response_code( 403 );
	echo '<p>A potentially unsafe operation has been detected in your request to this site.</p>';
	exit;
}
`,
};

/** The old interface for programs is closed. */
export const withoutXmlRpc: HtaccessChange = ( present ) =>
	`<Files xmlrpc.php>\nRequire all denied\n</Files>\n${ present }`;

/** Login `staging`, password `staging`. */
export const PASSWORD_FILE = {
	path: '.htpasswd-staging',
	text: 'staging:{SHA}2TkLLEARViGnlJmegSq8AL+eXHs=\n',
};

/** Programs that call themselves by one of these names are kept out, as lists of “bad bots” do. */
export const withoutPrograms: HtaccessChange = ( present ) =>
	[
		'RewriteEngine On',
		'RewriteCond %{HTTP_USER_AGENT} (?:python-requests|libwww|scrapy) [NC]',
		'RewriteRule ^ - [F]',
		'',
		present,
	].join( '\n' );
