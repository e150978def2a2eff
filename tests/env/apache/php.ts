import { execFile } from 'node:child_process';
import type { Setting } from './setting';

/** Environment that makes any PHP of this server read the same ini files. */
export function phpEnvironment( {
	programs,
	layout,
}: Setting ): Record< string, string > {
	const server = programs.fpm ? 'fpm' : 'apache2';
	return {
		PHP_INI_SCAN_DIR: `/etc/php/${ programs.phpVersion }/${ server }/conf.d:${ layout.phpIni }`,
	};
}

/**
 * Runs PHP on the command line, as the account the server's PHP has.
 *
 * @param  setting The server.
 * @param  args    A PHP file and its arguments; none when `script` is given.
 * @param  script  PHP text for its standard input.
 * @return What it printed.
 * @throws {Error} With PHP's own words when it failed.
 */
export function runPhp(
	setting: Setting,
	args: string[],
	script = ''
): Promise< string > {
	const { programs, account, layout } = setting;
	const identity = account.name ? { uid: account.uid, gid: account.gid } : {};
	return new Promise( ( resolve, reject ) => {
		const child = execFile(
			programs.php,
			[ '-d', 'display_errors=stderr', '-d', 'html_errors=0', ...args ],
			{
				...identity,
				cwd: layout.root,
				env: { ...process.env, ...phpEnvironment( setting ) },
				maxBuffer: 64 * 1024 * 1024,
			},
			( error, stdout, stderr ) => {
				if ( error ) {
					const words =
						stderr.trim() || stdout.trim() || error.message;
					reject( new Error( `PHP failed: ${ words }` ) );
				} else {
					resolve( stdout );
				}
			}
		);
		// A PHP that ends early closes the pipe; its exit code tells.
		child.stdin?.on( 'error', () => undefined ).end( script );
	} );
}

/** Runs code inside WordPress, with or without an opening `<?php`. */
export function runInWordPress(
	setting: Setting,
	url: string,
	code: string
): Promise< string > {
	const { host, hostname } = new URL( url );
	return runPhp(
		setting,
		[],
		`<?php
$_SERVER['HTTP_HOST'] = '${ host }';
$_SERVER['SERVER_NAME'] = '${ hostname }';
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['REQUEST_METHOD'] = 'GET';
require '${ setting.layout.root }/wp-load.php';
${ code.replace( /^\s*<\?php\b/, '' ) }`
	);
}
