import type { Page } from '@playwright/test';

import { withMustUse } from '../fixtures/change-site';
import { expect, test } from '../fixtures/test';

/** Addresses for which the browser wanted to ask for a password, by its own protocol. */
async function watchPrompts( page: Page ): Promise< string[] > {
	const prompts: string[] = [];
	const protocol = await page.context().newCDPSession( page );
	protocol.on( 'Fetch.authRequired', ( { requestId, request } ) => {
		prompts.push( request.url );
		void protocol.send( 'Fetch.continueWithAuth', {
			requestId,
			authChallengeResponse: { response: 'CancelAuth' },
		} );
	} );
	protocol.on( 'Fetch.requestPaused', ( { requestId } ) => {
		void protocol.send( 'Fetch.continueRequest', { requestId } );
	} );
	await protocol.send( 'Fetch.enable', { handleAuthRequests: true } );
	return prompts;
}

/** Every REST answer to a visitor is a challenge, as some plugins and most staging sites do it. */
const CHALLENGE = `
	add_filter( 'rest_authentication_errors', function ( $errors ) {
		if ( is_user_logged_in() && ! isset( $_GET['careless'] ) ) {
			return $errors;
		}
		header( 'WWW-Authenticate: Basic realm="Staging"' );
		return new WP_Error( 'closed', 'Closed.', array( 'status' => 401 ) );
	}, 99 );`;

test( 'a challenge on every REST address never raises the login prompt', async ( {
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'healthy' );
	await withMustUse( site, CHALLENGE, async () => {
		await diagnosis.open();
		const prompts = await watchPrompts( page );
		await diagnosis.runButton.click();
		await diagnosis.untilFinished();
		await diagnosis.showRequests();
		await expect(
			diagnosis
				.exchange( 'logged in, as in the editor, from your browser' )
				.first()
		).toContainText( 'not sent' );
		expect( prompts ).toEqual( [] );

		// The watch itself works: a request with cookies to an address that challenges them would have asked.
		await page.evaluate( () => fetch( '/wp-json/wp/v2/posts?careless=1' ) );
		expect( prompts ).toHaveLength( 1 );
	} );
} );
