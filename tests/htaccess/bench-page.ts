/**
 * How long the page is held up while files with many rules are judged: the longest task of the browser's main thread (Long Tasks API: 50
 * ms and more) during a diagnosis, while the section of the files opens, and while one request is followed; prints, asserts nothing.
 * Another checkout, with its own build, is measured on the same site in the same run.
 *
 *   npx tsx tests/htaccess/bench-page.ts [--rules 2000] [--throttle 1] [other checkout]
 */
import { chromium, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DiagnosisPage } from '../e2e/fixtures/diagnosis-page';
import { logIn } from '../e2e/fixtures/log-in';
import { startApache } from '../env/apache/start-apache';
import { findBrowser } from '../env/browser';

const { values, positionals } = parseArgs( {
	options: {
		rules: { type: 'string', default: '2000' },
		throttle: { type: 'string', default: '1' },
	},
	allowPositionals: true,
} );

const OWN = join( __dirname, '../..' );

const rule = ( index: number ) =>
	`RewriteCond %{HTTP_USER_AGENT} bad-robot-${ index } [NC,OR]\nRewriteCond %{HTTP_REFERER} spam-${ index }\\.example\nRewriteRule ^ - [F]\n`;

/** Tasks since the last look, longest first, in ms. */
async function tasks( page: Page ): Promise< string > {
	const all: number[] = await page.evaluate( () => {
		const seen = ( window as unknown as { longTasks: number[] } ).longTasks;
		return seen.splice( 0 );
	} );
	return (
		all
			.sort( ( a, b ) => b - a )
			.slice( 0, 5 )
			.map( Math.round )
			.join( ' ' ) || 'none'
	);
}

async function measure( page: Page, diagnosis: DiagnosisPage ) {
	await diagnosis.open();
	await tasks( page );
	await diagnosis.check();
	const run = await tasks( page );
	await diagnosis.show( 'Server & .htaccess' );
	await page.locator( '.ws401-file' ).first().waitFor( { timeout: 120_000 } );
	const section = await tasks( page );
	const look = page.locator( '.ws401-look' );
	await look
		.getByLabel( 'Or an address of this site' )
		.fill( '/wp-json/wp/v2/users/me' );
	await look.getByRole( 'button', { name: 'Trace this request' } ).click();
	await page
		.locator( '.ws401-look__outcome' )
		.filter( { hasText: /\w/ } )
		.waitFor();
	return { run, section, request: await tasks( page ) };
}

async function main(): Promise< void > {
	const site = await startApache( { php: 'fpm' } );
	const found = findBrowser();
	const browser = await chromium.launch( {
		...( found?.path ? { executablePath: found.path } : {} ),
		args: [ '--no-sandbox' ],
	} );
	try {
		const file = join( site.root, '.htaccess' );
		const own = readFileSync( file, 'utf8' );
		const rules = Array.from(
			{ length: Number( values.rules ) },
			( _, n ) => rule( n )
		);
		writeFileSync(
			file,
			`RewriteEngine On\n${ rules.join( '' ) }${ own }`
		);
		const page = await browser.newPage();
		await page.addInitScript( () => {
			const seen: number[] = [];
			( window as unknown as { longTasks: number[] } ).longTasks = seen;
			new PerformanceObserver( ( list ) =>
				list
					.getEntries()
					.forEach( ( { duration } ) => seen.push( duration ) )
			).observe( { entryTypes: [ 'longtask' ] } );
		} );
		const session = await page.context().newCDPSession( page );
		await logIn( page, site );
		await session.send( 'Emulation.setCPUThrottlingRate', {
			rate: Number( values.throttle ),
		} );
		const plugin = join( site.root, 'wp-content/plugins/who-said-401' );
		for ( const checkout of [ ...positionals, OWN ] ) {
			for ( const part of [ 'build', 'src', 'plugin.php' ] ) {
				rmSync( join( plugin, part ), {
					recursive: true,
					force: true,
				} );
				cpSync( join( checkout, part ), join( plugin, part ), {
					recursive: true,
				} );
			}
			execFileSync( 'chmod', [ '-R', 'a+rX', plugin ] );
			const { run, section, request } = await measure(
				page,
				new DiagnosisPage( page, site )
			);
			console.log(
				`| longest tasks of the page, ms | ${ checkout === OWN ? 'now' : 'then' } | run ${ run } | section ${ section } | one request ${ request } |`
			);
		}
	} finally {
		await browser.close();
		await site.stop();
	}
}

void main();
