const base = require( '../../jest.config.js' );

module.exports = {
	...base,
	rootDir: '../..',
	testEnvironment: require.resolve( './environment.cjs' ),
	setupFiles: [ require.resolve( './same-samples.cjs' ) ],
	// The tests beside the code that is changed, and those that judge recorded sites again.
	testMatch: [
		'<rootDir>/src/{diagnosis,run}/**/*.test.ts',
		'<rootDir>/tests/causes/**/*.test.ts',
	],
};
