/**
 * A real Apache for the differential suite: its own configuration, folder and port.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
	chmod,
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	rm,
	writeFile,
} from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { Site } from './site';

export type Variant = 'mod_php' | 'fpm';

/** Everything a shared host has, and nothing that needs settings of its own. In Debian's order, which decides between equal hooks. */
const MODULES = [
	'access_compat',
	'alias',
	'auth_basic',
	'authn_core',
	'authn_file',
	'authz_core',
	'authz_host',
	'authz_user',
	'autoindex',
	'deflate',
	'dir',
	'env',
	'expires',
	'filter',
	'headers',
	'mime',
	'mpm_prefork',
	'negotiation',
	'rewrite',
	'setenvif',
];
const BUILT_IN = [
	'core',
	'http_core',
	'so',
	'unixd',
	'version',
	'watchdog',
	'log_config',
	'logio',
];
const MODULE_FOLDERS = [
	'/usr/lib/apache2/modules',
	'/usr/lib64/httpd/modules',
	'/usr/libexec/apache2',
];
const PHP_MODULES = [
	'libphp8.4.so',
	'libphp8.3.so',
	'libphp8.2.so',
	'libphp8.1.so',
	'libphp.so',
];
const FPM_PROGRAMS = [
	'php-fpm8.4',
	'php-fpm8.3',
	'php-fpm8.2',
	'php-fpm8.1',
	'php-fpm',
];

export interface Apache {
	variant: Variant;
	port: number;
	site: Site;
	/** All loaded modules by their short names. */
	modules: string[];
	/** What `-L` says of its directives. */
	directives: () => string;
	stop: () => Promise< void >;
}

function missing( what: string, install: string ): never {
	throw new Error(
		`The .htaccess suite needs ${ what }, which is not installed. On Debian: apt-get install ${ install }`
	);
}

function programIn(
	names: readonly string[],
	what: string,
	install: string
): string {
	for ( const name of names ) {
		for ( const folder of [
			'/usr/sbin',
			'/usr/bin',
			'/usr/local/sbin',
			'/usr/local/bin',
		] ) {
			if ( existsSync( join( folder, name ) ) ) {
				return join( folder, name );
			}
		}
	}
	return missing( what, install );
}

function moduleFolder(): string {
	return MODULE_FOLDERS.find( existsSync ) ?? missing( 'Apache', 'apache2' );
}

function phpModule( folder: string ): string {
	const found = PHP_MODULES.map( ( name ) => join( folder, name ) ).find(
		existsSync
	);
	return found ?? missing( "Apache's PHP module", 'libapache2-mod-php' );
}

interface Layout {
	/** Modules to load, in this order. */
	modules: readonly string[];
	folder: string;
	port: number;
	site: Site;
	variant: Variant;
}

function configuration( {
	modules: loaded,
	folder,
	port,
	site,
	variant,
}: Layout ): string {
	const modules = moduleFolder();
	const load = loaded
		.map(
			( name ) =>
				`LoadModule ${ name }_module ${ modules }/mod_${ name }.so`
		)
		.join( '\n' );
	const php =
		variant === 'mod_php'
			? `LoadModule php_module ${ phpModule( modules ) }\n<FilesMatch ".+\\.ph(?:ar|p|tml)$">\nSetHandler application/x-httpd-php\n</FilesMatch>`
			: `<FilesMatch ".+\\.ph(?:ar|p|tml)$">\nSetHandler "proxy:unix:${ folder }/php.sock|fcgi://localhost"\n</FilesMatch>`;
	return `${ load }
${ php }
ServerRoot ${ folder }
PidFile ${ folder }/apache.pid
ErrorLog ${ folder }/error.log
LogLevel ${ process.env.HTACCESS_LOG ?? 'crit' }
Listen 127.0.0.1:${ port }
ServerName elsewhere.example
${ process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : '' }
DocumentRoot ${ site.documentRoot }
TypesConfig /etc/mime.types
StartServers 2
MinSpareServers 1
MaxSpareServers 4
MaxRequestWorkers 8
MaxConnectionsPerChild 0
KeepAlive On
MaxKeepAliveRequests 0
KeepAliveTimeout 600
<Directory />
	AllowOverride None
	Require all denied
</Directory>
<Directory ${ folder }>
	Options Indexes FollowSymLinks
	AllowOverride All
	Require all granted
</Directory>
<FilesMatch "^\\.ht">
	Require all denied
</FilesMatch>
DirectoryIndex index.php index.html index.htm
`;
}

function fpmConfiguration( folder: string ): string {
	const root = process.getuid?.() === 0;
	return `[global]
error_log = ${ folder }/fpm.log
daemonize = no
[www]
listen = ${ folder }/php.sock
${ root ? 'listen.owner = www-data\nuser = www-data\ngroup = www-data' : '' }
pm = static
pm.max_children = 2
clear_env = yes
security.limit_extensions =
`;
}

/** `target` is a port or a socket's path. */
async function untilListening(
	target: number | string,
	logs: string
): Promise< void > {
	for ( let attempt = 0; attempt < 100; attempt++ ) {
		const connected = await new Promise< boolean >( ( resolve ) => {
			const socket =
				typeof target === 'number'
					? connect( target, '127.0.0.1' )
					: connect( target );
			socket.on( 'connect', () => {
				socket.destroy();
				resolve( true );
			} );
			socket.on( 'error', () => resolve( false ) );
		} );
		if ( connected ) {
			return;
		}
		await new Promise( ( resolve ) => setTimeout( resolve, 100 ) );
	}
	const log = await readFile( logs, 'utf8' ).catch( () => '' );
	throw new Error( `${ target } is not listening: ${ log.slice( -2000 ) }` );
}

function stopped( child: ChildProcess ): Promise< void > {
	return new Promise( ( resolve ) => {
		if ( child.exitCode !== null || child.signalCode !== null ) {
			resolve();
			return;
		}
		child.on( 'exit', () => resolve() );
		child.kill( 'SIGTERM' );
	} );
}

/** Modules that cannot be there beside prefork and the others, or want a configuration of their own. */
const APART =
	/^(mpm_(event|worker)|lbmethod_\w+|heartbeat|heartmonitor|bucketeer|case_filter(_in)?|echo|dumpio)$/;
/** Modules that others need to be there before them. */
const FIRST =
	/^(mpm_prefork|authn_core|authz_core|proxy|cache|dav|dbd|session|ldap|slotmem_shm|socache_shmcb|http2|auth_basic)$/;

/** Every module that is installed and can be loaded beside all others, in an order in which Apache takes them. */
export async function allModules(): Promise< string[] > {
	const names = ( await readdir( moduleFolder() ) )
		.flatMap( ( file ) => /^mod_(\w+)\.so$/.exec( file )?.[ 1 ] ?? [] )
		.filter( ( name ) => ! APART.test( name ) )
		.sort();
	return [
		...names.filter( ( name ) => FIRST.test( name ) ),
		...names.filter( ( name ) => ! FIRST.test( name ) ),
	];
}

const usualModules = ( variant: Variant ) => [
	...MODULES,
	...( variant === 'fpm' ? [ 'proxy', 'proxy_fcgi' ] : [] ),
];

/** Starts Apache (and PHP-FPM beside it) on a free port, serving a fresh site. */
export async function startApache(
	variant: Variant,
	loaded: readonly string[] = usualModules( variant )
): Promise< Apache > {
	const folder = await mkdtemp( join( tmpdir(), 'ws401-htaccess-' ) );
	await chmod( folder, 0o755 );
	const site = new Site( folder );
	await mkdir( site.documentRoot );
	await site.create();
	const port = await getPort();
	const program = programIn(
		[ 'apache2', 'httpd' ],
		'Apache 2.4',
		'apache2'
	);
	const config = join( folder, 'apache.conf' );
	await writeFile(
		config,
		configuration( { modules: loaded, folder, port, site, variant } )
	);
	execFileSync( program, [ '-t', '-f', config ], {
		stdio: [ 'ignore', 'ignore', 'pipe' ],
	} );
	const children: ChildProcess[] = [];
	if ( variant === 'fpm' ) {
		const fpm = programIn( FPM_PROGRAMS, 'PHP-FPM', 'php-fpm' );
		await writeFile(
			join( folder, 'fpm.conf' ),
			fpmConfiguration( folder )
		);
		children.push(
			spawn( fpm, [ '-n', '-y', join( folder, 'fpm.conf' ) ], {
				stdio: 'ignore',
			} )
		);
		await untilListening(
			join( folder, 'php.sock' ),
			join( folder, 'fpm.log' )
		);
	}
	children.push(
		spawn( program, [ '-f', config, '-DFOREGROUND' ], {
			stdio: 'ignore',
			// On its way out Apache ends its whole process group, which would be ours.
			detached: true,
		} )
	);
	await untilListening( port, join( folder, 'error.log' ) );
	return {
		variant,
		port,
		site,
		modules: [
			...BUILT_IN,
			...loaded,
			...( variant === 'mod_php' ? [ 'php' ] : [] ),
		],
		directives: () =>
			execFileSync( program, [ '-f', config, '-L' ], {
				encoding: 'utf8',
				stdio: [ 'ignore', 'pipe', 'ignore' ],
			} ),
		stop: async () => {
			for ( const child of children ) {
				await stopped( child );
			}
			await rm( folder, { recursive: true, force: true } );
		},
	};
}
