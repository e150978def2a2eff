import { ROOMS } from './tests/mutation/rooms.mjs';

/** How `npm run test:mutation` changes the code and runs the tests; CONTRIBUTING.md says what it is for. */
export default {
	mutate: [
		...Object.values( ROOMS ).map( ( room ) => `${ room }/**/*.ts` ),
		'!**/*.{test,site}.ts',
	],
	testRunner: 'nearest-first',
	jest: {
		configFile: 'tests/mutation/jest.config.js',
		enableFindRelatedTests: false,
	},
	coverageAnalysis: 'perTest',
	// What is run once, while a file is loaded, cannot be told by test: names, addresses, tables.
	ignoreStatic: true,
	ignorers: [ 'sentences' ],
	plugins: [
		'@stryker-mutator/jest-runner',
		'./tests/mutation/ignore-sentences.mjs',
		'./tests/mutation/nearest-first.mjs',
		'./tests/mutation/sample.mjs',
		'./tests/mutation/as-it-comes.mjs',
	],
	reporters: [
		'clear-text',
		'progress-append-only',
		'json',
		'as-it-comes',
	],
	clearTextReporter: { allowColor: false, logTests: false },
	jsonReporter: { fileName: 'artifacts/mutation/report.json' },
	concurrency: 1,
	// A change that makes a loop endless is stopped by its count. The first change of a process waits for all tests to be loaded, which takes
	// minutes on a busy machine: a shorter time would be taken for an endless loop.
	timeoutMS: 900_000,
	dryRunTimeoutMinutes: 60,
	tempDirName: 'artifacts/mutation/sandbox',
	ignorePatterns: [ 'build', 'vendor', 'artifacts', 'languages' ],
	thresholds: { high: 85, low: 70, break: null },
};
