const wordpress = require( '@wordpress/scripts/config/eslint.config.cjs' );
const wpPlugin = require( '@wordpress/eslint-plugin' );

const unitTests = [ '**/*.test.{ts,tsx}' ];

const fromOutside = 'The engine is pure: have it passed in as an argument.';

module.exports = [
	{
		ignores: [ 'build/**', 'vendor/**', 'artifacts/**', 'languages/**' ],
	},
	...wordpress,
	...wpPlugin.configs[ 'test-unit' ].map( ( config ) => ( {
		...config,
		files: unitTests,
	} ) ),
	{
		rules: {
			// Types say what a parameter is; an empty `@param` line says nothing.
			'jsdoc/require-param': 'off',
			'@wordpress/i18n-text-domain': [
				'error',
				{ allowedTextDomain: 'who-said-401' },
			],
		},
	},
	{
		files: [ 'tests/**', '*.config.js', '**/*.test.{ts,tsx}' ],
		rules: {
			'import/no-extraneous-dependencies': 'off',
			'no-console': 'off',
			// Playwright's fixtures call a function named `use`, which is no hook of React.
			'react-hooks/rules-of-hooks': 'off',
		},
	},
	{
		files: unitTests,
		rules: {
			// Jest's own, read from the head of a file.
			'jsdoc/check-tag-names': [
				'error',
				{ definedTags: [ 'jest-environment' ] },
			],
			'jest/expect-expect': [
				'error',
				{ assertFunctionNames: [ 'expect*', 'fc.assert', 'judge*' ] },
			],
		},
	},
	{
		files: [ 'src/**/*.{ts,tsx}' ],
		ignores: unitTests,
		rules: {
			'max-lines-per-function': [
				'error',
				{
					max: 80,
					skipBlankLines: false,
					skipComments: false,
				},
			],
		},
	},
	{
		files: [ 'src/{apache,diagnosis,htaccess,isolation}/**/*.ts' ],
		ignores: unitTests,
		rules: {
			'no-restricted-globals': [
				'error',
				...[
					'fetch',
					'window',
					'document',
					'location',
					'navigator',
					'localStorage',
					'Date',
					'performance',
					'process',
					'Buffer',
					'crypto',
					'setTimeout',
					'setInterval',
				].map( ( name ) => ( { name, message: fromOutside } ) ),
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Math', property: 'random', message: fromOutside },
			],
		},
	},
];
