import { layoutOf } from '../src/htaccess/lint/layout';
import type { LintInput } from '../src/htaccess/lint/input';

/** What WordPress writes between its markers, on a site in the root. */
export const BLOCK = [
	'<IfModule mod_rewrite.c>',
	'RewriteEngine On',
	'RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]',
	'RewriteBase /',
	'RewriteRule ^index\\.php$ - [L]',
	'RewriteCond %{REQUEST_FILENAME} !-f',
	'RewriteCond %{REQUEST_FILENAME} !-d',
	'RewriteRule . /index.php [L]',
	'</IfModule>',
].join( '\n' );

/** The whole file WordPress writes. */
export const HEALTHY = `# BEGIN WordPress\n${ BLOCK }\n# END WordPress\n`;

/** The block as it was before 5.6: nothing hands the Authorization header over. */
export const OLD_BLOCK = HEALTHY.replace( /RewriteRule \.\* - .*\n/, '' );

/** Any .htaccess files by their folder; a single text is the file in the root. */
export type Files = string | Record< string, string | null >;

/** A site on Apache with FPM whose files are these; each test changes one thing. */
export function htaccessInput(
	files: Files,
	change: {
		server?: Partial< LintInput[ 'server' ] >;
		site?: Partial< LintInput[ 'site' ] >;
	} & Partial< Omit< LintInput, 'files' | 'server' | 'site' > > = {}
): LintInput {
	const { server, site, ...rest } = change;
	const byFolder = typeof files === 'string' ? { '/': files } : files;
	const home = site?.home ?? '/';
	const core = site?.core ?? home;
	return {
		files: Object.entries( byFolder ).map( ( [ directory, text ] ) => ( {
			directory,
			path: directory.startsWith( '/../' )
				? '/var/www/.htaccess'
				: `${ directory }.htaccess`,
			text,
		} ) ),
		server: {
			sapi: 'fpm',
			software: 'Apache/2.4.71 (Debian)',
			documentRoot: '/var/www/html',
			kind: layoutOf( { home, core }, Object.keys( byFolder ) ),
			...server,
		},
		site: {
			home,
			core,
			host: 'www.example.org',
			https: true,
			restPrefix: 'wp-json',
			prettyPermalinks: true,
			block: BLOCK,
			visitor: '203.0.113.9',
			serverAddress: '203.0.113.80',
			...site,
		},
		ini: [],
		passwordFiles: {},
		reality: [],
		...rest,
	};
}
