import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { startApache } from '../env/apache';
import { applyScenario, withdrawScenario } from '../env/demo/apply';
import { test as base } from '../e2e/fixtures/test';
import type { State } from './states';

/** It stands in the pictures: the same each time. */
const PORT = 8401;

/** Where WordPress has no language pack, this alone says that a language is written from right to left. */
const MIRROR = `<?php
add_action( 'after_setup_theme', static function () {
	$GLOBALS['wp_locale']->text_direction = 'rtl';
}, 0 );`;

interface Fixtures {
	/** Brings the page into a state, which is what the site is set up for. */
	reach: ( state: State ) => Promise< void >;
	/** Has the admin area written from right to left, from the next page on. */
	mirror: () => Promise< void >;
}

/** The tests' own site and page, with the names and the address of the demo. */
export const test = base.extend< Fixtures >( {
	site: [
		async ( {}, use ) => {
			const site = await startApache( {
				hostname: 'localhost',
				port: PORT,
			} );
			try {
				if ( ! site.url.endsWith( `:${ PORT }` ) ) {
					throw new Error(
						`Port ${ PORT } is taken; the address is in the pictures.`
					);
				}
				// Faces come from another site, which is not asked here.
				await site.php( `update_option( 'show_avatars', '0' );` );
				await use( site );
			} finally {
				await site.stop();
			}
		},
		{ scope: 'worker', timeout: 300_000 },
	],

	scenario: async ( { site }, use ) => {
		await use( ( name ) => applyScenario( site, name ) );
		await withdrawScenario( site );
	},

	reach: async ( { diagnosis, find, page, scenario, site }, use ) => {
		await use( async ( state ) => {
			const { culprits } = await scenario( state.scenario );
			await state.reach( {
				page,
				diagnosis,
				find,
				site,
				culprits: culprits.flat(),
			} );
		} );
		// A search that is held goes on, and ends.
		await page.unrouteAll( { behavior: 'ignoreErrors' } );
	},

	mirror: async ( { site }, use ) => {
		const folder = join( site.root, 'wp-content/mu-plugins' );
		const file = join( folder, 'mirror.php' );
		await use( async () => {
			await mkdir( folder, { recursive: true } );
			await site.adopt?.( folder );
			await writeFile( file, MIRROR, { mode: 0o644 } );
		} );
		await rm( file, { force: true } );
	},
} );

/** Widths of a desk and of a phone, in CSS pixels. */
export const SIZES = {
	1440: { width: 1440, height: 1000 },
	390: { width: 390, height: 844 },
} as const;
