/**
 * The process that runs WordPress as WebAssembly: a copy of the tree, served until the parent says stop or is gone.
 * A process of its own, because it must end for sure and because test runners and this one load modules differently.
 */
import { runCLI, type RunCLIServer } from '@wp-playground/cli';
import { readFileSync, rmSync } from 'node:fs';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { installPlugin } from '../plugin-files';
import type { FromServer, ServerOrder, ToServer } from './messages';

const LOAD_WORDPRESS = "require_once '/wordpress/wp-load.php';";

/** PHP that makes a request of the site's address of what follows: a network answers under its own name alone. */
const asked = ( url: string ) =>
	`$_SERVER['HTTP_HOST'] = '${ new URL( url ).host }'; $_SERVER['REQUEST_URI'] = '/';`;

const order = JSON.parse( process.argv[ 2 ] ?? '' ) as ServerOrder;
let root: string | undefined;
let wordpress: RunCLIServer | undefined;

process.on( 'message', ( message: ToServer ) => {
	if ( message.kind === 'stop' ) {
		void stop();
	} else {
		void answer( message.id, message.code );
	}
} );
// The parent is gone, whatever the reason.
process.on( 'disconnect', () => void stop() );
process.on( 'SIGTERM', () => void stop() );
// Ctrl+C reaches the whole process group; the parent decides what it means.
process.on( 'SIGINT', () => {} );

start().catch( ( error: Error ) => {
	tell( { kind: 'failed', id: null, message: error.message } );
	void stop();
} );

async function start() {
	progress( 'Copying WordPress' );
	root = await mkdtemp( join( tmpdir(), 'ws401-site-' ) );
	await cp( order.tree, root, { recursive: true } );
	await installPlugin(
		order.plugin,
		join( root, 'wp-content/plugins/who-said-401' )
	);
	if ( order.config ) {
		await writeFile( join( root, 'wp-config.php' ), order.config );
	}
	progress( `Booting WordPress on PHP ${ order.php }` );
	wordpress = await runCLI( {
		command: 'server',
		verbosity: 'quiet',
		port: order.port,
		'site-url': order.url,
		workers: order.workers,
		php: order.php,
		...( order.ownDatabase && { skipSqliteSetup: true } ),
		wordpressInstallMode: 'install-from-existing-files-if-needed',
		'mount-before-install': [ { hostPath: root, vfsPath: '/wordpress' } ],
		define: { WP_ENVIRONMENT_TYPE: 'local' },
		'define-bool': {
			WP_DEBUG: true,
			WP_DEBUG_LOG: true,
			WP_DEBUG_DISPLAY: false,
		},
	} );
	progress( 'Filling the site' );
	const said = await runPhp(
		readFileSync( join( __dirname, 'first-content.php' ), 'utf8' )
	);
	if ( said.trim() !== 'ok' ) {
		throw new Error( `The plugin could not be activated: ${ said }` );
	}
	// The first request after a boot is answered with a redirect to itself, once.
	await fetch(
		`http://127.0.0.1:${ order.port }${ new URL( order.url ).pathname }`,
		{ redirect: 'manual' }
	);
	tell( { kind: 'ready', root } );
}

async function runPhp( code: string ): Promise< string > {
	if ( ! wordpress ) {
		throw new Error( 'WordPress is not running yet.' );
	}
	const result = await wordpress.playground.run( {
		code: `<?php ${ asked( order.url ) } ${ LOAD_WORDPRESS } ${ code.replace( /^<\?php/, '' ) }`,
	} );
	if ( result.exitCode !== 0 ) {
		throw new Error(
			`PHP ended with ${ result.exitCode }: ${ result.errors || result.text }`
		);
	}
	return result.text;
}

async function answer( id: number, code: string ) {
	try {
		tell( { kind: 'printed', id, text: await runPhp( code ) } );
	} catch ( error ) {
		tell( { kind: 'failed', id, message: ( error as Error ).message } );
	}
}

let stopping = false;

async function stop() {
	if ( stopping ) {
		return;
	}
	stopping = true;
	// A clean end waits for the requests under way, which may hang; ours removes the files in any case.
	await Promise.race( [
		wordpress?.[ Symbol.asyncDispose ](),
		setTimeout( 5000 ),
	] ).catch( () => {} );
	if ( root ) {
		// At once, so that a copy still under way cannot go on behind it.
		rmSync( root, { recursive: true, force: true, maxRetries: 10 } );
	}
	process.exit();
}

function progress( line: string ) {
	tell( { kind: 'progress', line } );
}

function tell( message: FromServer ) {
	if ( process.connected ) {
		process.send?.( message );
	}
}
