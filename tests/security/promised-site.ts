import {
	appendFileSync,
	chmodSync,
	mkdirSync,
	readFileSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';

import { DiagnosisPage } from '../e2e/fixtures/diagnosis-page';
import { logIn } from '../e2e/fixtures/log-in';
import { browserLaunchOptions } from '../env/browser';
import {
	giveToPhp,
	INNOCENT,
	phpString,
	type PluginCode,
	usePlugins,
} from '../sandbox/plugin-files';
import { openSite, type TestSite } from '../sandbox/test-site';

/** Both keep visitors out of REST: only without both of them it answers, so that a search takes its time. */
export const BLOCKERS = [ 'blocker/blocker.php', 'west-gate/west-gate.php' ];

/** Slow enough that a test can look on while the plugin is searched for. */
const PAUSE = 'usleep( 500000 );';

const closing = ( first: string ) =>
	`add_filter( 'rest_authentication_errors', function ( $result ) {
	${ first }
	return is_user_logged_in() ? $result : new WP_Error( 'closed', 'Closed.', array( 'status' => 401 ) );
}, 20 );`;

const CODE: PluginCode = {
	...INNOCENT,
	[ BLOCKERS[ 0 ]! ]: closing( PAUSE ),
	[ BLOCKERS[ 1 ]! ]: closing( '' ),
	'slow-walk/slow-walk.php': `add_action( 'rest_api_init', function () { ${ PAUSE } } );`,
};

/** A real site that is broken, with the page open in a real browser, and a record of whom either of them talks to. */
export interface PromisedSite {
	site: TestSite;
	diagnosis: DiagnosisPage;
	context: BrowserContext;
	/** Hosts, with port, that the browser and WordPress's HTTP API were about to ask since the last call, each in a set. */
	hostsAsked: () => { browser: Set< string >; server: Set< string > };
	/** Lines of the web server's access log since the last call. */
	requestsLogged: () => string[];
	stop: () => Promise< void >;
}

/** What a file has got more of each time. */
function tail( file: string ): () => string[] {
	let seen = 0;
	return () => {
		const lines = readFileSync( file, 'utf8' )
			.trimEnd()
			.split( '\n' )
			.filter( Boolean );
		const fresh = lines.slice( seen );
		seen = lines.length;
		return fresh;
	};
}

/** Has WordPress write down each host before it is asked, also one it would not be let through to. */
function recordServer( site: TestSite ): () => string[] {
	const { root, logs } = site;
	const record = join( logs, 'asked.log' );
	appendFileSync( record, '' );
	// PHP runs under another account.
	chmodSync( record, 0o666 );
	const folder = join( root, 'wp-content/mu-plugins' );
	mkdirSync( folder, { recursive: true } );
	giveToPhp( site, folder );
	writeFileSync(
		join( folder, 'record-asked.php' ),
		`<?php add_filter( 'pre_http_request', function ( $instead, $args, $url ) {
	$parts = parse_url( $url );
	file_put_contents( ${ phpString( record ) }, $parts['host'] . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' ) . "\\n", FILE_APPEND );
	return $instead;
}, 1, 3 );`
	);
	return tail( record );
}

function recordBrowser( context: BrowserContext ): () => string[] {
	let asked: string[] = [];
	context.on( 'request', ( request ) => {
		const { protocol, host } = new URL( request.url() );
		if ( protocol.startsWith( 'http' ) ) {
			asked.push( host );
		}
	} );
	return () => {
		const fresh = asked;
		asked = [];
		return fresh;
	};
}

async function openPage( browser: Browser, site: TestSite ) {
	const context = await browser.newContext( {
		viewport: { width: 1440, height: 1000 },
	} );
	const page = await context.newPage();
	await logIn( page, site );
	const diagnosis = new DiagnosisPage( page, site );
	// Once before anything is compared: WordPress looks for updates and fills its caches when an administrator comes.
	await diagnosis.open();
	await diagnosis.open();
	return { context, diagnosis };
}

/**
 * Starts the site and opens the page on it.
 *
 * @param code Plugins it has besides this one; those that close REST unless told.
 */
export async function openPromisedSite(
	code: PluginCode = CODE
): Promise< PromisedSite > {
	const site = await openSite();
	const browser = await chromium.launch( browserLaunchOptions() );
	try {
		const server = recordServer( site );
		await usePlugins( site, code );
		const { context, diagnosis } = await openPage( browser, site );
		const asked = recordBrowser( context );
		return {
			site,
			diagnosis,
			context,
			hostsAsked: () => ( {
				browser: new Set( asked() ),
				server: new Set( server() ),
			} ),
			requestsLogged: tail( join( site.logs, 'apache-access.log' ) ),
			async stop() {
				await browser.close();
				await site.stop();
			},
		};
	} catch ( error ) {
		await browser.close();
		await site.stop();
		throw error;
	}
}
