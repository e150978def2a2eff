const preset = require( '@wordpress/scripts/config/jest-unit.config.js' );

/** Packages that are published as ES modules only, which Jest has to translate. */
const esmPackages = [
	'fast-check',
	'get-port',
	'gettext-parser',
	'p-limit',
	'pure-rand',
	'yocto-queue',
];

/**
 * Babel takes longer to translate these files than the tests take to run; what is published is built by `wp-scripts build`.
 *
 * @param {Object} parser How a file's language is read.
 */
const compiled = ( parser ) => [
	require.resolve( '@swc/jest' ),
	{
		jsc: {
			parser,
			target: 'es2022',
			transform: { react: { runtime: 'automatic' } },
		},
		module: { type: 'commonjs' },
	},
];

module.exports = {
	...preset,
	// A file that needs a page says `@jest-environment jsdom`, whose addresses and texts take several times as long.
	testEnvironment: 'node',
	// Compiling the same code anew for each file of tests is about a fifth of what small ones take.
	runtime: require.resolve( './tests/compiled-once.cjs' ),
	// Tests sit beside the code. End-to-end specs are Playwright's and end in `.spec.ts`.
	roots: [ '<rootDir>/src', '<rootDir>/tests' ],
	testMatch: [ '**/*.test.[jt]s?(x)' ],
	transform: {
		'\\.ts$': compiled( { syntax: 'typescript' } ),
		'\\.tsx$': compiled( { syntax: 'typescript', tsx: true } ),
		'\\.[cm]?jsx?$': compiled( { syntax: 'ecmascript', jsx: true } ),
	},
	transformIgnorePatterns: [
		`/node_modules/(?!(${ esmPackages.join( '|' ) })/)`,
	],
};
