const path = require( 'path' );
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

module.exports = {
	...preset,
	// Tests sit beside the code. End-to-end specs are Playwright's and end in `.spec.ts`.
	roots: [ '<rootDir>/src', '<rootDir>/tests' ],
	testMatch: [ '**/*.test.[jt]s?(x)' ],
	transform: {
		'\\.[cm]?[jt]sx?$': path.join(
			path.dirname(
				require.resolve( '@wordpress/scripts/package.json' )
			),
			'config/babel-transform'
		),
	},
	transformIgnorePatterns: [
		`/node_modules/(?!(${ esmPackages.join( '|' ) })/)`,
	],
};
