/** A site, or something in front of it, that answers with whatever could hurt who looks at it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openPromisedSite, type PromisedSite } from './promised-site';

/** Runs wherever it comes into the page as markup. */
const MARKUP =
	'"><img src=x onerror="window.ws401Hurt=1"><script>window.ws401Hurt=1</script>';

/** Answers each address of the REST API in another hostile way, to visitors and to the server alike. */
const HOSTILE = {
	'hostile/hostile.php': `add_action( 'parse_request', function () {
	$uri = $_SERVER['REQUEST_URI'];
	$markup = '${ MARKUP }';
	if ( false === strpos( $uri, 'wp-json' ) && false === strpos( $uri, 'rest_route' ) ) {
		return;
	}
	header( 'X-Powered-By: ' . $markup );
	header( 'Server-Timing: ' . str_repeat( 'x', 4000 ) );
	if ( false !== strpos( $uri, 'users/me' ) ) {
		status_header( 401 );
		header( 'Content-Type: application/json' );
		exit( str_repeat( '[', 100000 ) );
	}
	if ( false !== strpos( $uri, 'types' ) ) {
		wp_redirect( $uri );
		exit;
	}
	if ( 'GET' === $_SERVER['REQUEST_METHOD'] && false !== strpos( $uri, 'posts' ) ) {
		status_header( 401 );
		header( 'WWW-Authenticate: Newauth realm="' . addslashes( $markup ) . '"' );
		header( 'Content-Type: application/json' );
		exit( wp_json_encode( array( 'code' => $markup, 'message' => $markup, 'data' => array( 'status' => 401 ) ) ) );
	}
	status_header( 200 );
	header( 'Content-Type: application/json' );
	for ( $megabytes = 0; $megabytes < 40; $megabytes++ ) {
		echo str_repeat( ' ', 1048576 );
	}
	exit;
}, 0 );
add_action( 'admin_menu', function () {
	add_menu_page( 'Hostile', 'Hostile settings', 'manage_options', 'hostile', '__return_null' );
} );`,
	[ `odd<b>name/odd.php` ]: '',
};

describe( 'a site that answers with something hostile', () => {
	let promised: PromisedSite;

	before( async () => {
		promised = await openPromisedSite( HOSTILE );
	} );
	after( () => promised.stop() );

	test( 'is diagnosed to the end, and nothing of it becomes markup or runs', async () => {
		const { diagnosis } = promised;
		let dialogs = 0;
		diagnosis.page.on( 'dialog', ( dialog ) => {
			dialogs++;
			void dialog.dismiss();
		} );
		await diagnosis.run();
		assert.equal( await diagnosis.trouble.count(), 0 );
		// What came back, with headers and bodies.
		await diagnosis.showRequests();
		for ( const row of await diagnosis.page
			.locator( '.ws401-exchanges__toggle' )
			.all() ) {
			await row.click();
		}
		const text = await diagnosis.page.locator( '.ws401' ).innerText();
		assert.ok(
			text.includes( 'onerror=' ),
			'The hostile text is not on the page at all.'
		);
		assert.deepEqual(
			await diagnosis.page.evaluate( () => ( {
				hurt: ( window as unknown as { ws401Hurt?: number } ).ws401Hurt,
				markup: document.querySelectorAll(
					'.ws401 :is( script, iframe, img[src="x"], [onerror] )'
				).length,
			} ) ),
			{ hurt: undefined, markup: 0 }
		);
		assert.equal( dialogs, 0 );
	} );
} );
