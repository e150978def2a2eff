import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { DiagnosisPage } from '../fixtures/diagnosis-page';
import { deactivate } from '../fixtures/change-site';
import { on, ONCE } from '../fixtures/matrix';
import { expect, test } from '../fixtures/test';

const PATIENCE = { timeout: 60_000 };

/** One request was sent again, of one or more that had failed. */
const ONE_WORKS =
	/^1 (?:request that failed now works|of \d+ requests that failed was sent again and works now)$/;

/** Presses Verify of the verdict, and says what must come of it. */
async function verify( { verdict }: DiagnosisPage, said: string | RegExp ) {
	await verdict.getByRole( 'button', { name: 'Check again' } ).click();
	await expect( verdict.locator( '.ws401-verify__status' ) ).toContainText(
		said,
		PATIENCE
	);
}

/** Presses Verify, and says what the card must say then: nobody who has mended it is left with a red one, or without the focus. */
async function fixed( diagnosis: DiagnosisPage, said: string | RegExp ) {
	const { headline, verdict } = diagnosis;
	await verdict.getByRole( 'button', { name: 'Check again' } ).click();
	await expect( headline ).toHaveText( said, PATIENCE );
	await expect( headline ).toBeFocused();
	await expect( verdict ).toHaveClass( /is-mended/ );
	// Once: as the card's word.
	expect( ( await verdict.innerText() ).match( /\bFixed\b/g ) ).toHaveLength(
		1
	);
}

test(
	'a finding that rests on facts alone is red until the facts have changed',
	ONCE,
	async ( { diagnosis, scenario, site } ) => {
		const { culprits } = await scenario( 'nonce-life-short' );
		await diagnosis.run();
		expect( await diagnosis.headlineCheck() ).toBe( 'nonce-life-short' );

		await verify( diagnosis, 'Not fixed yet: ' );
		await deactivate( site, culprits.flat() );
		await expect( diagnosis.verdict ).toHaveClass( /is-problem/ );
		await fixed( diagnosis, /^This is true now: .+$/ );
	}
);

test(
	'a page that still has its old nonce asks for a reload, and calls nothing unfixed',
	ONCE,
	async ( { diagnosis, page, scenario, site } ) => {
		const { culprits } = await scenario( 'stale-nonce' );
		await diagnosis.run();
		expect( await diagnosis.headlineCheck() ).toBe( 'nonce-stale' );
		// The list is narrowed to the one plugin that stands where a nonce is decided on.
		await expect(
			diagnosis.verdict.getByRole( 'link', {
				name: /^Open the Plugins screen/,
			} )
		).toHaveAttribute( 'href', /plugins\.php\?s=/ );

		await deactivate( site, culprits.flat() );
		await verify( diagnosis, 'Not known yet whether it is fixed: ' );
		await expect( diagnosis.verdict ).not.toContainText( 'Not fixed' );
		await Promise.all( [
			page.waitForEvent( 'load' ),
			diagnosis.verdict
				.getByRole( 'button', { name: 'Reload this page' } )
				.click(),
		] );
		await fixed( diagnosis, ONE_WORKS );
	}
);

test(
	'the lost header is red for a rule that does not work, and green for one that works',
	on( 'apache-fpm' ),
	async ( { diagnosis, scenario, site } ) => {
		await scenario( 'header-stripped' );
		await diagnosis.run();
		expect( await diagnosis.headlineCheck() ).toBe(
			'authorization-header-stripped'
		);

		const file = join( site.root, '.htaccess' );
		const before = await readFile( file, 'utf8' );
		// What old instructions say: it fills another variable, which WordPress does not read.
		await writeFile(
			file,
			`RewriteEngine On\nRewriteRule .* - [E=REMOTE_USER:%{HTTP:Authorization}]\n${ before }`
		);
		await verify( diagnosis, 'Not fixed yet: ' );
		await writeFile(
			file,
			`SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1\n${ before }`
		);
		await fixed( diagnosis, ONE_WORKS );
	}
);
