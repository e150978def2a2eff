import type { Page } from '@playwright/test';

import { axeFaults } from '../fixtures/axe-faults';
import { isLoaderIn } from '../fixtures/change-site';
import { FIND } from '../fixtures/find-panel';
import { expect, test } from '../fixtures/test';

const PATIENCE = { timeout: 60_000 };

/** The request that shows that receipts come back, and the first trial: a search that sees who refuses needs few more. */
const SENT = 2;

/** Sandboxed requests wait until released, so that a search can be looked at half way. */
async function holdTrials( page: Page, after: number ) {
	let passed = 0;
	let release = () => {};
	const released = new Promise< void >( ( resolve ) => {
		release = resolve;
	} );
	await page.route( /ws401_probe=/, async ( route ) => {
		if ( passed++ >= after ) {
			await released;
		}
		await route.continue().catch( () => {} );
	} );
	return { release: () => release() };
}

test( 'no state of a search has an accessibility fault, and the keyboard is enough', async ( {
	diagnosis,
	find,
	page,
	scenario,
} ) => {
	await scenario( 'close-rest' );
	await diagnosis.run();
	await diagnosis.verdict
		.getByRole( 'button', { name: FIND } )
		.press( 'Enter' );
	await expect(
		find.panel.getByRole( 'heading', { name: 'Find out which plugin' } )
	).toBeFocused();
	expect( await axeFaults( page ), 'before' ).toEqual( [] );

	const trials = await holdTrials( page, SENT );
	await find.start.press( 'Enter' );
	await expect( find.stop ).toBeFocused();
	await expect( find.panel ).toContainText(
		/Test \d+ of at most \d+/,
		PATIENCE
	);
	expect( await axeFaults( page ), 'while running' ).toEqual( [] );

	trials.release();
	await find.untilFinished();
	await expect(
		diagnosis.verdict.locator( '.ws401-verdict__headline' )
	).toBeFocused();
	await expect(
		find.panel.getByRole( 'heading', { name: 'Search for the plugin' } ),
		'there is nothing left to find out'
	).toBeVisible();
	await find.plugins( 'culprit' );
	await find.outcome
		.getByRole( 'button', { name: /test requests? in/ } )
		.press( 'Enter' );
	await find.panel
		.getByRole( 'button', { name: 'Test plugins yourself' } )
		.press( 'Enter' );
	await expect( find.panel.locator( '.ws401-by-hand' ) ).toBeVisible();
	expect( await axeFaults( page ), 'found, everything unfolded' ).toEqual(
		[]
	);
} );

test( 'Stop ends at once and says what is known; nothing of the search stays', async ( {
	diagnosis,
	find,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'two-culprits' );
	await diagnosis.run();
	const known = ( await find.claim.textContent() ) ?? '';
	expect( known ).not.toBe( '' );
	await find.openFromVerdict();
	const trials = await holdTrials( page, SENT );
	await find.start.click();
	await expect( find.panel ).toContainText(
		/Test [1-9]\d* of at most/,
		PATIENCE
	);
	expect( isLoaderIn( site ) ).toBe( true );
	await find.stop.click();
	await expect( find.stop ).toHaveCount( 0, { timeout: 3_000 } );
	// It takes nothing away from what the check had proven.
	await expect( find.claim ).toHaveText( known );
	trials.release();
	await expect.poll( () => isLoaderIn( site ), PATIENCE ).toBe( false );
} );

test( 'a page that is closed half way leaves visitors what they had, and the next visit says so', async ( {
	diagnosis,
	find,
	page,
	request,
	scenario,
	site,
} ) => {
	await scenario( 'close-rest' );
	const visit = async () => {
		const answer = await request.get( `${ site.url }/wp-json/wp/v2/posts`, {
			headers: { Cookie: '' },
		} );
		return [ answer.status(), await answer.text() ];
	};
	const before = await visit();
	await diagnosis.run();
	await find.openFromVerdict();
	await holdTrials( page, SENT );
	await find.start.click();
	await expect( find.panel ).toContainText(
		/Test [1-9]\d* of at most/,
		PATIENCE
	);
	expect( isLoaderIn( site ) ).toBe( true );
	expect( await visit(), 'while the search goes on' ).toEqual( before );

	await page.reload();
	await page.unrouteAll( { behavior: 'ignoreErrors' } );
	expect( await visit(), 'after the page is gone' ).toEqual( before );
	const last = page.locator( '.ws401-last' );
	await expect( last ).toContainText(
		/interrupted after \d+ tests?\. Your site is unchanged/
	);
	await expect.poll( () => isLoaderIn( site ), PATIENCE ).toBe( false );

	await last.getByRole( 'button', { name: 'Dismiss' } ).click();
	await page.reload();
	await expect( diagnosis.runButton ).toBeVisible();
	await expect( last ).toHaveCount( 0 );
} );

test( 'a finished search is there on the next visit, and in the report', async ( {
	context,
	diagnosis,
	find,
	page,
	scenario,
} ) => {
	await scenario( 'close-rest' );
	await diagnosis.run();
	await find.search();
	const claim = ( await find.claim.textContent() ) ?? '';
	expect( claim ).toMatch( /^With only .* active it fails/ );

	await find.outcome
		.getByRole( 'button', { name: /test requests? in/ } )
		.click();
	await find.outcome
		.getByRole( 'button', { name: 'Send again: test 1', exact: true } )
		.click();
	await expect(
		find.outcome
			.locator( '.ws401-trials [role="status"]' )
			.filter( { hasText: /fails|works/ } )
	).toHaveCount( 1, PATIENCE );

	expect( await diagnosis.shareText( 'For a colleague' ) ).toMatch(
		/## Search for the plugin/
	);
	await page.reload();
	await diagnosis.show( 'Diagnosis' );
	await expect( find.claim ).toHaveText( claim );
	// Another window knows nothing of this one's result; what was found is there.
	const later = await context.newPage();
	await later.goto( page.url() );
	await expect( later.locator( '.ws401-last' ) ).toContainText( claim );
} );

test( 'by hand: a switch counts for the probe only, and one at a time names who ends it', async ( {
	diagnosis,
	find,
	scenario,
} ) => {
	const { culprits } = await scenario( 'close-rest' );
	const [ culprit = '' ] = culprits.flat();
	await diagnosis.run();
	await find.openFromVerdict();
	await find.panel
		.getByRole( 'button', { name: 'Test plugins yourself' } )
		.click();
	const byHand = find.panel.locator( '.ws401-by-hand' );
	const row = byHand.locator( 'tr' ).filter( { hasText: culprit } );
	const said = byHand.locator( '.ws401-by-hand__said' );

	await byHand.getByRole( 'button', { name: 'Test this selection' } ).click();
	await expect( said ).toHaveText( /^With this set it fails: 401/, PATIENCE );
	await row.locator( 'input' ).click();
	await byHand.getByRole( 'button', { name: 'Test this selection' } ).click();
	await expect( said ).toHaveText( /^With this set it works: 200/, PATIENCE );

	await byHand.getByRole( 'button', { name: 'Test each plugin' } ).click();
	await expect( said ).toHaveText(
		'Done. Without 1 of the plugins it works.',
		{
			timeout: 120_000,
		}
	);
	await expect( row.locator( 'td' ) ).toHaveText( 'works' );
	await expect( byHand.locator( 'tr.is-different' ) ).toHaveCount( 1 );
} );

test( 'a site that asks for patience is obeyed, and the search still ends with the right answer', async ( {
	diagnosis,
	find,
	page,
	scenario,
} ) => {
	const { culprits } = await scenario( 'close-rest' );
	await diagnosis.run();
	await find.openFromVerdict();
	let refused = 0;
	await page.route( /ws401_probe=/, async ( route ) => {
		// Not the control request and not the traced one.
		if ( ++refused === 5 || refused === 6 ) {
			await route.fulfill( {
				status: 429,
				headers: { 'Retry-After': '2' },
				body: '',
			} );
		} else {
			await route.continue();
		}
	} );
	await find.start.click();
	await expect( find.panel ).toContainText( /asked to slow down/, PATIENCE );
	await find.untilFinished();
	expect( await find.plugins( 'culprit' ) ).toEqual( culprits.flat() );
	await expect( find.said ).toContainText( 'The site asked for patience' );
} );
