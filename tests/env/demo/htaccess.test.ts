import {
	withBasicAuth,
	withoutAuthorization,
	withoutWordPressBlock,
} from './htaccess';

const OF_WORDPRESS = `# BEGIN WordPress
<IfModule mod_rewrite.c>
RewriteEngine On
RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]
RewriteRule . /index.php [L]
</IfModule>
# END WordPress
`;

describe( 'changes to .htaccess', () => {
	it( 'take out the line that hands the header over, and only that', () => {
		expect( withoutAuthorization( OF_WORDPRESS, '/srv' ) ).toBe(
			OF_WORDPRESS.replace( /.*HTTP_AUTHORIZATION.*\n/, '' )
		);
	} );

	it( "take out WordPress's block and leave what is around it", () => {
		expect(
			withoutWordPressBlock(
				`Options -Indexes\n${ OF_WORDPRESS }# end\n`,
				'/srv'
			)
		).toBe( 'Options -Indexes\n# end\n' );
	} );

	it( 'put a login in front of what was there', () => {
		const changed = withBasicAuth( OF_WORDPRESS, '/srv/site' );
		expect( changed ).toContain(
			'AuthUserFile "/srv/site/.htpasswd-staging"'
		);
		expect( changed.endsWith( OF_WORDPRESS ) ).toBe( true );
	} );
} );
