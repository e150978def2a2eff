import { chromium, type LaunchOptions } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Chromium that is on this machine. */
export interface FoundBrowser {
	/** `Playwright's own`, or the program's path. */
	name: string;
	/** Null for Playwright's own, which it finds itself. */
	path: string | null;
}

const PROGRAMS = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
];

/** Where desktop systems put it, outside PATH. */
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Playwright's own Chromium if it was downloaded, else the system's; null when there is neither. */
export function findBrowser(): FoundBrowser | null {
	if ( existsSync( chromium.executablePath() ) ) {
		return { name: "Playwright's own Chromium", path: null };
	}
	const path = [
		...PROGRAMS.flatMap( ( program ) =>
			( process.env.PATH ?? '' )
				.split( delimiter )
				.map( ( folder ) => join( folder, program ) )
		),
		...PLACES,
	].find( isExecutable );
	return path ? { name: path, path } : null;
}

/**
 * How Playwright starts the browser of this machine.
 *
 * @throws {Error} One sentence when there is none.
 */
export function browserLaunchOptions(): LaunchOptions {
	const found = findBrowser();
	if ( ! found ) {
		throw new Error(
			'No Chromium was found. `npx tsx tests/env/browser.ts` installs one.'
		);
	}
	return {
		...( found.path ? { executablePath: found.path } : {} ),
		args: [
			// Chromium refuses to sandbox what runs as root, as in containers.
			...( process.getuid?.() === 0 ? [ '--no-sandbox' ] : [] ),
			// Containers often give it 64 MB there, on which pages crash.
			...( found.path ? [ '--disable-dev-shm-usage' ] : [] ),
		],
	};
}

/** The browser that is there, or the first that can be installed: Playwright's download, then Debian's package. */
export function provideBrowser(
	report: ( line: string ) => void
): FoundBrowser {
	const present = findBrowser();
	if ( present ) {
		return present;
	}
	report( "Downloading Playwright's Chromium" );
	spawnSync( 'npx', [ 'playwright', 'install', 'chromium' ], {
		stdio: 'ignore',
		env: {
			...process.env,
			PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
		},
	} );
	if ( ! findBrowser() && process.getuid?.() === 0 ) {
		report( "Installing Debian's package chromium" );
		spawnSync( 'apt-get', [ 'update' ], { stdio: 'ignore' } );
		spawnSync( 'apt-get', [ 'install', '-y', 'chromium' ], {
			stdio: 'ignore',
		} );
	}
	const installed = findBrowser();
	if ( ! installed ) {
		throw new Error(
			'No Chromium was found, and none could be installed. Install Chromium or Google Chrome and try again.'
		);
	}
	return installed;
}

function isExecutable( path: string ): boolean {
	try {
		accessSync( path, constants.X_OK );
		return true;
	} catch {
		return false;
	}
}

// Run from the command line, not imported.
if ( process.argv[ 1 ]?.endsWith( 'browser.ts' ) ) {
	try {
		const { name } = provideBrowser( ( line ) =>
			process.stderr.write( `${ line }\n` )
		);
		process.stdout.write( `Browser: ${ name }\n` );
	} catch ( error ) {
		process.stderr.write( `${ ( error as Error ).message }\n` );
		process.exitCode = 1;
	}
}
