import type { Page } from '@playwright/test';

import type { RunningSite } from '../../env/running-site';
import { withMustUse } from '../fixtures/change-site';
import type { DiagnosisPage } from '../fixtures/diagnosis-page';
import { ONCE } from '../fixtures/matrix';
import { expect, test } from '../fixtures/test';

/** Every post, whole, revisions and drafts too. */
const posts = ( site: RunningSite ): Promise< string > =>
	site.php(
		`global $wpdb; echo wp_json_encode( $wpdb->get_results( "SELECT * FROM {$wpdb->posts} ORDER BY ID" ) );`
	);

const contentOf = ( site: RunningSite, id: number ): Promise< string > =>
	site.php( `echo get_post( ${ id } )->post_content;` );

/** Addresses of requests that would save, of those that bring no permit for a dry run. */
function watchSaves( page: Page ): string[] {
	const saves: string[] = [];
	page.on( 'request', ( request ) => {
		const { pathname, search } = new URL( request.url() );
		if (
			! [ 'GET', 'HEAD', 'OPTIONS' ].includes( request.method() ) &&
			! pathname.endsWith( '/admin-ajax.php' ) &&
			! search.includes( 'ws401' )
		) {
			saves.push( `${ request.method() } ${ pathname }` );
		}
	} );
	return saves;
}

/** Pastes the editor's save of a post as the network tab copies it, runs, and asks for what saves. */
async function offer(
	diagnosis: DiagnosisPage,
	page: Page,
	url: string,
	content: string
) {
	await diagnosis.open();
	await diagnosis.give( `fetch("${ url }", {
  "headers": { "content-type": "application/json", "x-http-method-override": "PUT", "x-wp-nonce": "0123456789" },
  "body": ${ JSON.stringify( JSON.stringify( { content } ) ) },
  "method": "POST"
});` );
	await diagnosis.check();
	expect( await diagnosis.headlineCheck() ).toBe( 'given-unexplained' );
	const button = page.getByRole( 'button', { name: 'Send it for real…' } );
	await button.click();
	const dialog = page.getByRole( 'dialog', { name: 'Send it for real?' } );
	await expect( dialog ).toContainText( 'This saves.' );
	return { button, dialog };
}

test(
	'a save is sent for real once it is confirmed, and who refuses it alone is named',
	ONCE,
	async ( { diagnosis, page, scenario, site } ) => {
		await scenario( 'healthy' );
		const id = Number(
			await site.php(
				`echo wp_insert_post( array( 'post_title' => 'Asked first', 'post_content' => 'Before', 'post_status' => 'publish' ) );`
			)
		);
		const address = `${ site.url }/wp-json/wp/v2/posts/${ id }`;
		const saves = watchSaves( page );
		// The clean-up of posts that the page's own visit makes is no save of ours.
		await fetch( `${ site.url }/` );
		const before = await posts( site );
		await withMustUse(
			site,
			`add_filter( 'rest_pre_insert_post', function ( $post ) { return new WP_Error( 'kiosk_locked', 'This one is locked.', array( 'status' => 403 ) ); } );`,
			async () => {
				const { button, dialog } = await offer(
					diagnosis,
					page,
					address,
					'After'
				);
				await expect( dialog ).toContainText(
					`overwrites “Asked first” (number ${ id })`
				);
				await expect( dialog ).toContainText( '{"content":"After"}' );
				await dialog.getByRole( 'button', { name: 'Cancel' } ).click();
				await expect( dialog ).toHaveCount( 0 );
				expect( saves ).toEqual( [] );
				expect( await posts( site ) ).toBe( before );

				await button.click();
				await dialog
					.getByRole( 'button', { name: 'Save for real' } )
					.click();
				await expect( diagnosis.headline ).toContainText(
					`answers 403 kiosk_locked to PUT /wp/v2/posts/${ id } sent for real`
				);
				await expect( diagnosis.headline ).toContainText(
					'zz-e2e.php'
				);
				expect( await diagnosis.headlineCheck() ).toBe(
					'given-request-refused'
				);
				await expect( dialog ).toHaveCount( 0 );
				await expect( button ).toHaveCount( 0 );
				await expect(
					diagnosis.verdict.getByRole( 'button', {
						name: /Check again|Find out which/,
					} )
				).toHaveCount( 0 );
				expect( saves ).toEqual( [
					`POST ${ new URL( address ).pathname }`,
				] );
				expect( await posts( site ) ).toBe( before );
			}
		);
		await site.php( `wp_delete_post( ${ id }, true );` );
	}
);

test(
	'a save that is sent for real shows what is printed while it is carried out',
	ONCE,
	async ( { diagnosis, page, scenario, site } ) => {
		await scenario( 'healthy' );
		const id = Number(
			await site.php(
				`echo wp_insert_post( array( 'post_title' => 'Loud', 'post_content' => 'Before', 'post_status' => 'publish' ) );`
			)
		);
		const address = `${ site.url }/wp-json/wp/v2/posts/${ id }`;
		const saves = watchSaves( page );
		await withMustUse(
			site,
			`add_action( 'save_post', function () { echo 'Notice: saved'; } );`,
			async () => {
				const { dialog } = await offer(
					diagnosis,
					page,
					address,
					'After'
				);
				expect( await contentOf( site, id ) ).toBe( 'Before' );
				await dialog
					.getByRole( 'button', { name: 'Save for real' } )
					.click();
				await expect( diagnosis.verdict ).toHaveAttribute(
					'data-check',
					'output-before-json'
				);
				await expect( diagnosis.verdict ).toContainText(
					'Notice: saved'
				);
				await expect(
					diagnosis.verdict.getByRole( 'button', {
						name: 'Check again',
					} )
				).toHaveCount( 0 );
				expect( await contentOf( site, id ) ).toBe( 'After' );
				expect( saves ).toHaveLength( 1 );
			}
		);

		// Without what prints, it passes; and each time it is asked.
		const { dialog } = await offer( diagnosis, page, address, 'Once more' );
		await dialog.getByRole( 'button', { name: 'Save for real' } ).click();
		await expect( diagnosis.headline ).toContainText(
			`PUT /wp/v2/posts/${ id } passes: it was answered 200`
		);
		expect( await contentOf( site, id ) ).toBe( 'Once more' );
		await site.php( `wp_delete_post( ${ id }, true );` );
	}
);
