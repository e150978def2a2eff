import type {
	HtaccessFile,
	ServerFacts,
	SimulatedRequest,
	Simulation,
} from '.';
import { simulate } from '.';

const BLOCK = `# BEGIN WordPress
<IfModule mod_rewrite.c>
RewriteEngine On
RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]
RewriteBase /
RewriteRule ^index\\.php$ - [L]
RewriteCond %{REQUEST_FILENAME} !-f
RewriteCond %{REQUEST_FILENAME} !-d
RewriteRule . /index.php [L]
</IfModule>
# END WordPress
`;
const FILES = [
	'/index.php',
	'/wp-login.php',
	'/wp-admin/index.php',
	'/wp-admin/admin-ajax.php',
];
const FOLDERS = [ '/', '/wp-admin' ];
/** `admin:secret`. */
const BASIC = 'Basic YWRtaW46c2VjcmV0';

const kind: ServerFacts[ 'kind' ] = ( path ) => {
	if ( FILES.includes( path ) ) {
		return 'file';
	}
	return FOLDERS.includes( path ) ? 'directory' : undefined;
};

function ask(
	text: string | HtaccessFile[],
	{ headers, ...request }: Partial< SimulatedRequest > = {},
	server: Partial< ServerFacts > = {}
): Simulation {
	return simulate( {
		files: typeof text === 'string' ? [ { directory: '/', text } ] : text,
		request: {
			method: 'GET',
			path: '/wp-json/wp/v2/users/me',
			query: '',
			remoteAddress: '198.51.100.7',
			...request,
			headers: { host: 'www.example.org', ...headers },
		},
		server: { sapi: 'fpm', kind, ...server },
	} );
}

const withBasic = { headers: { authorization: BASIC } };

describe( 'the Authorization header on its way to PHP', () => {
	it.each( [
		[ 'mod_php', '', 'admin', undefined ],
		[ 'fpm', '', undefined, undefined ],
		[ 'fpm', 'CGIPassAuth On\n', 'admin', BASIC ],
		[
			'fpm',
			'SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1\n',
			'admin',
			BASIC,
		],
		[
			'fpm',
			'RequestHeader unset Authorization\nCGIPassAuth On\n',
			undefined,
			undefined,
		],
	] as const )( '%s with %j', ( sapi, text, user, header ) => {
		const { outcome, env } = ask(
			text,
			{ path: '/index.php', ...withBasic },
			{ sapi }
		);
		expect( outcome ).toBe( 'continue' );
		expect( env.PHP_AUTH_USER ).toBe( user );
		expect( env.HTTP_AUTHORIZATION ).toBe( header );
	} );

	it( "comes through core's block, and once more as REDIRECT_", () => {
		const { path, env, by } = ask( BLOCK, withBasic );
		expect( path ).toBe( '/index.php' );
		expect( env ).toMatchObject( {
			HTTP_AUTHORIZATION: BASIC,
			REDIRECT_HTTP_AUTHORIZATION: BASIC,
			PHP_AUTH_USER: 'admin',
		} );
		expect( by ).toEqual( { directory: '/', line: 9 } );
	} );

	it( 'does not come through a rule below the block, whose last line ends the round', () => {
		const rule =
			'RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]\n';
		const { env } = ask( BLOCK.replace( rule, '' ) + rule, withBasic );
		expect( env.HTTP_AUTHORIZATION ).toBeUndefined();
	} );
} );

describe( 'who answers', () => {
	const LOGIN =
		'AuthType Basic\nAuthName "Staging"\nAuthUserFile /etc/passwords\nRequire valid-user\n';

	it( 'Basic authentication, when nobody says who asks', () => {
		expect( ask( LOGIN + BLOCK ) ).toMatchObject( {
			outcome: 'response',
			status: 401,
			by: { directory: '/', line: 4 },
			headers: { 'www-authenticate': 'Basic realm="Staging"' },
		} );
	} );

	it( 'nobody can tell, when a password is sent that only the server can look up', () => {
		expect( ask( LOGIN, withBasic ) ).toMatchObject( {
			outcome: 'unknown',
			by: { directory: '/', line: 3 },
		} );
	} );

	it.each( [
		[ 'granted', 'continue', undefined ],
		[ 'denied', 'response', 401 ],
		[ 'no-user', 'response', 401 ],
		[ 'no-file', 'response', 500 ],
	] as const )( 'the password file: %s', ( answer, outcome, status ) => {
		const server = { checkPassword: () => answer };
		const result = ask(
			LOGIN,
			{ path: '/index.php', ...withBasic },
			server
		);
		expect( [ result.outcome, result.status ] ).toEqual( [
			outcome,
			status,
		] );
	} );

	it.each( [
		[
			'<Files admin-ajax.php>\nSatisfy any\nOrder allow,deny\nAllow from all\n</Files>\n',
			'/wp-admin/admin-ajax.php',
			undefined,
		],
		[
			'<Files admin-ajax.php>\nSatisfy any\nOrder allow,deny\nAllow from all\n</Files>\n',
			'/wp-admin/index.php',
			401,
		],
	] )( 'an exception in wp-admin: %j, %s', ( exception, path, status ) => {
		const files = [
			{ directory: '/', text: BLOCK },
			{ directory: '/wp-admin/', text: LOGIN + exception },
		];
		expect( ask( files, { path } ).status ).toBe( status );
	} );

	it.each( [
		[ 'Require ip 10.0.0.0/8\n', 403, 1 ],
		[ 'Order allow,deny\nAllow from 10.0.0.1\n', 403, 1 ],
		[ 'RewriteEngine On\nRewriteRule ^wp-json - [R=401]\n', 401, 2 ],
		[ 'RewriteEngine On\nRewriteRule ^wp-json - [F]\n', 403, 2 ],
		[ 'Redirect 403 /wp-json\n', 403, 1 ],
		[ '<LimitExcept POST>\nDeny from all\n</LimitExcept>\n', 403, 2 ],
		[
			'<If "%{REQUEST_URI} =~ m#^/wp-json/#">\nRequire all denied\n</If>\n',
			403,
			2,
		],
		[ 'php_value memory_limit 64M\n', 500, 1 ],
		[
			'<IfModule mod_rewrite.c>\nRewriteEngine Maybe\n</IfModule>\n',
			500,
			2,
		],
		[ '<Files x>\n', 500, 1 ],
	] )( '%j: %d by line %d', ( text, status, line ) => {
		expect( ask( text ) ).toMatchObject( {
			outcome: 'response',
			status,
			by: { directory: '/', line },
		} );
	} );

	it( 'no line, when the answer would be the same without it', () => {
		const { status, by } = ask(
			'RewriteEngine On\nRewriteRule ^wp-json - [R=404]\n'
		);
		expect( status ).toBe( 404 );
		expect( by ).toBeUndefined();
	} );

	it( 'a redirect, with the query kept', () => {
		const text =
			'RewriteEngine On\nRewriteCond %{HTTPS} off\nRewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]\n';
		expect( ask( text, { query: 'a=b' } ) ).toMatchObject( {
			status: 301,
			location: 'https://www.example.org/wp-json/wp/v2/users/me?a=b',
		} );
		expect( ask( text, {}, { https: true } ).status ).toBe( 404 );
	} );

	it( 'an inner folder, whose rules replace the outer ones', () => {
		const files = [
			{
				directory: '/',
				text: 'RewriteEngine On\nRewriteRule ^wp-admin - [F]\n',
			},
			{ directory: '/wp-admin/', text: 'RewriteEngine On\n' },
		];
		expect( ask( files, { path: '/wp-admin/index.php' } ).outcome ).toBe(
			'continue'
		);
		expect(
			ask( files.slice( 0, 1 ), { path: '/wp-admin/index.php' } ).status
		).toBe( 403 );
	} );
} );

describe( 'what is not known', () => {
	it( 'makes the outcome unknown only where it matters', () => {
		const harmless =
			'<IfModule mod_security2.c>\nHeader set X-Mark 1\n</IfModule>\n';
		const harmful =
			'<IfModule mod_security2.c>\nDeny from all\n</IfModule>\n';
		expect(
			ask(
				`${ harmless }Deny from all\n`,
				{},
				{ modules: [ 'access_compat', 'headers' ] }
			).status
		).toBe( 403 );
		expect( ask( harmful ) ).toMatchObject( {
			outcome: 'unknown',
			by: { line: 1 },
		} );
		expect( ask( `${ harmful }Deny from all\n` ).status ).toBe( 403 );
	} );

	it( 'includes directives nobody here has heard of', () => {
		expect( ask( 'FrobnicateRequests On\n' ).outcome ).toBe( 'unknown' );
		expect(
			ask( 'FrobnicateRequests On\n', {}, { modules: [ 'rewrite' ] } )
				.status
		).toBe( 500 );
	} );

	it( 'is nothing where .htaccess files are not read', () => {
		expect(
			ask(
				'Deny from all\n',
				{ path: '/index.php' },
				{ allowOverride: [ 'None' ] }
			).outcome
		).toBe( 'continue' );
		expect(
			ask( 'Deny from all\n', {}, { allowOverride: [ 'FileInfo' ] } )
				.status
		).toBe( 500 );
	} );
} );

it( 'gives up on looks ahead that lead to ever more of them', () => {
	const look = 'RewriteCond /a%{REQUEST_URI} !-U\n';
	expect(
		ask( `RewriteEngine On\n${ look.repeat( 4 ) }RewriteRule x - [F]\n`, {
			path: '/x',
		} ).outcome
	).toBe( 'unknown' );
	expect(
		ask( `RewriteEngine On\n${ look }RewriteRule x - [F]\n`, {
			path: '/x',
		} ).status
	).toBe( 403 );
} );

it( 'merges the options once more for each folder whose file has a directive of the core, as Apache does', () => {
	// What "-FollowSymLinks" took away is remembered past the line that gives it back.
	const rules =
		'Options -FollowSymLinks\nOptions FollowSymLinks\nRewriteEngine On\nRewriteRule nothing /index.php [L]\n';
	const files = ( inner: string ) => [
		{ directory: '/', text: rules },
		{ directory: '/wp-admin/', text: inner },
	];
	const path = '/wp-admin/nothing';
	expect( ask( files( 'Require all granted\n' ), { path } ).path ).toBe(
		'/index.php'
	);
	expect( ask( files( '<Limit GET>\n</Limit>\n' ), { path } ).status ).toBe(
		403
	);
} );

describe( 'an address that is too long for a file', () => {
	const long = 'a'.repeat( 256 );

	it.each( [
		[ 'in a folder', `/wp-admin/${ long }`, 403 ],
		[ 'in none', `/nowhere/${ long }`, 404 ],
		[ 'just not', `/wp-admin/${ long.slice( 1 ) }`, 404 ],
	] )( 'one name, %s', ( _, path, status ) => {
		expect( ask( '', { path } ).status ).toBe( status );
	} );

	it( 'as a whole, because of the line that made it so', () => {
		expect(
			ask(
				'RewriteEngine On\nRewriteRule ^x(.*)$ /y/$1/$1/$1/$1/$1 [L]\n',
				{ path: `/x${ 'a/'.repeat( 500 ) }` }
			)
		).toMatchObject( { status: 403, by: { directory: '/', line: 2 } } );
	} );
} );

it( 'cannot tell what TRACE is answered, which no line decides', () => {
	const simulation = ask( `Require all denied\n${ BLOCK }`, {
		method: 'TRACE',
	} );
	expect( simulation.outcome ).toBe( 'unknown' );
	expect( simulation.by ).toBeUndefined();
} );

it( 'knows what PHP’s module makes of a redirect whose place [H] took', () => {
	const rules =
		'RewriteEngine On\nRewriteRule ^x /index.php [H=application/x-httpd-php]\n';
	const asked = ( sapi: ServerFacts[ 'sapi' ] ) =>
		ask( rules, { path: '/x' }, { sapi } );
	expect( asked( 'mod_php' ).status ).toBe( 404 );
	expect( asked( 'fpm' ).outcome ).toBe( 'unknown' );
} );

it.each( [
	[ `"%{HTTP_USER_AGENT} =~ /bot/"`, 'unknown' ],
	[ `"true"`, 'unknown' ],
	[ `"%{HTTP_USER_AGENT} =~ /(bot)/"`, 'response' ],
	[ `"! ( %{HTTP_USER_AGENT} =~ /(cat)/ )"`, 'response' ],
] )(
	'what %%1 stands for after the expression %s: %s',
	( expression, outcome ) => {
		expect(
			ask(
				`RewriteEngine On\nRewriteCond expr ${ expression }\nRewriteRule . /seen/%1 [R]\n`,
				{ headers: { 'user-agent': 'a bot' } }
			).outcome
		).toBe( outcome );
	}
);

it( 'does not mind what %1 stands for where no rule asks', () => {
	expect(
		ask(
			'RewriteEngine On\nRewriteCond expr "true"\nRewriteRule . - [F]\n'
		)
	).toMatchObject( { outcome: 'response', status: 403 } );
} );
