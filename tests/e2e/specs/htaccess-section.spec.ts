import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expectFollowed, filesOn, measure } from '../fixtures/htaccess-section';
import { on } from '../fixtures/matrix';
import { expect, test } from '../fixtures/test';

test(
	'the files of a site in the root are listed, measured and followed',
	on( 'apache-fpm', 'apache-modphp' ),
	async ( { diagnosis, scenario } ) => {
		await scenario( 'healthy' );
		await expectFollowed(
			diagnosis,
			'/wp-json/wp/v2/users/me',
			'/index.php'
		);
	}
);

test(
	'a server of which nobody knows whether it reads the file says so',
	on( 'playground' ),
	async ( { diagnosis, page, scenario, site } ) => {
		await scenario( 'healthy' );
		const file = join( site.root, '.htaccess' );
		await writeFile( file, 'Require all denied\n' );
		try {
			await diagnosis.run();
			await diagnosis.show( 'Server & .htaccess' );
			await expect( page.locator( '.ws401-file' ) ).toHaveCount( 1 );
			expect( await filesOn( page ) ).toEqual( [ '.htaccess' ] );
			await expect(
				page.locator( '[data-finding="server-unknown"]' )
			).toContainText(
				'PHP.wasm; whether it reads .htaccess is not known'
			);
			await expect( page.locator( '.ws401-look' ) ).toHaveCount( 0 );
			expect( await measure( page ) ).toMatch(
				/without a clear answer|does not read \.htaccess/
			);
			await expect( page.locator( '.ws401-look' ) ).toHaveCount( 0 );
		} finally {
			await rm( file );
		}
	}
);

test(
	'files with thousands of rules are judged beside the page, and the reading can be stopped',
	on( 'apache-fpm' ),
	async ( { diagnosis, page, scenario, site } ) => {
		await scenario( 'healthy' );
		await diagnosis.run();
		const file = join( site.root, '.htaccess' );
		const own = await readFile( file, 'utf8' );
		const rules = Array.from(
			{ length: 4000 },
			( _, index ) =>
				`RewriteCond %{HTTP_USER_AGENT} robot-${ index } [NC]\nRewriteRule ^ - [F]\n`
		);
		await writeFile(
			file,
			`RewriteEngine On\n${ rules.join( '' ) }${ own }`
		);
		try {
			const worker = page.waitForEvent( 'worker' );
			// What the first one finds never arrives: it is under way until it is stopped, however fast the machine is.
			await page.evaluate( () => {
				let first: Worker;
				Object.defineProperty( Worker.prototype, 'onmessage', {
					set( this: Worker, heard: ( event: Event ) => void ) {
						first ??= this;
						this.addEventListener( 'message', ( event ) => {
							if (
								this !== first ||
								event.data.kind === 'steps'
							) {
								heard( event );
							}
						} );
					},
				} );
			} );
			await diagnosis.show( 'Server & .htaccess' );
			const ended = ( await worker ).waitForEvent( 'close' );
			await expect(
				page.getByText( /simulated requests? so far/ )
			).toBeVisible();
			await diagnosis.stopButton.press( 'Enter' );
			await ended;
			await expect( diagnosis.trouble ).toContainText( 'Stopped.' );
			await expect( page.locator( '.ws401-file' ) ).toHaveCount( 0 );
			await page.getByRole( 'button', { name: 'Read again' } ).click();
			await expect( page.locator( '.ws401-file' ) ).toHaveCount( 1 );
			await expect( diagnosis.trouble ).toHaveCount( 0 );
		} finally {
			await writeFile( file, own );
		}
	}
);
