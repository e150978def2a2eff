/**
 * npm run pictures:drawn
 * Makes the pictures of the plugin directory from the drawings beside them, in the sizes that it asks for:
 * https://developer.wordpress.org/plugins/wordpress-org/plugin-assets/
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

import { browserLaunchOptions } from '../env/browser';

const FOLDER = join( __dirname, '../../.wordpress-org' );

/** Name of a drawing → sizes in pixels. */
const SIZES: Record< string, [ width: number, height: number ][] > = {
	icon: [
		[ 128, 128 ],
		[ 256, 256 ],
	],
	banner: [
		[ 772, 250 ],
		[ 1544, 500 ],
	],
};

async function drawAll(): Promise< void > {
	const browser = await chromium.launch( browserLaunchOptions() );
	try {
		const page = await browser.newPage();
		for ( const [ name, sizes ] of Object.entries( SIZES ) ) {
			const drawing = readFileSync( join( FOLDER, `${ name }.svg` ) );
			for ( const [ width, height ] of sizes ) {
				await page.setViewportSize( { width, height } );
				await page.setContent(
					`<body style="margin:0"><img style="display:block" width="${ width }" height="${ height }" src="data:image/svg+xml;base64,${ drawing.toString( 'base64' ) }">`
				);
				await page.screenshot( {
					path: join(
						FOLDER,
						`${ name }-${ width }x${ height }.png`
					),
				} );
			}
		}
	} finally {
		await browser.close();
	}
}

drawAll().catch( ( error: Error ) => {
	process.stderr.write( `${ error.message }\n` );
	process.exitCode = 1;
} );
