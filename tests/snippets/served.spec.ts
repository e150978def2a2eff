/**
 * What the page offers instead of .htaccess, on the servers themselves: PHP runs behind them, unknown addresses come to WordPress's
 * index.php, and the Authorization header with them.
 */
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
import type { NetConnectOpts } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import getPort from 'get-port';

import { snippetsFor } from '../../src/diagnosis/servers/other-servers';
import { findPrograms } from '../env/apache/programs';
import { untilListening } from '../env/apache/until-listening';

const SOCKET = 'unix//run/php/php-fpm.sock';
const CADDY = [ '/usr/bin/caddy', '/usr/local/bin/caddy' ];
const HEADER = 'Basic c29tZW9uZTpzZWNyZXQ=';

/** Says which file runs, which address it was asked for, and what it was given to identify with. */
const INDEX = `<?php echo json_encode( array( __FILE__, $_SERVER['REQUEST_URI'], $_SERVER['HTTP_AUTHORIZATION'] ?? null, $_GET['x'] ?? null ) );`;

/** The one snippet for a server, for a site at this path. */
function codeFor( kind: 'nginx' | 'caddy' | 'iis', home: string ): string {
	const [ step ] = snippetsFor( kind, { home } );
	assert.ok( step?.snippet );
	return step.snippet.code;
}

describe( 'what stands in for .htaccess', () => {
	let folder: string;
	let socket: string;
	const programs = findPrograms( 'fpm', true );
	const started: ChildProcess[] = [];

	/** Starts a server and waits until it can be connected to. */
	const start = async (
		program: string,
		args: string[],
		where: NetConnectOpts
	) => {
		const child = spawn( program, args, {
			stdio: 'ignore',
			env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder },
		} );
		started.push( child );
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
	};

	before( async () => {
		folder = mkdtempSync( join( tmpdir(), 'ws401-served-' ) );
		await chmod( folder, 0o755 );
		socket = join( folder, 'php.sock' );
		for ( const home of [ '', 'blog/' ] ) {
			const root = join( folder, 'site', home );
			mkdirSync( root, { recursive: true } );
			writeFileSync( join( root, 'index.php' ), INDEX );
			writeFileSync( join( root, 'style.css' ), 'a{}' );
		}
		writeFileSync(
			join( folder, 'fpm.conf' ),
			`[global]\nerror_log = ${ folder }/fpm.log\ndaemonize = no\n[www]\n${
				process.getuid?.() === 0 ? 'user = www-data\n' : ''
			}listen = ${ socket }\nlisten.mode = 0666\npm = static\npm.max_children = 1\n`
		);
		assert.ok( programs.fpm );
		await start( programs.fpm, [ '-n', '-y', join( folder, 'fpm.conf' ) ], {
			path: socket,
		} );
	} );
	after( async () => {
		for ( const child of started.filter(
			( { exitCode } ) => exitCode === null
		) ) {
			child.kill();
			await once( child, 'exit' );
		}
		rmSync( folder, { recursive: true } );
	} );

	/** Asks for an unknown address and for a file, below the path. */
	async function assertServed( port: number, home: string ) {
		const ask = ( path: string ) =>
			fetch( `http://127.0.0.1:${ port }${ home }${ path }`, {
				headers: { authorization: HEADER },
			} ).then( ( response ) => response.text() );
		assert.deepEqual(
			JSON.parse( await ask( 'wp-json/wp/v2/users/me?x=1' ) ),
			[
				`${ folder }/site${ home }index.php`,
				`${ home }wp-json/wp/v2/users/me?x=1`,
				HEADER,
				'1',
			]
		);
		assert.equal( await ask( 'style.css' ), 'a{}' );
	}

	test( 'IIS, which cannot be run here, is given well-formed XML', () => {
		const file = join( folder, 'rewrite.xml' );
		writeFileSync( file, codeFor( 'iis', '/blog/' ) );
		const url = execFileSync( programs.php, [
			'-r',
			`echo simplexml_load_file( '${ file }' )->xpath( '/rewrite/rules/rule/action' )[0]['url'];`,
		] );
		assert.equal( String( url ), '/blog/index.php' );
	} );

	for ( const home of [ '/', '/blog/' ] ) {
		test( `Caddy, at ${ home }`, async () => {
			const program = CADDY.find( existsSync );
			assert.ok( program, 'Caddy is missing: apt-get install caddy' );
			const port = await getPort();
			const file = join( folder, 'Caddyfile' );
			const code = codeFor( 'caddy', home );
			assert.ok( code.includes( SOCKET ) );
			writeFileSync(
				file,
				`{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:${ port } {\n\troot * ${ folder }/site\n${ code.replace( SOCKET, `unix/${ socket }` ) }\n}\n`
			);
			const args = [ '--config', file, '--adapter', 'caddyfile' ];
			execFileSync( program, [ 'validate', ...args ], { stdio: 'pipe' } );
			await start( program, [ 'run', ...args ], {
				host: '127.0.0.1',
				port,
			} );
			await assertServed( port, home );
		} );

		test( `nginx, at ${ home }`, async () => {
			const port = await getPort();
			const file = join( folder, 'nginx.conf' );
			writeFileSync(
				file,
				[
					`pid ${ folder }/nginx.pid;`,
					`error_log ${ folder }/nginx.log;`,
					'daemon off;',
					'events {}',
					'http {',
					'include /etc/nginx/mime.types;',
					'access_log off;',
					`server { listen 127.0.0.1:${ port };`,
					`root ${ folder }/site;`,
					codeFor( 'nginx', home ).replace(
						/# what is there.*/,
						`include /etc/nginx/fastcgi_params; fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name; fastcgi_pass unix:${ socket };`
					),
					'} }',
					'',
				].join( '\n' )
			);
			execFileSync( programs.nginx, [ '-t', '-q', '-c', file ], {
				stdio: 'pipe',
			} );
			await start( programs.nginx, [ '-c', file ], {
				host: '127.0.0.1',
				port,
			} );
			await assertServed( port, home );
		} );
	}
} );
