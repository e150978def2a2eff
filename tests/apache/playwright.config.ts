import { defineConfig } from '@playwright/test';
import type { ServerOptions } from './server';

/** What only a real web server shows; each spec runs on php-fpm and on mod_php. */
export default defineConfig< object, ServerOptions >( {
	testDir: './specs',
	outputDir: '../../test-results/apache',
	forbidOnly: Boolean( process.env.CI ),
	// A server is three programs; the machine that tests have is small.
	workers: 2,
	timeout: 60_000,
	reporter: 'list',
	projects: [
		{ name: 'apache-fpm', use: { php: 'fpm' } },
		{ name: 'apache-modphp', use: { php: 'mod_php' } },
	],
} );
