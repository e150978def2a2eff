const base = require( '../../jest.config.js' );

module.exports = {
	...base,
	rootDir: '../..',
	testEnvironment: require.resolve( './environment.cjs' ),
	setupFiles: [ require.resolve( './same-samples.cjs' ) ],
};
