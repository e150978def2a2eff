import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import getPort from 'get-port';
import type { RunningSite } from '../running-site';
import { DEFAULT_WORDPRESS, wordpressTree } from '../wordpress-source';
import { phpAccount } from './account';
import type { Setting } from './conf-files';
import { type Guard, guardFolder } from './guard';
import { copyFor, giveTo, type Layout, makeLayout } from './layout';
import { runInWordPress, runPhp } from './php';
import { placePlugin } from './place-plugin';
import { findPrograms, type PhpInApache } from './programs';
import {
	databaseSocket,
	startCache,
	startDatabase,
	startWebServer,
	writePhpIni,
} from './servers';
import {
	type Constant,
	NETWORK_HTACCESS,
	networkConstants,
	wpConfigOf,
} from './wordpress-files';

/** What can be chosen about a real server. */
export interface ApacheOptions {
	/** How Apache runs PHP. Over FastCGI it keeps the Authorization header to itself. */
	php?: PhpInApache;
	/** PHP requests at the same time. */
	workers?: number;
	/** WordPress's version. */
	wordpress?: string;
	/** Port of the address; the next free one when taken or not given. */
	port?: number;
	/** Host name in WordPress's address; it must lead to 127.0.0.1 for whoever visits. */
	hostname?: string;
	/** WP_ENVIRONMENT_TYPE; application passwords exist on `local` or with https. */
	environment?: 'local' | 'development' | 'staging' | 'production';
	/** Makes the site the first of a network. */
	multisite?: 'subdirectory' | false;
	/** Puts nginx in front, which caches whatever it is allowed to for 10 minutes. */
	cache?: boolean;
	/** Whether this plugin is there and active: a copy, links to the working tree, or not at all. */
	plugin?: 'copy' | 'links' | 'none';
	/** Further constants for wp-config.php. */
	constants?: Record< string, Constant >;
	/** Further settings for php.ini. */
	ini?: Record< string, string >;
	/** Gets a line now and then. */
	report?: ( line: string ) => void;
}

/** A real server: what every site has, and where its files are. */
export interface ApacheSite extends RunningSite {
	kind: 'apache-fpm' | 'apache-modphp';
	/** Apache's own address; differs from `url` when a cache is in front. */
	origin: string;
	/** Folder with every server's log, php.log among them. */
	logs: string;
}

const DEFAULTS = {
	php: 'fpm',
	workers: 6,
	wordpress: DEFAULT_WORDPRESS,
	port: 0,
	hostname: '127.0.0.1',
	environment: 'local',
	multisite: false,
	cache: false,
	plugin: 'copy',
	constants: {},
	ini: {},
	report: () => {},
} as const satisfies Required< ApacheOptions >;

function versionIn( root: string ): string {
	const text = readFileSync(
		join( root, 'wp-includes', 'version.php' ),
		'utf8'
	);
	return /\$wp_version = '([^']+)'/.exec( text )?.[ 1 ] ?? '';
}

async function installWordPress(
	setting: Setting,
	url: string,
	{ multisite, environment, constants }: Required< ApacheOptions >
): Promise< void > {
	const { layout, account } = setting;
	const config = join( layout.root, 'wp-config.php' );
	const common: Record< string, Constant > = {
		WP_ENVIRONMENT_TYPE: environment,
		// Nothing happens in a test but what the test does.
		DISABLE_WP_CRON: true,
		WP_HTTP_BLOCK_EXTERNAL: true,
		...constants,
	};
	writeFileSync( config, wpConfigOf( layout, common ) );
	giveTo( account, config );
	const network = multisite === 'subdirectory';
	const said = await runPhp( setting, [
		join( __dirname, 'install.php' ),
		JSON.stringify( {
			root: layout.root,
			url,
			network,
			socket: databaseSocket( setting ),
		} ),
	] );
	if ( ! said.endsWith( 'installed' ) ) {
		throw new Error(
			`WordPress could not be installed. It said: ${ said }`
		);
	}
	if ( network ) {
		writeFileSync(
			config,
			wpConfigOf( layout, { ...common, ...networkConstants( url ) } )
		);
		writeFileSync( join( layout.root, '.htaccess' ), NETWORK_HTACCESS );
		giveTo( account, join( layout.root, '.htaccess' ) );
	}
}

async function activatePlugin(
	setting: Setting,
	url: string,
	network: boolean
): Promise< void > {
	await runInWordPress(
		setting,
		url,
		`require_once ABSPATH . 'wp-admin/includes/plugin.php';
		$result = activate_plugin( 'who-said-401/plugin.php', '', ${ network } );
		if ( is_wp_error( $result ) ) {
			fwrite( STDERR, $result->get_error_message() );
			exit( 1 );
		}`
	);
}

async function settle(
	options: Required< ApacheOptions >,
	layout: Layout,
	guard: Guard
) {
	const { php, workers, cache, hostname, multisite, plugin, report } =
		options;
	const port = await getPort( { port: options.port, host: '127.0.0.1' } );
	const apachePort = cache ? await getPort( { host: '127.0.0.1' } ) : port;
	const setting: Setting = {
		layout,
		programs: findPrograms( php, cache ),
		account: phpAccount(),
		port: apachePort,
		workers,
	};
	const url = `http://${ hostname }:${ port }`;
	writePhpIni( setting, options.ini );
	report( `Starting MariaDB, copying WordPress ${ options.wordpress }` );
	const database = startDatabase( setting, guard );
	const tree = await wordpressTree( options.wordpress, report );
	copyFor( setting.account, tree, layout.root );
	if ( plugin !== 'none' ) {
		placePlugin( setting, plugin );
	}
	await database;
	report( 'Installing WordPress' );
	await installWordPress( setting, url, options );
	if ( plugin !== 'none' ) {
		await activatePlugin( setting, url, Boolean( multisite ) );
	}
	report( `Starting Apache with ${ php === 'fpm' ? 'php-fpm' : 'mod_php' }` );
	await startWebServer( setting, guard );
	if ( cache ) {
		await startCache( setting, guard, port );
	}
	return { setting, url };
}

/**
 * Starts a WordPress on Apache, PHP and MariaDB, all of its own: folders,
 * sockets, loopback ports. Nothing of the system's own servers is touched.
 *
 * @param  chosen What differs from the default: php-fpm, 6 workers, one site.
 * @throws {Error} One that says what is missing, or what a server's log says.
 */
export async function startApache(
	chosen: ApacheOptions = {}
): Promise< ApacheSite > {
	const options: Required< ApacheOptions > = { ...DEFAULTS, ...chosen };
	findPrograms( options.php, options.cache );
	const layout = makeLayout( phpAccount() );
	const guard = guardFolder( layout.folder );
	try {
		const { setting, url } = await settle( options, layout, guard );
		return {
			url,
			origin: `http://127.0.0.1:${ setting.port }`,
			root: layout.root,
			logs: layout.logs,
			kind: options.php === 'fpm' ? 'apache-fpm' : 'apache-modphp',
			wordpress: versionIn( layout.root ),
			admin: { login: 'admin', password: 'password' },
			php: ( code ) => runInWordPress( setting, url, code ),
			stop: () => guard.end(),
		};
	} catch ( error ) {
		await guard.end();
		throw error;
	}
}
