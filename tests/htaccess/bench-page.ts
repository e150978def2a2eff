/**
 * How long the page is held up on a site with many plugins and a long .htaccess: the longest task of the browser's main thread during a
 * diagnosis, while the section of the files opens, and while one request is followed; prints, asserts nothing. A task is told by the
 * time the thread really worked on it, which other work on the machine does not lengthen, and in brackets by the clock. Of several runs
 * the shortest counts. Another checkout, with its own build, is measured on the same site in the same run.
 *
 *   npm run bench:page [-- --lines 2000 --plugins 200 --runs 4 --throttle 1,4 [other checkout]]
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DiagnosisPage } from '../e2e/fixtures/diagnosis-page';
import { logIn } from '../e2e/fixtures/log-in';
import { startApache, type ApacheSite } from '../env/apache';
import { findBrowser } from '../env/browser';
import { type PluginCode, usePlugins } from '../sandbox/plugin-files';
import { longestTask, type Task } from './longest-task';

const { values, positionals } = parseArgs( {
	options: {
		lines: { type: 'string', default: '2000' },
		plugins: { type: 'string', default: '200' },
		runs: { type: 'string', default: '4' },
		throttle: { type: 'string', default: '1,4' },
	},
	allowPositionals: true,
} );

const OWN = join( __dirname, '../..' );

/** Three lines. */
const rule = ( index: number ) =>
	`RewriteCond %{HTTP_USER_AGENT} bad-robot-${ index } [NC,OR]\nRewriteCond %{HTTP_REFERER} spam-${ index }\\.example\nRewriteRule ^ - [F]\n`;

/** What a plugin does: one closes the REST API, others look on or add routes, most do nothing. */
function codeOf( index: number ): string {
	if ( index === 77 ) {
		return `add_filter( 'rest_authentication_errors', function ( $r ) { return $r || is_user_logged_in() ? $r : new WP_Error( 'closed', 'Closed.', array( 'status' => 401 ) ); } );`;
	}
	if ( index % 3 === 0 ) {
		return `add_filter( 'rest_authentication_errors', function ( $r ) { return $r; } );`;
	}
	return index % 5 === 0
		? `add_action( 'rest_api_init', function () { for ( $i = 0; $i < 40; $i++ ) { register_rest_route( 'plugin-${ index }/v1', "/part-$i", array( 'methods' => 'GET, POST', 'callback' => '__return_true', 'permission_callback' => '__return_true' ) ); } } );`
		: '';
}

/** The longest task while something is done. */
async function during(
	browser: Browser,
	page: Page,
	what: () => Promise< unknown >
): Promise< Task > {
	await browser.startTracing( page, { categories: [ 'toplevel' ] } );
	await what();
	return longestTask( await browser.stopTracing() );
}

const MEASURED = [ 'run', 'section', 'request' ] as const;

async function measure(
	browser: Browser,
	page: Page,
	diagnosis: DiagnosisPage
): Promise< Record< ( typeof MEASURED )[ number ], Task > > {
	await diagnosis.open();
	const run = await during( browser, page, () => diagnosis.check() );
	const section = await during( browser, page, async () => {
		await diagnosis.show( 'Server & .htaccess' );
		await page
			.locator( '.ws401-file' )
			.first()
			.waitFor( { timeout: 120_000 } );
	} );
	const look = page.locator( '.ws401-look' );
	await look
		.getByLabel( 'Or an address of this site' )
		.fill( '/wp-json/wp/v2/users/me' );
	const request = await during( browser, page, async () => {
		await look
			.getByRole( 'button', { name: 'Trace this request' } )
			.click();
		await page
			.locator( '.ws401-look__outcome' )
			.filter( { hasText: /\w/ } )
			.waitFor();
	} );
	return { run, section, request };
}

/** Fills the site with what makes a page slow. */
async function burden( site: ApacheSite ): Promise< void > {
	const file = join( site.root, '.htaccess' );
	const rules = Array.from(
		{ length: Math.ceil( Number( values.lines ) / 3 ) },
		( _, index ) => rule( index )
	);
	writeFileSync(
		file,
		`RewriteEngine On\n${ rules.join( '' ) }${ readFileSync( file, 'utf8' ) }`
	);
	const plugins: PluginCode = {};
	for ( let index = 0; index < Number( values.plugins ); index++ ) {
		plugins[ `plugin-${ index }/plugin-${ index }.php` ] = codeOf( index );
	}
	await usePlugins( site, plugins );
	execFileSync( 'chmod', [
		'-R',
		'a+rX',
		join( site.root, 'wp-content/plugins' ),
	] );
}

/** Puts a checkout's plugin on the site. */
function install( checkout: string, site: ApacheSite ): void {
	const plugin = join( site.root, 'wp-content/plugins/who-said-401' );
	for ( const part of [ 'build', 'src', 'plugin.php' ] ) {
		rmSync( join( plugin, part ), { recursive: true, force: true } );
		cpSync( join( checkout, part ), join( plugin, part ), {
			recursive: true,
		} );
	}
	execFileSync( 'chmod', [ '-R', 'a+rX', plugin ] );
}

const print = ( ...cells: string[] ) =>
	process.stdout.write( `| ${ cells.join( ' | ' ) } |\n` );

const shown = ( { worked, clock }: Task ) =>
	`${ Math.round( worked ) } (${ Math.round( clock ) })`;

async function main(): Promise< void > {
	const site = await startApache( { php: 'fpm' } );
	const found = findBrowser();
	const browser = await chromium.launch( {
		...( found?.path ? { executablePath: found.path } : {} ),
		args: [ '--no-sandbox' ],
	} );
	try {
		await burden( site );
		const page = await browser.newPage( {
			viewport: { width: 1440, height: 1000 },
		} );
		const session = await page.context().newCDPSession( page );
		await logIn( page, site );
		for ( const rate of values.throttle.split( ',' ) ) {
			for ( const checkout of [ ...positionals, OWN ] ) {
				install( checkout, site );
				await session.send( 'Emulation.setCPUThrottlingRate', {
					rate: Number( rate ),
				} );
				const runs: Awaited< ReturnType< typeof measure > >[] = [];
				for ( let run = 0; run < Number( values.runs ); run++ ) {
					runs.push(
						await measure(
							browser,
							page,
							new DiagnosisPage( page, site )
						)
					);
				}
				const least = MEASURED.map( ( what ) => {
					const [ task ] = runs
						.map( ( each ) => each[ what ] )
						.sort( ( a, b ) => a.worked - b.worked );
					return `${ what } ${ task ? shown( task ) : 'none' }`;
				} );
				print(
					`longest task of the page, ms, ${ values.plugins } plugins, ${ values.lines } lines, ${ rate }x slower`,
					checkout === OWN ? 'now' : 'then',
					least.join( ', ' ),
					`load ${ loadavg()[ 0 ]?.toFixed( 1 ) }`
				);
			}
		}
	} finally {
		await browser.close();
		await site.stop();
	}
}

void main();
