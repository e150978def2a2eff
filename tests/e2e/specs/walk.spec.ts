import type { Page } from '@playwright/test';

import { deactivate } from '../fixtures/change-site';
import type { DiagnosisPage } from '../fixtures/diagnosis-page';
import { FIND } from '../fixtures/find-panel';
import { ONCE } from '../fixtures/matrix';
import { expect, test } from '../fixtures/test';

const PATIENCE = { timeout: 60_000 };

/** What the answers of the check say of themselves once its fault is over. */
const FROM_BEFORE = 'These answers are from before it was fixed.';

/** What stands on the page, folded or not; the report's text is read by itself. */
function pageText( page: Page ): Promise< string > {
	return page.locator( '.ws401' ).evaluate( ( root ) => {
		const copy = root.cloneNode( true ) as HTMLElement;
		copy.querySelectorAll( 'textarea' ).forEach( ( each ) =>
			each.remove()
		);
		return copy.textContent ?? '';
	} );
}

/** The same with the report, after every part that states the verdict has been looked at. */
async function wholePage(
	page: Page,
	diagnosis: DiagnosisPage
): Promise< string > {
	for ( const tab of [ 'Who gets in', 'Diagnosis' ] ) {
		await page
			.locator( '.ws401-tabs' )
			.getByRole( 'link', { name: tab } )
			.click();
	}
	const report = await diagnosis.shareText( 'For a colleague' );
	return `${ await pageText( page ) }\n${ report }`;
}

test(
	'from the run to “Fixed” no sentence of an earlier state is left anywhere',
	ONCE,
	async ( { diagnosis, find, page, scenario, site } ) => {
		const { culprits } = await scenario( 'close-rest' );
		await diagnosis.run();
		const accusation = ( await diagnosis.headline.textContent() ) ?? '';
		expect( accusation ).not.toBe( '' );
		const broken = await wholePage( page, diagnosis );
		expect( broken ).toContain( 'Problem found' );
		expect( broken ).not.toContain( 'What is going wrong?' );

		await diagnosis.verdict.getByRole( 'button', { name: FIND } ).click();
		await find.start.click();
		await find.untilFinished();
		const proven = await wholePage( page, diagnosis );
		expect( proven ).not.toContain( 'Agree and start' );
		await expect(
			diagnosis.verdict.getByRole( 'button', { name: FIND } )
		).toHaveCount( 0 );
		expect( proven ).toContain( 'Proven:' );
		const claim = ( await find.claim.textContent() ) ?? '';

		await deactivate( site, culprits.flat() );
		await diagnosis.verdict
			.getByRole( 'button', { name: 'Check again' } )
			.click();
		await expect( diagnosis.verdict ).toHaveAttribute(
			'data-status',
			'fixed',
			PATIENCE
		);
		const fixed = await wholePage( page, diagnosis );
		for ( const before of [ 'Problem found', 'Not fixed yet' ] ) {
			expect( fixed ).not.toContain( before );
		}
		// The report tells what a search has shown, with its time; the page no longer claims it.
		expect( await pageText( page ) ).not.toContain( claim );
		// Who gets in was asked before, and not again.
		expect( fixed ).toContain( FROM_BEFORE );
		// Where the accusation still stands, it is told as what was.
		expect( fixed ).toContain( `Before: ${ accusation }` );
		for ( const [ at ] of [ ...fixed.matchAll( /Before: [^]{0,400}/g ) ] ) {
			expect( at ).toContain( accusation );
		}
		expect( fixed.split( accusation ) ).toHaveLength(
			fixed.split( `Before: ${ accusation }` ).length
		);

		await diagnosis.verdict
			.getByRole( 'button', { name: 'Check everything once more' } )
			.click();
		await expect( diagnosis.verdict ).toHaveAttribute(
			'data-status',
			'healthy',
			PATIENCE
		);
		const healthy = await wholePage( page, diagnosis );
		for ( const before of [
			accusation,
			'Fixed',
			'Before: ',
			FROM_BEFORE,
		] ) {
			expect( healthy ).not.toContain( before );
		}
	}
);
