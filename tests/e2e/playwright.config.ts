import { defineConfig } from '@playwright/test';
import { join } from 'node:path';

import { browserLaunchOptions } from '../env/browser';
import { isFull, listedOn } from './fixtures/matrix';
import type { SiteOptions } from './fixtures/test';

/** Name that no name server knows: a plain http site, where browsers offer no clipboard and no crypto.subtle. */
const PLAIN_HTTP_HOST = 'site.test';

/** What the page does on any server: asked on Apache, where a request takes a tenth of the time. */
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
/** Address that is not https, under a name: a project of its own. */
const PLAIN_HTTP = '**/plain-http.spec.ts';
/** A whole file about what takes Apache, or about a server that it starts itself: once, beside Apache. */
const BESIDE_APACHE =
	'**/{htaccess{,-folder,-network,-nginx},network-pages}.spec.ts';

/** Folder for reports that a program reads: one for each run. */
const reports = process.env.WS401_REPORTS;

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
	// A second try counts as flaky; the whole run of all sections names each at its end.
	retries: process.env.CI ? 1 : 0,
	reporter: [
		[ 'list' ],
		...( reports
			? [
					[
						'json',
						{
							outputFile: join(
								reports,
								`${ process.pid }.json`
							),
						},
					] as const,
				]
			: [] ),
	],
	use: {
		viewport: { width: 1440, height: 1000 },
		launchOptions,
	},
	projects: [
		{
			name: 'playground',
			grep: listedOn( 'playground' ),
			testIgnore: [
				PLAIN_HTTP,
				NGINX_ONLY,
				BESIDE_APACHE,
				...( isFull ? [] : SAME_EVERYWHERE ),
			],
			use: { siteKind: 'playground' },
		},
		{
			name: 'playground-http',
			testMatch: PLAIN_HTTP,
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
			grep: listedOn( 'apache-fpm' ),
			testIgnore: [ PLAIN_HTTP, NGINX_ONLY ],
			use: { siteKind: 'apache-fpm' },
		},
		{
			name: 'apache-modphp',
			grep: listedOn( 'apache-modphp' ),
			// What does not depend on how PHP is run is tried on the others.
			testMatch:
				/\/(answers|dry-run|first-verdict|htaccess-section|isolation|no-login-prompt|scenarios)\.spec\.ts$/,
			use: { siteKind: 'apache-modphp' },
		},
		{
			name: 'nginx-fpm',
			grep: listedOn( 'nginx-fpm' ),
			testMatch: isFull ? /\/scenarios(-nginx)?\.spec\.ts$/ : NGINX_ONLY,
			use: { siteKind: 'nginx-fpm' },
		},
	],
} );
