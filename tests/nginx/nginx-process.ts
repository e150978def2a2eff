import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { createServer as createHttpServer, request } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

import { fastcgiEcho } from './fastcgi-echo';

/** What lies in the document root; each file holds its own path. */
const FILES = [
	'index.php',
	'wp-login.php',
	'xmlrpc.php',
	'wp-admin/index.php',
	'wp-admin/admin-ajax.php',
	'wp-content/uploads/a.txt',
	'wp-content/uploads/shell.php',
	'list/index.html',
	'a.txt',
	'50x.html',
];

/** Folders without an index. */
const FOLDERS = [ 'empty' ];

/** A real nginx with something behind it that says what it gets. */
export interface NginxProcess {
	root: string;
	/** Words of an upstream, as configurations write them. */
	fastcgi: string;
	proxy: string;
	/** Path of the file that holds `user:password`. */
	passwords: string;
	port: number;
	/** Whether nginx would start with these servers. */
	takes: ( servers: string ) => Promise< boolean >;
	/** Starts it. */
	start: ( servers: string ) => Promise< void >;
	ask: (
		host: string,
		method: string,
		target: string,
		headers: Record< string, string >
	) => Promise< { status: number; location: string | null; body: string } >;
	stop: () => Promise< void >;
}

async function listening( server: Server ): Promise< number > {
	server.listen( 0, '127.0.0.1' );
	await once( server, 'listening' );
	return ( server.address() as AddressInfo ).port;
}

async function freePort(): Promise< number > {
	const server = createServer();
	const port = await listening( server );
	server.close();
	return port;
}

/** Makes folders, files and the two programs behind. */
export async function prepareNginx(): Promise< NginxProcess > {
	const folder = mkdtempSync( join( tmpdir(), 'ws401-nginx-' ) );
	const root = join( folder, 'root' );
	for ( const file of FILES ) {
		mkdirSync( dirname( join( root, file ) ), { recursive: true } );
		writeFileSync( join( root, file ), `file:/${ file }` );
	}
	for ( const each of FOLDERS ) {
		mkdirSync( join( root, each ), { recursive: true } );
	}
	copyFileSync(
		'/etc/nginx/fastcgi_params',
		join( folder, 'fastcgi_params' )
	);
	const passwords = join( folder, 'passwords' );
	writeFileSync( passwords, 'anna:{PLAIN}secret\n' );
	const php = fastcgiEcho();
	const behind = createHttpServer( ( { headers, url }, response ) => {
		response.setHeader( 'Content-Type', 'application/json' );
		response.end( JSON.stringify( { by: 'proxy', url, ...headers } ) );
	} );
	const [ phpPort, proxyPort, port ] = [
		await listening( php ),
		await listening( behind as unknown as Server ),
		await freePort(),
	];
	const file = join( folder, 'nginx.conf' );
	const write = ( servers: string ) =>
		writeFileSync(
			file,
			`worker_processes 1;
pid ${ folder }/nginx.pid;
error_log ${ folder }/error.log;
daemon off;
user root;
events { worker_connections 200; }
http {
	access_log off;
	default_type text/plain;
	client_body_temp_path ${ folder }/body;
	proxy_temp_path ${ folder }/proxy;
	fastcgi_temp_path ${ folder }/fastcgi;
	uwsgi_temp_path ${ folder }/uwsgi;
	scgi_temp_path ${ folder }/scgi;
	server_names_hash_bucket_size 128;
	server_names_hash_max_size 8192;
${ servers }
}
`
		);
	let child: ChildProcess | null = null;
	return {
		root,
		fastcgi: `127.0.0.1:${ phpPort }`,
		proxy: `http://127.0.0.1:${ proxyPort }`,
		passwords,
		port,
		async takes( servers ) {
			write( servers );
			try {
				await promisify( execFile )( 'nginx', [
					'-t',
					'-q',
					'-c',
					file,
				] );
				return true;
			} catch {
				return false;
			}
		},
		async start( servers ) {
			write(
				`server { listen 127.0.0.1:${ port } default_server; return 204; }\n${ servers }`
			);
			child = spawn( 'nginx', [ '-c', file ], { stdio: 'ignore' } );
			for ( let tries = 0; tries < 200; tries++ ) {
				try {
					await fetch( `http://127.0.0.1:${ port }/` );
					return;
				} catch {
					await setTimeout( 50 );
				}
			}
			throw new Error(
				`nginx did not start; see ${ folder }/error.log.`
			);
		},
		ask( host, method, target, headers ) {
			return new Promise( ( resolve, reject ) => {
				const sent = request(
					{
						host: '127.0.0.1',
						port,
						method,
						path: target,
						headers: {
							...headers,
							Host: host,
							Connection: 'close',
						},
					},
					( answer ) => {
						let body = '';
						answer.setEncoding( 'utf8' );
						answer.on(
							'data',
							( chunk: string ) => ( body += chunk )
						);
						answer.on( 'end', () =>
							resolve( {
								status: answer.statusCode ?? 0,
								location: answer.headers.location ?? null,
								body,
							} )
						);
					}
				);
				sent.on( 'error', ( error: NodeJS.ErrnoException ) =>
					// What `return 444` does.
					error.code === 'ECONNRESET'
						? resolve( { status: 444, location: null, body: '' } )
						: reject( error )
				);
				sent.end();
			} );
		},
		async stop() {
			child?.kill();
			php.close();
			behind.close();
			if ( child?.exitCode === null ) {
				await once( child, 'exit' );
			}
			rmSync( folder, { recursive: true, force: true } );
		},
	};
}
