import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import getPort from 'get-port';
import { phpAccount } from '../apache/account';
import { type Guard, guardFolder } from '../apache/guard';
import {
	activatePlugin,
	copyPlugin,
	installWordPress,
	versionIn,
} from '../apache/install';
import { copyFor, giveTo, type Layout, makeLayout } from '../apache/layout';
import { runInWordPress } from '../apache/php';
import { findPrograms } from '../apache/programs';
import { startDatabase, writePhpIni } from '../apache/servers';
import type { Setting } from '../apache/setting';
import type { RunningSite } from '../running-site';
import { DEFAULT_WORDPRESS, wordpressTree } from '../wordpress-source';
import type { Front } from './conf';
import { startWebServer } from './web-server';

/** What can be chosen about a site on nginx and php-fpm. */
export interface NginxOptions {
	/** PHP requests at the same time. */
	workers?: number;
	/** WordPress's version. */
	wordpress?: string;
	/** Port of the address; the next free one when taken or not given. */
	port?: number;
	/** A proxy in front that ends https; `telling` says so to WordPress, and WordPress believes it. */
	front?: Front;
	/** WP_ENVIRONMENT_TYPE; application passwords exist on `local` or with https. */
	environment?: 'local' | 'production';
	/** Further settings for php.ini. */
	ini?: Record< string, string >;
	/** Gets a line now and then. */
	report?: ( line: string ) => void;
}

/** A site on nginx: what every site has, and where its files are. */
export interface NginxSite extends RunningSite {
	kind: 'nginx-fpm';
	/** Folder with every server's log. */
	logs: string;
}

const DEFAULTS = {
	workers: 6,
	wordpress: DEFAULT_WORDPRESS,
	port: 0,
	front: 'none',
	environment: 'local',
	ini: {},
	report: () => {},
} as const satisfies Required< NginxOptions >;

/** What the handbook puts into wp-config.php where a trusted proxy ends https. */
const BELIEVE_PROXY =
	"if ( ( $_SERVER['HTTP_X_FORWARDED_PROTO'] ?? '' ) === 'https' ) { $_SERVER['HTTPS'] = 'on'; }";

/** WordPress's address. Behind a proxy that says nothing WordPress was set up by http, and only http is right to it. */
function addressOf( front: Front, port: number ): string {
	return `${ front === 'telling' ? 'https' : 'http' }://127.0.0.1:${ port }`;
}

function believeProxy( { layout }: Setting ): void {
	const config = join( layout.root, 'wp-config.php' );
	const text = readFileSync( config, 'utf8' );
	writeFileSync(
		config,
		text.replace( /^<\?php\n/, `<?php\n${ BELIEVE_PROXY }\n` )
	);
}

async function settle(
	{
		workers,
		wordpress,
		port,
		front,
		environment,
		ini,
		report,
	}: Required< NginxOptions >,
	layout: Layout,
	guard: Guard
) {
	const publicPort = await getPort( { port, host: '127.0.0.1' } );
	const setting: Setting = {
		layout,
		programs: findPrograms( 'fpm', true ),
		account: phpAccount(),
		port:
			front === 'none'
				? publicPort
				: await getPort( { host: '127.0.0.1' } ),
		workers,
	};
	const stored = addressOf( front, publicPort );
	const tree = await wordpressTree( wordpress, report );
	writePhpIni( setting, ini );
	report( `Starting MariaDB, copying WordPress ${ wordpress }` );
	await Promise.all( [
		startDatabase( setting, guard ),
		copyFor( setting.account, tree, layout.root ),
	] );
	report( 'Installing WordPress' );
	await installWordPress( setting, stored, false, {
		WP_ENVIRONMENT_TYPE: environment,
		DISABLE_WP_CRON: true,
		WP_HTTP_BLOCK_EXTERNAL: true,
	} );
	if ( front === 'telling' ) {
		believeProxy( setting );
	}
	await copyPlugin( setting );
	await activatePlugin( setting, stored, false );
	report( 'Starting nginx with php-fpm' );
	const server = await startWebServer( setting, guard, front, publicPort );
	const scheme = front === 'none' ? 'http' : 'https';
	return {
		setting,
		server,
		stored,
		url: `${ scheme }://127.0.0.1:${ publicPort }`,
	};
}

/**
 * Starts a WordPress on nginx, php-fpm and MariaDB, all of its own, from the same pieces as the one on Apache.
 *
 * @param  chosen What differs from the default: 6 workers, nothing in front.
 * @throws {Error} One that says what is missing, or what a server's log says.
 */
export async function startNginx(
	chosen: NginxOptions = {}
): Promise< NginxSite > {
	const options: Required< NginxOptions > = { ...DEFAULTS, ...chosen };
	findPrograms( 'fpm', true );
	const layout = makeLayout( phpAccount() );
	const guard = guardFolder( layout.folder );
	try {
		const { setting, server, stored, url } = await settle(
			options,
			layout,
			guard
		);
		return {
			url,
			root: layout.root,
			logs: layout.logs,
			kind: 'nginx-fpm',
			wordpress: versionIn( layout.root ),
			admin: { login: 'admin', password: 'password' },
			php: ( code ) => runInWordPress( setting, stored, code ),
			adopt: ( path ) => giveTo( setting.account, path ),
			configure: server.configure,
			stop: () => guard.end(),
		};
	} catch ( error ) {
		await guard.end();
		throw error;
	}
}
