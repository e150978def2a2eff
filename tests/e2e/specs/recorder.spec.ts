import type { BrowserContext, Page } from '@playwright/test';

import type { DiagnosisPage } from '../fixtures/diagnosis-page';
import { expect, test } from '../fixtures/test';

const RECORDER = '#ws401-recorder-js';

async function openEditor(
	context: BrowserContext,
	{ page }: DiagnosisPage
): Promise< Page > {
	const [ editor ] = await Promise.all( [
		context.waitForEvent( 'page' ),
		page
			.getByRole( 'link', { name: /^Record the failing request/ } )
			.click(),
	] );
	await editor.waitForLoadState();
	return editor;
}

/** Until the editor has its post. */
async function untilOpen( editor: Page ) {
	await editor.waitForFunction( () => {
		const { wp } = window as unknown as { wp?: { data?: any } };
		return wp?.data?.select( 'core/editor' )?.getCurrentPostId();
	} );
}

/** Saves through the editor's own store, which is what its button does. */
async function saveDraft( editor: Page ) {
	await untilOpen( editor );
	await editor.evaluate( async () => {
		const { wp } = window as unknown as { wp: { data: any } };
		await wp.data.dispatch( 'core/editor' ).editPost( { title: 'Draft' } );
		await wp.data.dispatch( 'core/editor' ).savePost();
	} );
}

test( 'brings the failing save back from the editor and explains it', async ( {
	context,
	diagnosis,
	page,
	scenario,
} ) => {
	await scenario( 'no-saving' );
	await diagnosis.open();
	const editor = await openEditor( context, diagnosis );
	await expect( page.locator( '.ws401-recorder' ) ).toContainText(
		'Recording'
	);
	// Its name, by which one that is not wanted is told.
	await expect( editor.locator( RECORDER ) ).toHaveCount( 1 );
	await saveDraft( editor );
	const recorder = page.locator( '.ws401-recorder' );
	await expect( recorder ).toContainText( /(POST|PUT) .*\/wp\/v2\/posts/ );
	await expect( recorder.locator( 'strong' ).first() ).toContainText( '401' );
	await editor.close();

	await page.getByRole( 'button', { name: 'Explain this' } ).click();
	await diagnosis.untilFinished();
	expect( await diagnosis.headlineCheck() ).toBe( 'saving-refused' );
	await diagnosis.showRequests();
	await expect(
		diagnosis.exchange( /^(POST|PUT) .*dry run/ )
	).not.toHaveCount( 0 );
} );

test( 'finds out that the editor sends no nonce', async ( {
	context,
	diagnosis,
	page,
	scenario,
} ) => {
	await scenario( 'cookie-without-nonce' );
	await diagnosis.open();
	const editor = await openEditor( context, diagnosis );
	await expect( page.locator( '.ws401-recorder' ) ).toContainText( '401', {
		timeout: 60_000,
	} );
	await editor.close();
	await page.getByRole( 'button', { name: 'Explain this' } ).click();
	await diagnosis.untilFinished();
	expect( await diagnosis.headlineCheck() ).toBe( 'cookie-without-nonce' );
} );

test( 'an editor opened by hand loads no recorder', async ( {
	page,
	scenario,
	site,
} ) => {
	await scenario( 'healthy' );
	await page.goto(
		`${ site.url }/wp-admin/post-new.php?ws401_record=0123456789abcdef`
	);
	await untilOpen( page );
	await expect( page.locator( RECORDER ) ).toHaveCount( 0 );
} );

test( 'an editor whose save is refused leads to the answer, with the request filled in', async ( {
	context,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'no-saving' );
	// What greets somebody who opens the editor for the first time hides all else.
	const welcome = page.getByRole( 'dialog', { name: /^Welcome/ } );
	await page.addLocatorHandler( welcome, () =>
		page.keyboard.press( 'Escape' )
	);
	await page.goto( `${ site.url }/wp-admin/post-new.php` );
	await saveDraft( page );
	const notice = page.locator( '.components-notice', {
		hasText: 'Who Said 401 can find out why',
	} );
	await expect( notice ).toContainText( '401' );
	const [ opened ] = await Promise.all( [
		context.waitForEvent( 'page' ),
		notice.getByRole( 'button', { name: 'Find out why' } ).click(),
	] );
	await expect( opened.locator( '.ws401-ask__given' ) ).toContainText(
		/^Given: (POST|PUT) .*\/wp\/v2\/posts/,
		{ timeout: 120_000 }
	);
	await expect( opened.locator( '.ws401-verdict h2' ).first() ).toContainText(
		'when you save a post'
	);
	expect( new URL( opened.url() ).hash ).toBe( '' );
	await opened.close();
	await notice
		.getByRole( 'button', { name: 'Don’t show this again' } )
		.click();
	await expect( notice ).toHaveCount( 0 );
	await saveDraft( page );
	await expect( notice ).toHaveCount( 0 );
} );
