const rooms = [
	'given',
	'servers',
	'products',
	'exchange',
	'engine',
	'refusal',
	'causes',
].map( ( room ) => `src/diagnosis/${ room }` );

/**
 * Changes the code where judgement is made, one change at a time, and sees whether a test notices: `npm run test:mutation`, or one
 * room of it, `npm run test:mutation -- --mutate "src/diagnosis/engine/**\/*.ts,!**\/*.test.ts"`. It takes hours as a whole and is no part
 * of CI. The figure to look at is the column “covered”: of the changes that a test came by, how many it noticed.
 */
export default {
	mutate: [
		...[ ...rooms, 'src/run' ].map( ( room ) => `${ room }/**/*.ts` ),
		'!**/*.{test,site}.ts',
	],
	testRunner: 'jest',
	jest: { configFile: 'tests/mutation/jest.config.js' },
	coverageAnalysis: 'perTest',
	// What is run once, while a file is loaded, cannot be told by test: names, addresses, tables.
	ignoreStatic: true,
	ignorers: [ 'sentences' ],
	plugins: [
		'@stryker-mutator/jest-runner',
		'./tests/mutation/ignore-sentences.mjs',
	],
	reporters: [ 'clear-text', 'progress-append-only', 'json' ],
	clearTextReporter: { allowColor: false, logTests: false },
	jsonReporter: { fileName: 'artifacts/mutation/report.json' },
	concurrency: 1,
	tempDirName: 'artifacts/mutation/sandbox',
	ignorePatterns: [ 'build', 'vendor', 'artifacts', 'languages' ],
	thresholds: { high: 85, low: 70, break: null },
};
