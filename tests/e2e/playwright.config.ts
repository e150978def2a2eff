import { defineConfig } from '@playwright/test';

import { browserLaunchOptions } from '../env/browser';
import type { SiteOptions } from './fixtures/test';

/** Name that no name server knows: a plain http site, where browsers offer no clipboard and no crypto.subtle. */
const PLAIN_HTTP_HOST = 'site.test';

/** What the page does on any server. Where Apache runs all of it in the same go, the slow server need not repeat it. */
const SAME_EVERYWHERE = [
	'**/accessibility.spec.ts',
	'**/history.spec.ts',
	'**/isolation-honest.spec.ts',
	'**/isolation-page.spec.ts',
	'**/no-login-prompt.spec.ts',
	'**/own-calls.spec.ts',
	'**/recorder.spec.ts',
	'**/share.spec.ts',
	'**/translation.spec.ts',
];
/** What only nginx can be made to do. */
const NGINX_ONLY = '**/scenarios-nginx.spec.ts';

const isPartOfAll = !! process.env.CI && process.env.WS401_MATRIX !== 'full';

const launchOptions = browserLaunchOptions();

export default defineConfig< SiteOptions >( {
	testDir: './specs',
	outputDir: '../../artifacts/e2e',
	// One embedded WordPress is as much as a small machine can carry; its tests share it.
	workers: 1,
	fullyParallel: false,
	timeout: 180_000,
	expect: { timeout: 20_000 },
	forbidOnly: !! process.env.CI,
	// A second try counts as flaky and is reported as such.
	retries: process.env.CI ? 1 : 0,
	reporter: [ [ 'list' ] ],
	use: {
		viewport: { width: 1440, height: 1000 },
		launchOptions,
	},
	projects: [
		{
			name: 'playground',
			testIgnore: [
				'**/plain-http.spec.ts',
				NGINX_ONLY,
				...( isPartOfAll ? SAME_EVERYWHERE : [] ),
			],
			use: { siteKind: 'playground' },
		},
		{
			name: 'playground-http',
			testMatch: '**/plain-http.spec.ts',
			use: {
				siteKind: 'playground',
				hostname: PLAIN_HTTP_HOST,
				launchOptions: {
					...launchOptions,
					args: [
						...( launchOptions.args ?? [] ),
						`--host-resolver-rules=MAP ${ PLAIN_HTTP_HOST } 127.0.0.1`,
					],
				},
			},
		},
		{
			name: 'apache-fpm',
			testIgnore: [ '**/plain-http.spec.ts', NGINX_ONLY ],
			use: { siteKind: 'apache-fpm' },
		},
		{
			name: 'apache-modphp',
			// What does not depend on how PHP is run is tried on the others.
			testMatch:
				/\/(answers|dry-run|first-verdict|htaccess-section|isolation|no-login-prompt|scenarios)\.spec\.ts$/,
			use: { siteKind: 'apache-modphp' },
		},
		{
			name: 'nginx-fpm',
			testMatch:
				process.env.WS401_MATRIX === 'full'
					? /\/scenarios(-nginx)?\.spec\.ts$/
					: NGINX_ONLY,
			use: { siteKind: 'nginx-fpm' },
		},
	],
} );
