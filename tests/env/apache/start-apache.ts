import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import getPort from 'get-port';
import type { RunningSite } from '../running-site';
import { DEFAULT_WORDPRESS, wordpressTree } from '../wordpress-source';
import { phpAccount } from './account';
import { type Guard, guardFolder } from './guard';
import {
	activatePlugin,
	copyPlugin,
	installWordPress,
	versionIn,
} from './install';
import { copyFor, giveTo, type Layout, makeLayout } from './layout';
import { runInWordPress } from './php';
import { findPrograms, type PhpInApache } from './programs';
import {
	startCache,
	startDatabase,
	startWebServer,
	writePhpIni,
} from './servers';
import type { Setting } from './setting';
import type { Constant } from './wordpress-files';

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
	/** Folder below the host in which WordPress is visited, e.g. `blog`; empty for the host itself. */
	folder?: string;
	/** Host name in WordPress's address; it must lead to 127.0.0.1 for whoever visits. */
	hostname?: string;
	/** WP_ENVIRONMENT_TYPE; application passwords exist on `local` or with https. */
	environment?: 'local' | 'development' | 'staging' | 'production';
	/** Makes the site the first of a network. */
	multisite?: 'subdirectory' | false;
	/** Puts nginx in front, which caches whatever it is allowed to for 10 minutes. */
	cache?: boolean;
	/** Lines of that nginx, where it hands requests on. */
	proxyLines?: string;
	/** Puts ModSecurity with the core rule set in, as Debian's packages set it up (libapache2-mod-security2, modsecurity-crs). */
	firewall?: boolean;
	/** Whether this plugin is there and active. */
	plugin?: boolean;
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
	folder: '',
	hostname: '127.0.0.1',
	environment: 'local',
	multisite: false,
	cache: false,
	proxyLines: '',
	firewall: false,
	plugin: true,
	constants: {},
	ini: {},
	report: () => {},
} as const satisfies Required< ApacheOptions >;

function wpConfigConstants( {
	environment,
	constants,
}: Required< ApacheOptions > ): Record< string, Constant > {
	return {
		WP_ENVIRONMENT_TYPE: environment,
		// Nothing happens in a test but what the test does.
		DISABLE_WP_CRON: true,
		WP_HTTP_BLOCK_EXTERNAL: true,
		...constants,
	};
}

async function chooseSetting(
	options: Required< ApacheOptions >,
	layout: Layout
) {
	const { php, workers, cache, folder, firewall, proxyLines } = options;
	const publicPort = await getPort( {
		port: options.port,
		host: '127.0.0.1',
	} );
	const setting: Setting = {
		layout,
		programs: findPrograms( php, cache ),
		account: phpAccount(),
		port: cache ? await getPort( { host: '127.0.0.1' } ) : publicPort,
		folder,
		firewall,
		proxyLines,
		workers,
	};
	return { setting, publicPort };
}

async function settle(
	options: Required< ApacheOptions >,
	layout: Layout,
	guard: Guard
) {
	const { setting, publicPort } = await chooseSetting( options, layout );
	const { wordpress, plugin, cache, report } = options;
	const network = options.multisite === 'subdirectory';
	const url = `http://${ options.hostname }:${ publicPort }${ options.folder && `/${ options.folder }` }`;
	if ( options.folder ) {
		symlinkSync( layout.root, join( layout.site, options.folder ) );
	}
	const tree = await wordpressTree( wordpress, report );
	writePhpIni( setting, options.ini );
	report( `Starting MariaDB, copying WordPress ${ wordpress }` );
	await Promise.all( [
		startDatabase( setting, guard ),
		copyFor( setting.account, tree, layout.root ),
	] );
	report( 'Installing WordPress' );
	await installWordPress(
		setting,
		url,
		network,
		wpConfigConstants( options )
	);
	if ( plugin ) {
		await copyPlugin( setting );
		await activatePlugin( setting, url, network );
	}
	report(
		`Starting Apache with ${ setting.programs.fpm ? 'php-fpm' : 'mod_php' }`
	);
	await startWebServer( setting, guard );
	if ( cache ) {
		await startCache( setting, guard, publicPort );
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
			kind: setting.programs.fpm ? 'apache-fpm' : 'apache-modphp',
			wordpress: versionIn( layout.root ),
			admin: { login: 'admin', password: 'password' },
			php: ( code ) => runInWordPress( setting, url, code ),
			adopt: ( path ) => giveTo( setting.account, path ),
			stop: () => guard.end(),
		};
	} catch ( error ) {
		await guard.end();
		throw error;
	}
}
