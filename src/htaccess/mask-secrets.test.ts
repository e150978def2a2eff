import { maskSecrets } from './mask-secrets';

it.each( [
	[
		'RequestHeader set Authorization "Basic c2VjcmV0OnNlY3JldA=="',
		'c2VjcmV0OnNlY3JldA',
	],
	[ 'RequestHeader set X-Api-Key: k9wq2mzx7', 'k9wq2mzx7' ],
	[ 'RewriteCond %{QUERY_STRING} !token=k9wq2mzx7', 'k9wq2mzx7' ],
	[ 'RewriteRule ^x$ https://user:k9wq2mzx7@example.org/ [R]', 'k9wq2mzx7' ],
	[ 'SetEnv DB_PASSWORD "k9 wq2mzx7"', 'wq2mzx7' ],
	[ 'SetEnv STRIPE_SECRET k9wq2mzx7', 'k9wq2mzx7' ],
	[ 'RewriteCond %{HTTP_COOKIE} !staging_session=k9wq2mzx7', 'k9wq2mzx7' ],
	// A token that no name, no scheme and no length gives away.
	[
		'RewriteCond %{QUERY_STRING} ^t=eyJhbGciOiJIUzI1NiJ9.eyJpZCI6MX0.s1gn-x_y',
		'eyJpZCI6MX0.s1gn-x_y',
	],
	[ 'RewriteRule ^eyJhbGciOiJIUzI1NiJ9 - [F]', 'hbGciOiJIUzI1NiJ9' ],
	[
		'RewriteRule ^9f86d081884c7d659a2feaa0c55ad015a3bf4f1b - [F]',
		'9f86d081884c7d65',
	],
] )( 'masks %s', ( line, secret ) => {
	const masked = maskSecrets( line );
	expect( masked ).not.toContain( secret );
	expect( masked.slice( 0, 8 ) ).toBe( line.slice( 0, 8 ) );
} );

it.each( [
	'SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1',
	'RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]',
	'AuthUserFile /home/site/.htpasswd',
	'AuthName "Enter the password"',
	'RewriteCond %{REQUEST_URI} !^/lost-password/',
	'RewriteRule ^reset-password/?$ /account [L]',
	'RewriteCond %{HTTP:X-Token} ^$',
] )( 'leaves %s alone', ( line ) => {
	expect( maskSecrets( line ) ).toBe( line );
} );

it( 'keeps the lines where they are', () => {
	const text = 'SetEnv A_TOKEN "x\ny"\nOptions -Indexes\n';
	expect( maskSecrets( text ).split( '\n' ) ).toHaveLength( 4 );
} );

it.each( [
	'AuthType Basic\nAuthName "Staging"\nRequire valid-user\n',
	'AuthType Digest\r\nAuthUserFile /home/site/.htpasswd\r\n',
	'# session:\nRewriteEngine On\n',
	'php_value session.save_path\nRewriteEngine On\n',
] )( 'does not reach into the next line of %j', ( text ) => {
	expect( maskSecrets( text ) ).toBe( text );
} );

it( 'follows a directive over a line that goes on', () => {
	expect(
		maskSecrets(
			'RequestHeader set Authorization "Basic \\\nc2VjcmV0OnNlY3JldA=="\n'
		)
	).not.toContain( 'c2VjcmV0' );
} );
