import { defineConfig } from '@playwright/test';

import type { SiteOptions } from './fixtures/test';

/** Name that no name server knows: a plain http site, where browsers offer no clipboard and no crypto.subtle. */
const PLAIN_HTTP_HOST = 'site.test';

/** Only where sandboxing is impossible, because everything runs as root. */
const withoutSandbox = process.getuid?.() === 0 ? [ '--no-sandbox' ] : [];

const executablePath = process.env.WS401_BROWSER;

export default defineConfig< SiteOptions >( {
	testDir: './specs',
	outputDir: '../../artifacts/e2e',
	// One embedded WordPress is as much as a small machine can carry; its tests share it.
	workers: 1,
	fullyParallel: false,
	timeout: 180_000,
	expect: { timeout: 20_000 },
	forbidOnly: !! process.env.CI,
	reporter: [ [ 'list' ] ],
	use: {
		viewport: { width: 1440, height: 1000 },
		trace: 'retain-on-failure',
		launchOptions: { executablePath, args: withoutSandbox },
	},
	projects: [
		{
			name: 'playground',
			testIgnore: '**/plain-http.spec.ts',
			use: { siteKind: 'playground' },
		},
		{
			name: 'playground-http',
			testMatch: '**/plain-http.spec.ts',
			use: {
				siteKind: 'playground',
				hostname: PLAIN_HTTP_HOST,
				launchOptions: {
					executablePath,
					args: [
						...withoutSandbox,
						`--host-resolver-rules=MAP ${ PLAIN_HTTP_HOST } 127.0.0.1`,
					],
				},
			},
		},
		...( [ 'apache-fpm', 'apache-modphp' ] as const ).map(
			( siteKind ) => ( {
				name: siteKind,
				testIgnore: '**/plain-http.spec.ts',
				use: { siteKind },
			} )
		),
	],
} );
