import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { chmod } from 'node:fs/promises';
import { request } from 'node:http';
import type { NetConnectOpts } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import getPort from 'get-port';

import { findPrograms } from '../env/apache/programs';
import { untilListening } from '../env/apache/until-listening';

/** Who may pass a password prompt here. */
export const LOGIN = 'Basic c29tZW9uZTpzZWNyZXQ=';

/** `someone:secret`, as Apache and nginx read it. */
const PASSWORDS = 'someone:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\n';

/** Says which file runs, which address it was asked for, and what it was given to identify with. */
const PHP = `<?php echo json_encode( array( __FILE__, $_SERVER['REQUEST_URI'], $_SERVER['HTTP_AUTHORIZATION'] ?? null, $_GET['x'] ?? null ) );`;

export type Kind = 'apache' | 'nginx' | 'caddy' | 'lighttpd';

/** An answer, as much of it as is looked at. */
export interface Answer {
	status: number;
	body: string;
}

/** PHP, files to serve, and servers in front of them that are configured with what a snippet says. */
export class Bench {
	readonly folder = mkdtempSync( join( tmpdir(), 'ws401-served-' ) );
	readonly socket = join( this.folder, 'php.sock' );
	readonly passwords = join( this.folder, 'passwords' );
	readonly programs = findPrograms( 'fpm', true );
	private readonly started: ChildProcess[] = [];

	/** Starts PHP and lays out a website at `/` and one at `/blog/`. */
	async open(): Promise< void > {
		await chmod( this.folder, 0o755 );
		for ( const home of [ '', 'blog/' ] ) {
			for ( const file of [
				'index.php',
				'wp-cron.php',
				'wp-admin/index.php',
				'wp-admin/admin-ajax.php',
			] ) {
				this.write( `site/${ home }${ file }`, PHP );
			}
			this.write( `site/${ home }style.css`, 'a{}' );
		}
		this.write( 'passwords', PASSWORDS );
		this.write( 'plain', 'someone:secret\n' );
		this.write(
			'fpm.conf',
			`[global]\nerror_log = ${ this.folder }/fpm.log\ndaemonize = no\n[www]\n${
				process.getuid?.() === 0 ? 'user = www-data\n' : ''
			}listen = ${ this.socket }\nlisten.mode = 0666\npm = static\npm.max_children = 1\n`
		);
		assert.ok( this.programs.fpm );
		await this.run(
			this.programs.fpm,
			[ '-n', '-y', join( this.folder, 'fpm.conf' ) ],
			{ path: this.socket }
		);
	}

	async close(): Promise< void > {
		for ( const child of this.started.filter(
			( { exitCode } ) => exitCode === null
		) ) {
			child.kill();
			await once( child, 'exit' );
		}
		rmSync( this.folder, { recursive: true } );
	}

	/** Writes a file below the folder. */
	write( path: string, text: string ): string {
		const file = join( this.folder, path );
		mkdirSync( dirname( file ), { recursive: true } );
		writeFileSync( file, text );
		return file;
	}

	/** Starts a server with these lines for its site, and returns its port. */
	async serve( kind: Kind, lines: string ): Promise< number > {
		const port = await getPort();
		const { program, args, check } = {
			apache: () => this.apache( port, lines ),
			nginx: () => this.nginx( port, lines ),
			caddy: () => this.caddy( port, lines ),
			lighttpd: () => this.lighttpd( port, lines ),
		}[ kind ]();
		execFileSync( program, check, { stdio: 'pipe' } );
		await this.run( program, args, { host: '127.0.0.1', port } );
		return port;
	}

	private apache( port: number, lines: string ) {
		const { apache, modules } = this.programs;
		const file = this.write(
			`apache-${ port }.conf`,
			[
				...'mpm_event authz_core authz_user authn_core authn_file auth_basic setenvif rewrite proxy proxy_fcgi mime dir'
					.split( ' ' )
					.map(
						( name ) =>
							`LoadModule ${ name }_module ${ modules }/mod_${ name }.so`
					),
				`TypesConfig /etc/mime.types\nListen 127.0.0.1:${ port }`,
				`ServerName localhost\nServerRoot ${ this.folder }\nErrorLog ${ this.folder }/apache.log\nPidFile ${ this.folder }/apache-${ port }.pid\nDefaultRuntimeDir ${ this.folder }`,
				'User www-data\nGroup www-data',
				`DocumentRoot ${ this.folder }/site\nDirectoryIndex index.php`,
				`<FilesMatch "\\.php$">\nSetHandler "proxy:unix:${ this.socket }|fcgi://localhost"\n</FilesMatch>`,
				`<Directory "${ this.folder }/site">\nAllowOverride All\nRequire all granted\n</Directory>`,
				lines,
				'',
			].join( '\n' )
		);
		return {
			program: apache,
			args: [ '-D', 'FOREGROUND', '-f', file ],
			check: [ '-t', '-f', file ],
		};
	}

	private nginx( port: number, lines: string ) {
		const file = this.write(
			`nginx-${ port }.conf`,
			[
				`pid ${ this.folder }/nginx-${ port }.pid;`,
				`error_log ${ this.folder }/nginx.log;`,
				'daemon off;',
				'events {}',
				'http {',
				'include /etc/nginx/mime.types;',
				'access_log off;',
				`server { listen 127.0.0.1:${ port };`,
				`root ${ this.folder }/site; index index.php;`,
				lines,
				'} }',
				'',
			].join( '\n' )
		);
		return {
			program: this.programs.nginx,
			args: [ '-c', file ],
			check: [ '-t', '-q', '-c', file ],
		};
	}

	private caddy( port: number, lines: string ) {
		const file = this.write(
			`Caddyfile-${ port }`,
			`{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:${ port } {\n\troot * ${ this.folder }/site\n${ lines }\n}\n`
		);
		const args = [ '--config', file, '--adapter', 'caddyfile' ];
		return {
			program: programNamed( 'caddy' ),
			args: [ 'run', ...args ],
			check: [ 'validate', ...args ],
		};
	}

	private lighttpd( port: number, lines: string ) {
		const file = this.write(
			`lighttpd-${ port }.conf`,
			[
				`server.document-root = "${ this.folder }/site"`,
				`server.port = ${ port }\nserver.bind = "127.0.0.1"`,
				`server.errorlog = "${ this.folder }/lighttpd.log"`,
				'server.modules = ( "mod_access", "mod_auth", "mod_authn_file", "mod_rewrite", "mod_redirect", "mod_setenv", "mod_fastcgi" )',
				'index-file.names = ( "index.php" )',
				`auth.backend = "plain"\nauth.backend.plain.userfile = "${ this.folder }/plain"`,
				`fastcgi.server = ( ".php" => (( "socket" => "${ this.socket }" )) )`,
				lines,
				'',
			].join( '\n' )
		);
		return {
			program: programNamed( 'lighttpd' ),
			args: [ '-D', '-f', file ],
			check: [ '-tt', '-f', file ],
		};
	}

	/** Starts a program and waits until it can be connected to. */
	private async run(
		program: string,
		args: string[],
		where: NetConnectOpts
	) {
		const child = spawn( program, args, {
			stdio: 'ignore',
			env: {
				...process.env,
				HOME: this.folder,
				XDG_DATA_HOME: this.folder,
			},
		} );
		this.started.push( child );
		await untilListening(
			{
				name: program,
				pid: child.pid ?? 0,
				assertRunning() {
					assert.equal( child.exitCode, null, `${ program } ended` );
				},
			},
			where
		);
	}
}

/** A program of its own package. */
export function programNamed( name: string ): string {
	const found = [ '/usr/sbin', '/usr/bin', '/usr/local/bin' ]
		.map( ( folder ) => join( folder, name ) )
		.find( existsSync );
	assert.ok( found, `${ name } is missing: apt-get install ${ name }` );
	return found;
}

/** Asks for a path just as it is written, dots included. */
export function ask(
	port: number,
	path: string,
	authorization?: string
): Promise< Answer > {
	return new Promise( ( resolve, reject ) =>
		request(
			{
				host: '127.0.0.1',
				port,
				path,
				headers: authorization ? { authorization } : {},
			},
			( response ) => {
				let body = '';
				response.setEncoding( 'utf8' );
				response.on( 'data', ( part: string ) => ( body += part ) );
				response.on( 'end', () =>
					resolve( { status: response.statusCode ?? 0, body } )
				);
			}
		)
			.on( 'error', reject )
			.end()
	);
}
