import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** How Apache runs PHP: over FastCGI in a pool of its own, or inside its workers. */
export type PhpInApache = 'fpm' | 'mod_php';

/** Absolute paths of the programs a real server is made of. */
export interface Programs {
	apache: string;
	/** Folder of Apache's loadable modules. */
	modules: string;
	/** mod_php's library; empty when PHP runs in php-fpm. */
	modPhp: string;
	/** php-fpm; empty when PHP runs inside Apache. */
	fpm: string;
	/** PHP's command line, of the same version as the server's PHP. */
	php: string;
	/** PHP's version as Debian's paths write it: 8.2. */
	phpVersion: string;
	mariadb: string;
	mariadbInstall: string;
	/** nginx; empty when no cache was asked for. */
	nginx: string;
}

/** Extensions that WordPress or a demo plugin calls and that Debian packages apart from PHP. */
const EXTENSIONS = [ 'mysqli', 'curl', 'dom', 'mbstring' ];

const MODULES = '/usr/lib/apache2/modules';

const PACKAGES =
	'apache2-bin media-types libapache2-mod-php php-fpm php-cli php-mysql php-curl php-xml php-mbstring mariadb-server nginx-light';

function isExecutable( path: string ): boolean {
	try {
		accessSync( path, constants.X_OK );
		return true;
	} catch {
		return false;
	}
}

function find( name: string ): string {
	const folders = [
		'/usr/sbin',
		'/usr/bin',
		'/usr/local/sbin',
		'/usr/local/bin',
	];
	return (
		folders
			.map( ( folder ) => join( folder, name ) )
			.find( isExecutable ) ?? ''
	);
}

/** PHP versions (8.2) whose server part is installed, newest first. */
function phpVersions( php: PhpInApache ): string[] {
	const [ folder, pattern ] =
		php === 'fpm'
			? ( [ '/usr/sbin', /^php-fpm(\d+\.\d+)$/ ] as const )
			: ( [ MODULES, /^libphp(\d+\.\d+)\.so$/ ] as const );
	const names = existsSync( folder ) ? readdirSync( folder ) : [];
	return names
		.flatMap( ( name ) => pattern.exec( name )?.[ 1 ] ?? [] )
		.sort( ( a, b ) => b.localeCompare( a, 'en', { numeric: true } ) );
}

/** Names of the extensions this PHP lacks. */
function missingExtensions( php: string ): string[] {
	const { stdout } = spawnSync( php, [ '-m' ], { encoding: 'utf8' } );
	const loaded = new Set( ( stdout ?? '' ).toLowerCase().split( '\n' ) );
	return EXTENSIONS.filter( ( name ) => ! loaded.has( name ) );
}

/**
 * Finds the programs, as Debian and Ubuntu lay them out.
 *
 * @throws Error naming everything that is missing and the packages that bring it.
 */
export function findPrograms( php: PhpInApache, cache: boolean ): Programs {
	const phpVersion =
		phpVersions( php ).find( ( version ) => find( `php${ version }` ) ) ??
		'';
	const programs: Programs = {
		apache: find( 'apache2' ),
		modules: MODULES,
		modPhp:
			php === 'mod_php' && phpVersion
				? `${ MODULES }/libphp${ phpVersion }.so`
				: '',
		fpm:
			php === 'fpm' && phpVersion
				? `/usr/sbin/php-fpm${ phpVersion }`
				: '',
		php: phpVersion && find( `php${ phpVersion }` ),
		phpVersion,
		mariadb: find( 'mariadbd' ),
		mariadbInstall: find( 'mariadb-install-db' ),
		nginx: cache ? find( 'nginx' ) : '',
	};
	const missing = [
		programs.apache || 'apache2',
		programs.php ||
			( php === 'fpm' ? 'php-fpm with its php' : 'mod_php with its php' ),
		programs.mariadb || 'mariadbd',
		programs.mariadbInstall || 'mariadb-install-db',
		( ! cache && 'not needed' ) || programs.nginx || 'nginx',
	].filter(
		( found ) => ! found.startsWith( '/' ) && found !== 'not needed'
	);
	if ( programs.php ) {
		missing.push(
			...missingExtensions( programs.php ).map(
				( name ) => `PHP's ${ name } extension`
			)
		);
	}
	if ( missing.length > 0 ) {
		throw new Error(
			`The real server cannot start, because ${ missing.join( ', ' ) } cannot be found. On Debian or Ubuntu, install it: apt-get install ${ PACKAGES }`
		);
	}
	return programs;
}
