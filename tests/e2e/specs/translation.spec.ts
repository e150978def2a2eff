import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FIND } from '../fixtures/find-panel';
import { expect, test } from '../fixtures/test';

/** One that the plugin brings no translation to, so that these are what WordPress finds. */
const LOCALE = 'fr_FR';

/** One sentence in the form in which WordPress ships those of one script file. */
function translation( sentence: string, translated: string ): string {
	return JSON.stringify( {
		domain: 'messages',
		locale_data: {
			messages: {
				'': { domain: 'messages', lang: LOCALE },
				[ sentence ]: [ translated ],
			},
		},
	} );
}

test( 'the page speaks the user’s language, also in the parts that are loaded later', async ( {
	diagnosis,
	find,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'close-rest' );
	const folder = join( site.root, 'wp-content/languages/plugins' );
	const built = join( __dirname, '../../../build/admin' );
	await mkdir( folder, { recursive: true } );
	const translations: Record< string, string > = {};
	for ( const script of await readdir( built ) ) {
		if ( script.endsWith( '.js' ) ) {
			const md5 = createHash( 'md5' )
				.update( `build/admin/${ script }` )
				.digest( 'hex' );
			translations[
				join( folder, `who-said-401-${ LOCALE }-${ md5 }.json` )
			] =
				script === 'index.js'
					? translation( 'Check everything', 'Tout vérifier' )
					: translation( 'Agree and start', 'D’accord, commencer' );
		}
	}
	const setLocale = ( locale: string ) =>
		site.php(
			`update_user_meta( get_user_by( 'login', 'admin' )->ID, 'locale', '${ locale }' );`
		);
	try {
		for ( const [ file, text ] of Object.entries( translations ) ) {
			await writeFile( file, text );
		}
		await setLocale( LOCALE );
		await page.goto( diagnosis.address );
		await page.getByRole( 'button', { name: 'Tout vérifier' } ).click();
		await page
			.locator( '.ws401-verdict' )
			.getByRole( 'button', { name: FIND } )
			.click();
		await expect(
			find.panel.getByRole( 'button', {
				name: 'D’accord, commencer',
			} )
		).toBeVisible();
	} finally {
		await setLocale( '' );
		await Promise.all(
			Object.keys( translations ).map( ( file ) =>
				rm( file, { force: true } )
			)
		);
	}
} );

/** Where WordPress has no language pack, this alone says that a language is written from right to left. */
const MIRROR = `<?php
add_action( 'after_setup_theme', static function () {
	$GLOBALS['wp_locale']->text_direction = 'rtl';
}, 0 );`;

test( 'where text is written from right to left, code and addresses are not', async ( {
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'close-rest' );
	const folder = join( site.root, 'wp-content/mu-plugins' );
	await mkdir( folder, { recursive: true } );
	const mirror = join( folder, 'mirror.php' );
	await writeFile( mirror, MIRROR );
	const isLeftToRight = ( label: string | RegExp ) =>
		expect( page.getByRole( 'textbox', { name: label } ) ).toHaveCSS(
			'direction',
			'ltr'
		);
	try {
		await diagnosis.open();
		await expect( page.locator( 'body' ) ).toHaveCSS( 'direction', 'rtl' );
		await diagnosis.give( `curl ${ site.url }/wp-json/` );
		await expect( diagnosis.requestField ).toHaveCSS( 'direction', 'ltr' );
		await diagnosis.give( 'خطأ' );
		await expect( diagnosis.requestField ).toHaveCSS( 'direction', 'rtl' );
		await diagnosis.give( '' );
		await diagnosis.check();
		await diagnosis.show( 'Server & .htaccess' );
		await isLeftToRight( 'Or an address of this site' );
		await diagnosis.show( 'Logins' );
		await isLeftToRight( /^What the app sends/ );
	} finally {
		await rm( mirror, { force: true } );
	}
} );
