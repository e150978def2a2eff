import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import type { RunningSite } from '../env/running-site';
import { deactivate } from '../e2e/fixtures/change-site';
import type { DiagnosisPage } from '../e2e/fixtures/diagnosis-page';
import type { FindPanel } from '../e2e/fixtures/find-panel';
import { expect } from '../e2e/fixtures/test';

/** What a state is brought about with. */
interface Stage {
	page: Page;
	diagnosis: DiagnosisPage;
	find: FindPanel;
	site: RunningSite;
	/** Basenames of the plugins that are to blame. */
	culprits: string[];
}

/** One state of the page, and the way to it from nothing. */
export interface State {
	name: string;
	scenario: string;
	reach: ( stage: Stage ) => Promise< void >;
}

const PATIENCE = { timeout: 60_000 };

/** Sandboxed requests of a search that go through before it is held, so that there is something to see. */
const HELD_AFTER = 3;

/** Lets a number of requests of a search through, and keeps the next ones waiting. */
async function holdSearch( page: Page ): Promise< void > {
	let sent = 0;
	await page.route( '**/*', async ( route ) => {
		const isOfSearch = 'x-ws401-run' in route.request().headers();
		if ( isOfSearch && ++sent > HELD_AFTER ) {
			return;
		}
		await route.continue();
	} );
}

async function search( { diagnosis, find }: Stage ): Promise< void > {
	await diagnosis.run();
	await find.search();
	await expect( find.claim ).toContainText( 'With only' );
}

type Tab = Parameters< DiagnosisPage[ 'show' ] >[ 0 ];

const onTab =
	( tab: Tab ) =>
	async ( { diagnosis, page }: Stage ): Promise< void > => {
		await diagnosis.run();
		await diagnosis.show( tab );
		await expect(
			page.locator( '.ws401-panel:not([hidden]) h2' ).first()
		).toBeVisible();
	};

/** The verdict about a request that was pasted. `text`: what is pasted, of the site's URL. */
const givenOne =
	( text: ( url: string ) => string ) =>
	async ( { diagnosis, site }: Stage ): Promise< void > => {
		await diagnosis.open();
		await diagnosis.give( text( site.url ) );
		await diagnosis.check();
	};

/** Every state there is a picture of. */
export const STATES: readonly State[] = [
	{
		name: 'start',
		scenario: 'close-rest',
		reach: ( { diagnosis } ) => diagnosis.open(),
	},
	{
		name: 'not-read',
		scenario: 'close-rest',
		reach: async ( { diagnosis, page } ) => {
			await diagnosis.open();
			await diagnosis.give( 'https://elsewhere.example/wp-json/' );
			await diagnosis.runButton.click();
			await expect( page.getByRole( 'alert' ) ).toBeVisible();
		},
	},
	{
		name: 'running',
		scenario: 'close-rest',
		reach: async ( { diagnosis, page } ) => {
			await diagnosis.open();
			await page.route( /action=ws401_(?!facts)/, () => {} );
			await diagnosis.runButton.click();
			await expect(
				page.getByRole( 'button', { name: /^Answers so far/ } )
			).toBeVisible( PATIENCE );
		},
	},
	{
		name: 'verdict',
		scenario: 'close-rest',
		reach: ( { diagnosis } ) => diagnosis.run(),
	},
	{
		name: 'search',
		scenario: 'close-rest',
		reach: async ( { diagnosis, find, page } ) => {
			await diagnosis.run();
			await find.openFromVerdict();
			await holdSearch( page );
			await find.start.click();
			await expect( find.panel ).toContainText( 'not cleared yet' );
			await expect( find.panel ).toContainText( /It looks like/ );
		},
	},
	{
		name: 'stopped',
		scenario: 'close-rest',
		reach: async ( { diagnosis, find, page } ) => {
			await diagnosis.run();
			await find.openFromVerdict();
			await holdSearch( page );
			await find.start.click();
			await expect( find.panel ).toContainText( /It looks like/ );
			await find.stop.click();
			await expect( diagnosis.verdict ).toHaveAttribute(
				'data-status',
				'stopped',
				PATIENCE
			);
		},
	},
	{ name: 'proven', scenario: 'close-rest', reach: search },
	{
		name: 'fixed',
		scenario: 'close-rest',
		reach: async ( stage ) => {
			await search( stage );
			await deactivate( stage.site, stage.culprits );
			await stage.diagnosis.verdict
				.getByRole( 'button', { name: 'Check again' } )
				.click();
			await expect( stage.diagnosis.verdict ).toHaveAttribute(
				'data-status',
				'fixed',
				PATIENCE
			);
		},
	},
	{
		name: 'healthy',
		scenario: 'healthy',
		reach: ( { diagnosis } ) => diagnosis.run(),
	},
	...(
		[
			[ 'likely', 'on-server-variables' ],
			[ 'card-change', 'header-stripped' ],
			[ 'two-causes', 'two-culprits' ],
			[ 'unclear', 'web-server-refuses-rest' ],
		] as const
	 ).map( ( [ name, scenario ] ) => ( {
		name,
		scenario,
		reach: ( { diagnosis }: Stage ) => diagnosis.run(),
	} ) ),
	{
		name: 'given',
		scenario: 'healthy',
		reach: givenOne(
			( url ) => `curl -i -X POST '${ url }/wp-json/wp/v2/posts'`
		),
	},
	{
		name: 'password-wrong',
		scenario: 'healthy',
		reach: givenOne(
			( url ) =>
				`curl -i -u 'admin:abcd efgh ijkl mnop qrst uvwx' '${ url }/wp-json/wp/v2/users/me'`
		),
	},
	{
		name: 'opened',
		scenario: 'close-rest',
		reach: async ( { diagnosis, page } ) => {
			await diagnosis.run();
			await page.getByRole( 'button', { name: 'Share report' } ).click();
			const coming = page.waitForEvent( 'download' );
			await page.getByRole( 'button', { name: /^Download/ } ).click();
			const file = await ( await coming ).path();
			await page
				.getByRole( 'dialog' )
				.getByRole( 'button', { name: 'Close' } )
				.click();
			await page.getByRole( 'button', { name: 'Open a report' } ).click();
			const open = page.getByRole( 'dialog', { name: 'Open a report' } );
			await open
				.getByRole( 'textbox' )
				.fill( await readFile( file, 'utf8' ) );
			await open
				.getByRole( 'button', { name: 'Open', exact: true } )
				.click();
			await expect(
				page.getByRole( 'dialog', { name: 'A report from elsewhere' } )
			).toBeVisible( PATIENCE );
		},
	},
	{
		name: 'access',
		scenario: 'close-rest',
		reach: onTab( 'Who gets in' ),
	},
	{ name: 'plugins', scenario: 'close-rest', reach: onTab( 'Plugins' ) },
	{
		name: 'htaccess',
		scenario: 'header-stripped',
		reach: async ( stage ) => {
			const { page } = stage;
			await onTab( 'Server & .htaccess' )( stage );
			const finding = page.locator(
				'[data-finding="header-rule-missing"]'
			);
			await finding
				.getByRole( 'button', { name: 'Show the change' } )
				.click();
			await finding
				.getByRole( 'button', { name: 'Try it safely' } )
				.click();
			await expect(
				finding.getByRole( 'button', { name: 'Apply the change' } )
			).toBeVisible( PATIENCE );
		},
	},
	{ name: 'logins', scenario: 'close-rest', reach: onTab( 'Logins' ) },
	{
		name: 'routes',
		scenario: 'close-rest',
		reach: onTab( 'Routes & accounts' ),
	},
	{
		name: 'history',
		scenario: 'healthy',
		reach: async ( stage ) => {
			const { page, site } = stage;
			await onTab( 'History' )( stage );
			const section = page.locator( '.ws401-history' );
			const button = ( name: string ) =>
				section.getByRole( 'button', { name, exact: true } );
			const off = button( 'Switch the history off' );
			await button( 'Switch the history on' ).or( off ).first().waitFor();
			if ( ! ( await off.isVisible() ) ) {
				await button( 'Switch the history on' ).click();
				await expect( off ).toBeVisible();
				for ( const path of [
					'/wp-json/wp/v2/settings',
					'/wp-json/wp/v2/users/me',
				] ) {
					await fetch( site.url + path );
				}
			}
			await button( 'Refresh' ).click();
			await expect(
				section.locator( '.ws401-history__refusals tbody tr' ).first()
			).toBeVisible();
		},
	},
	{
		name: 'share',
		scenario: 'close-rest',
		reach: async ( { diagnosis, page } ) => {
			await diagnosis.run();
			await page.getByRole( 'button', { name: 'Share report' } ).click();
			await expect(
				page.getByRole( 'textbox', { name: 'Text to send' } )
			).toHaveValue( /./ );
		},
	},
];

/** One of them. */
export function stateCalled( name: string ): State {
	const state = STATES.find( ( each ) => each.name === name );
	if ( ! state ) {
		throw new Error( `There is no state ${ name }.` );
	}
	return state;
}
