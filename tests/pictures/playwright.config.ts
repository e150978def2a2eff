import { defineConfig } from '@playwright/test';

import { browserLaunchOptions } from '../env/browser';
import type { SiteOptions } from '../e2e/fixtures/test';

const launchOptions = browserLaunchOptions();

/** Pictures of the page: compared with those kept here, for the readme, or of everything there is to see. */
export default defineConfig< SiteOptions >( {
	testDir: '.',
	outputDir: '../../artifacts/pictures/results',
	snapshotPathTemplate: '{testDir}/baselines/{arg}{ext}',
	workers: 1,
	timeout: 240_000,
	forbidOnly: !! process.env.CI,
	expect: {
		timeout: 20_000,
		toHaveScreenshot: {
			// Another version of the browser draws the edges of letters otherwise, by a shade. Letters cover about a tenth of a
			// card and their edges a part of that, while a border, a margin or a color that changes moves far more.
			threshold: 0.3,
			maxDiffPixelRatio: 0.005,
		},
	},
	reporter: [ [ 'list' ] ],
	use: {
		siteKind: 'apache-fpm',
		launchOptions: {
			...launchOptions,
			// Letters are drawn the same whatever the settings of the machine.
			args: [
				...( launchOptions.args ?? [] ),
				'--font-render-hinting=none',
				'--disable-lcd-text',
			],
		},
	},
	projects: [ 'regression', 'readme', 'gallery' ].map( ( name ) => ( {
		name,
		testMatch: `${ name }.spec.ts`,
	} ) ),
} );
