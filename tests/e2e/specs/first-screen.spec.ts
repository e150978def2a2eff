import { overflow } from '../fixtures/axe-faults';
import { FIND } from '../fixtures/find-panel';
import { ONCE } from '../fixtures/matrix';
import { expect, test } from '../fixtures/test';

/** On the first screen of a phone, below WordPress's bar, title and tabs. */
const NAME_BY = 300;

test.describe( 'on a phone', () => {
	test.use( { viewport: { width: 390, height: 844 } } );

	test(
		'one click brings the culprit’s name onto the first screen, with what was given below it',
		ONCE,
		async ( { diagnosis, page, scenario } ) => {
			await scenario( 'close-rest' );
			await diagnosis.run();
			await expect( diagnosis.headline ).toContainText( 'plugin' );
			await expect( diagnosis.headline ).toBeFocused();
			const top =
				( await diagnosis.headline.boundingBox() )?.y ?? Infinity;
			const scrolled = await page.evaluate( () => window.scrollY );
			expect( top + scrolled ).toBeLessThanOrEqual( NAME_BY );
			const card = await diagnosis.verdict.boundingBox();
			const given = await page
				.locator( '.ws401-ask__given' )
				.boundingBox();
			expect( given?.y ).toBeGreaterThan(
				( card?.y ?? 0 ) + ( card?.height ?? 0 )
			);
			await expect
				.poll( () => overflow( page ) )
				.toBeLessThanOrEqual( 0 );
		}
	);
} );

test(
	'a text that cannot be read never stands beside an old verdict as if that were about it',
	ONCE,
	async ( { diagnosis, page, scenario } ) => {
		await scenario( 'close-rest' );
		await diagnosis.run();
		await expect( page.locator( '.ws401-ask__given' ) ).toContainText(
			'No failing request was given.'
		);
		await diagnosis.give( 'https://elsewhere.example/wp-json/' );
		await diagnosis.runButton.click();
		await expect( page.getByRole( 'alert' ) ).toContainText(
			'belongs to another site'
		);
		await expect( diagnosis.requestField ).toBeFocused();
		const earlier = diagnosis.verdict.getByText(
			'It says nothing about the text below'
		);
		await expect( earlier ).toBeVisible();

		await diagnosis.give( '/wp/v2/posts' );
		await diagnosis.check();
		await expect( earlier ).toHaveCount( 0 );
		await expect( page.getByRole( 'alert' ) ).toHaveCount( 0 );
		await expect( page.locator( '.ws401-ask__given' ) ).toContainText(
			'Given: GET /wp-json/wp/v2/posts'
		);
	}
);

test(
	'parts of the page have addresses: Back, Forward and Reload keep the result',
	ONCE,
	async ( { diagnosis, page, scenario } ) => {
		await scenario( 'close-rest' );
		await diagnosis.run();
		const tab = () => new URL( page.url() ).searchParams.get( 'tab' );
		const headline = ( await diagnosis.headline.textContent() ) ?? '';

		await diagnosis.show( 'Plugins' );
		expect( tab() ).toBe( 'plugins' );
		await expect( page ).toHaveTitle( /^Plugins ‹ / );
		await diagnosis.show( 'Who gets in' );
		await page.locator( '.ws401-exchanges__toggle' ).first().click();
		const request = new URL( page.url() ).searchParams.get( 'request' );
		expect( request ).not.toBeNull();

		await page.goBack();
		await page.goBack();
		await expect(
			page.locator( '.ws401-panel:not([hidden]) h2' ).first()
		).toHaveText( 'Plugins' );
		await page.goBack();
		await expect( diagnosis.verdict ).toBeVisible();
		await page.goForward();
		await page.goForward();
		await page.goForward();
		await expect(
			page.locator( '.ws401-exchanges__toggle[aria-expanded="true"]' )
		).toBeVisible();

		await page.reload();
		await expect(
			page.locator( '.ws401-exchanges__toggle[aria-expanded="true"]' )
		).toBeVisible();
		expect( new URL( page.url() ).searchParams.get( 'request' ) ).toBe(
			request
		);
		await diagnosis.show( 'Diagnosis' );
		await expect( diagnosis.headline ).toHaveText( headline );
		// What was kept is good enough to be asked again.
		await diagnosis.verdict
			.getByRole( 'button', { name: 'Check again' } )
			.click();
		await expect(
			diagnosis.verdict.locator( '.ws401-verify__status' )
		).toContainText( 'Not fixed yet', { timeout: 60_000 } );
	}
);

test(
	'who has agreed to searches once is not asked again',
	ONCE,
	async ( { diagnosis, find, page, scenario } ) => {
		await scenario( 'close-rest' );
		await diagnosis.open();
		const agreed = page.getByRole( 'checkbox', {
			name: /prove it right away/,
		} );
		await agreed.check();
		await diagnosis.check();
		await diagnosis.verdict.getByRole( 'button', { name: FIND } ).click();
		await find.untilFinished();
		await expect( find.claim ).toContainText( 'With only' );

		await page.reload();
		await page
			.getByRole( 'button', { name: 'Paste or record one' } )
			.click();
		await expect( agreed ).toBeChecked();
	}
);
