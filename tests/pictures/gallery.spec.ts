/**
 * npm run pictures:all
 * Every state, on a desk and on a phone, in two color schemes, from left to right and from right to left: to be looked at, not compared.
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';

import { settle } from './settle';
import { SIZES, test } from './stage';
import { STATES } from './states';

const FOLDER = join( __dirname, '../../artifacts/pictures' );

/** Color schemes of the admin area: the one it comes with, and one that is far from it. */
const SCHEMES = { default: null, sunrise: 'sunrise' } as const;

/** Changes the color scheme in place, as saving it in the profile would: a state need not be reached anew. */
async function wear( page: Page, scheme: string | null ): Promise< void > {
	await page.evaluate( async ( name ) => {
		document.getElementById( 'worn' )?.remove();
		if ( name === null ) {
			return;
		}
		document.body.className = document.body.className.replace(
			/admin-color-\S+/,
			`admin-color-${ name }`
		);
		const isMirrored = document.dir === 'rtl';
		const sheet = document.createElement( 'link' );
		sheet.id = 'worn';
		sheet.rel = 'stylesheet';
		sheet.href = `/wp-admin/css/colors/${ name }/colors${ isMirrored ? '-rtl' : '' }.min.css`;
		await new Promise( ( resolve, reject ) => {
			sheet.onload = resolve;
			sheet.onerror = reject;
			document.head.append( sheet );
		} );
	}, scheme );
}

for ( const direction of [ 'ltr', 'rtl' ] as const ) {
	for ( const state of STATES ) {
		test( `${ state.name }, ${ direction }`, async ( {
			page,
			reach,
			mirror,
		} ) => {
			if ( direction === 'rtl' ) {
				await mirror();
			}
			await page.setViewportSize( SIZES[ 1440 ] );
			await reach( state );
			await settle( page );
			for ( const [ name, scheme ] of Object.entries( SCHEMES ) ) {
				await wear( page, scheme );
				for ( const [ width, size ] of Object.entries( SIZES ) ) {
					await page.setViewportSize( size );
					await page.screenshot( {
						path: join(
							FOLDER,
							`${ state.name }-${ width }-${ name }-${ direction }.png`
						),
						animations: 'disabled',
						fullPage: true,
					} );
				}
			}
		} );
	}
}
