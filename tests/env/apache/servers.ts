import { execFile } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { apacheConf } from './conf/apache';
import { mariadbConf } from './conf/mariadb';
import { nginxConf } from './conf/nginx';
import { fpmConf, phpIni } from './conf/php';
import type { Guard, Server } from './guard';
import { phpEnvironment } from './php';
import type { Setting } from './setting';
import { untilListening } from './until-listening';

function write( setting: Setting, name: string, text: string ): string {
	const file = join( setting.layout.conf, name );
	writeFileSync( file, text );
	return file;
}

/** Path of the database's socket. */
export function databaseSocket( { layout }: Setting ): string {
	return join( layout.run, 'mariadb.sock' );
}

/** Makes an empty database (its root has no password and is reached by socket only) and starts it. */
export async function startDatabase(
	setting: Setting,
	guard: Guard
): Promise< void > {
	const { programs, layout } = setting;
	// MariaDB has an account of its own, and puts its socket beside the others.
	chmodSync( layout.run, 0o1777 );
	const defaults = `--defaults-file=${ write( setting, 'mariadb.cnf', mariadbConf( setting ) ) }`;
	const made = promisify( execFile )( programs.mariadbInstall, [
		defaults,
		'--auth-root-authentication-method=normal',
		'--skip-test-db',
	] );
	await made.catch( ( { stdout, stderr } ) => {
		throw new Error( `mariadb-install-db failed: ${ stderr || stdout }` );
	} );
	const server = guard.start( {
		name: 'mariadb',
		program: programs.mariadb,
		args: [ defaults ],
		signal: 'KILL',
	} );
	await untilListening( server, { path: databaseSocket( setting ) } );
}

/** Starts php-fpm. */
export function startFpm( setting: Setting, guard: Guard ): Server {
	const { programs } = setting;
	return guard.start( {
		name: 'php-fpm',
		program: programs.fpm,
		args: [
			'--nodaemonize',
			'--fpm-config',
			write( setting, 'fpm.conf', fpmConf( setting ) ),
			'--php-ini',
			`/etc/php/${ programs.phpVersion }/fpm/php.ini`,
		],
		env: phpEnvironment( setting ),
	} );
}

/** Writes the php.ini that every PHP of this server reads. */
export function writePhpIni(
	setting: Setting,
	more: Record< string, string >
): void {
	write( setting, join( 'php.d', '99-site.ini' ), phpIni( setting, more ) );
}

/** Starts Apache, and php-fpm unless PHP runs inside Apache. */
export async function startWebServer(
	setting: Setting,
	guard: Guard
): Promise< void > {
	const { programs, layout, port } = setting;
	if ( programs.fpm ) {
		await untilListening( startFpm( setting, guard ), {
			path: join( layout.run, 'fpm.sock' ),
		} );
	}
	const apache = guard.start( {
		name: 'apache',
		program: programs.apache,
		args: [
			'-f',
			write( setting, 'apache.conf', apacheConf( setting ) ),
			'-D',
			'FOREGROUND',
		],
		env: phpEnvironment( setting ),
	} );
	await untilListening( apache, { host: '127.0.0.1', port } );
}

/** Starts nginx as a cache in front of Apache. */
export async function startCache(
	setting: Setting,
	guard: Guard,
	port: number
): Promise< void > {
	const nginx = guard.start( {
		name: 'nginx',
		program: setting.programs.nginx,
		args: [
			'-c',
			write( setting, 'nginx.conf', nginxConf( setting, port ) ),
		],
	} );
	await untilListening( nginx, { host: '127.0.0.1', port } );
}
