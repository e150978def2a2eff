import { startPlayground } from '../../env/playground';
import { DiagnosisPage } from '../fixtures/diagnosis-page';
import { logIn } from '../fixtures/log-in';
import { on } from '../fixtures/matrix';
import { expect, test } from '../fixtures/test';

test(
	'a server that cannot ask itself ends in “not known”, not in a hang',
	on( 'playground' ),
	async ( { browser } ) => {
		test.setTimeout( 420_000 );
		const site = await startPlayground( { workers: 1 } );
		try {
			const context = await browser.newContext();
			const page = await context.newPage();
			await logIn( page, site );
			const diagnosis = new DiagnosisPage( page, site );
			await diagnosis.run();
			await expect( diagnosis.trouble ).toHaveCount( 0 );
			await diagnosis.showRequests();
			await expect(
				diagnosis.exchange( 'as a loopback request' ).first()
			).toContainText( /no answer|not sent/ );
			await page.getByRole( 'button', { name: /^Not checked/ } ).click();
			await expect(
				page
					.locator( '.ws401-checks li' )
					.filter( { hasText: /server.*itself|loopback/i } )
			).not.toHaveClass( /is-pass/ );
		} finally {
			await site.stop();
		}
	}
);
