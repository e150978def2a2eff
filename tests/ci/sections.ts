/** One part of the whole run: a command that fails when something does not hold. */
export interface Section {
	/** As it is printed, and the name of its log. */
	name: string;
	/** What it shows, in a few words. */
	shows: string;
	command: string;
	/** Two that name the same thing do not run at the same time. */
	uses?: string;
	/** Minutes on two cores; the longest is begun first. Only an order: nothing fails by it. */
	minutes: number;
}

/** Playwright empties the folder of its results when it begins. Each section that uses it leaves a report of its tests. */
export const BROWSER = 'the browser’s results';

/**
 * Everything that must hold before a change is taken. They share one build of the page, and nothing else: each starts its servers
 * on ports that are free, with a folder and a database of its own.
 */
export const SECTIONS: readonly Section[] = [
	{
		name: 'e2e',
		shows: 'browser on the embedded WordPress',
		command: 'npm run test:e2e',
		uses: BROWSER,
		minutes: 4,
	},
	{
		name: 'apache',
		shows: 'browser on Apache, php-fpm, mod_php and MariaDB',
		command: 'npm run test:apache',
		uses: BROWSER,
		minutes: 9,
	},
	{
		name: 'causes',
		shows: 'each cause found first, on Apache, nginx and the embedded WordPress (a choice)',
		command: 'npm run causes -- --choice 401',
		minutes: 5,
	},
	{
		name: 'credentials',
		shows: 'application passwords, accounts and sessions on Apache',
		command: 'npm run test:credentials',
		minutes: 4,
	},
	{
		name: 'sandbox',
		shows: 'sandboxed requests on Apache, php-fpm and MariaDB',
		command: 'npm run test:sandbox',
		minutes: 5,
	},
	{
		name: 'htaccess-apply',
		shows: '.htaccess measured, changed and put back on Apache',
		command: 'npm run test:htaccess-apply',
		minutes: 3,
	},
	{
		name: 'security',
		shows: 'what an attacker tried, and what the page promises, on Apache',
		command: 'npm run test:security',
		minutes: 6,
	},
	{
		name: 'credentials-servers',
		shows: 'a few of them on the embedded WordPress',
		command: 'bash tests/credentials/on-every-server.sh choice',
		minutes: 2,
	},
	{
		name: 'routes',
		shows: 'who may call each route, and what other accounts are answered, on Apache',
		command: 'npm run test:routes',
		minutes: 2,
	},
	{
		name: 'htaccess',
		shows: 'the .htaccess simulator beside Apache, and the reading of configurations beside nginx',
		command: 'npm run test:htaccess && npm run test:nginx',
		minutes: 2,
	},
	{
		name: 'looks',
		shows: 'three states of the page look as before, on Apache (npm run test:looks has eight)',
		command: 'npm run test:looks -- -g "(start|proven|healthy) looks"',
		minutes: 1,
	},
	{
		name: 'history',
		shows: 'refusals counted to the last one, what that costs, and what Site Health says of six sites, on Apache',
		command: 'npm run test:history && npm run site-health -- --choice',
		minutes: 2,
	},
	{
		name: 'matrix',
		shows: 'another WordPress, a network, SQLite and a renamed REST prefix (a choice of npm run test:matrix)',
		command: 'npm run test:matrix -- --choice',
		minutes: 1,
	},
	{
		name: 'splitters',
		shows: 'what tells the causes of a stock 401 apart, on nginx',
		command: 'npm run test:splitters',
		minutes: 1,
	},
	{
		name: 'snippets',
		shows: 'what the page tells people to paste, read by Apache, nginx and Caddy',
		command: 'npm run test:snippets',
		minutes: 1,
	},
	{
		name: 'unit',
		shows: 'unit tests',
		command: 'npm run test:unit',
		minutes: 1,
	},
	{
		name: 'lint',
		shows: 'ESLint, stylelint, the TypeScript compiler, what nothing uses',
		command: 'npm run types && npm run lint && npm run lint:dead',
		minutes: 1,
	},
	{
		name: 'php',
		shows: 'coding standards, static analysis and unit tests of the PHP part',
		command: 'npm run lint:php && npm run test:php',
		minutes: 1,
	},
	{
		name: 'plugin',
		shows: 'the zip against the rules of the plugin directory, and that it builds what it holds',
		command: 'npm run check:plugin && npm run check:zip',
		minutes: 2,
	},
	{
		name: 'isolation',
		shows: 'the search for culprits within its bounds on simulated sites',
		command: 'npm run bench:isolation -- --hold',
		minutes: 0.5,
	},
];
