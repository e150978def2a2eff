import { execFile } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	closeSync,
	mkdirSync,
	mkdtempSync,
	openSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account';

/** Where one real server keeps everything it has. */
export interface Layout {
	folder: string;
	/** WordPress. */
	root: string;
	/** What is visited, where WordPress lies in a folder below it. */
	site: string;
	conf: string;
	/** Extra php.ini files, read by every PHP of this server. */
	phpIni: string;
	logs: string;
	/** Sockets and pid files. */
	run: string;
	database: string;
}

/** Makes the folders. PHP's account may pass through all of them and write to its own log. */
export function makeLayout( account: Account ): Layout {
	const folder = mkdtempSync( join( tmpdir(), 'ws401-apache-' ) );
	const layout: Layout = {
		folder,
		root: join( folder, 'wordpress' ),
		site: join( folder, 'site' ),
		conf: join( folder, 'conf' ),
		phpIni: join( folder, 'conf', 'php.d' ),
		logs: join( folder, 'logs' ),
		run: join( folder, 'run' ),
		database: join( folder, 'database' ),
	};
	for ( const path of Object.values( layout ) ) {
		mkdirSync( path, { recursive: true } );
		chmodSync( path, 0o755 );
	}
	const phpLog = join( layout.logs, 'php.log' );
	closeSync( openSync( phpLog, 'a' ) );
	chownSync( phpLog, account.uid, account.gid );
	return layout;
}

const run = promisify( execFile );

/** Copies a folder's content; the copies belong to PHP's account, as on most hosts. */
export async function copyFor(
	account: Account,
	from: string,
	to: string
): Promise< void > {
	await run( 'cp', [ '-R', '--reflink=auto', `${ from }/.`, to ] );
	await giveTo( account, to );
}

/** Hands files over to PHP's account, readable for the web server. */
export async function giveTo(
	account: Account,
	path: string
): Promise< void > {
	await run( 'chown', [ '-R', `${ account.uid }:${ account.gid }`, path ] );
	await run( 'chmod', [ '-R', 'u+rwX,go+rX', path ] );
}
