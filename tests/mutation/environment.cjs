const path = require( 'path' );
const { TestEnvironment } = require( 'jest-environment-node' );
const { nameOf } = require( './test-name.cjs' );

/**
 * Node.js, with the file of a test before its name. Stryker knows a test by its name alone, and “is silent on the healthy site” stands in
 * many files: what one of them comes by would count as come by in all.
 */
module.exports = class extends TestEnvironment {
	#file;

	constructor( config, context ) {
		super( config, context );
		this.#file = path.relative(
			config.projectConfig.rootDir,
			context.testPath
		);
	}

	handleTestEvent( event, state ) {
		if ( event.name === 'run_start' ) {
			state.rootDescribeBlock.children.forEach( ( child ) => {
				child.name = nameOf( this.#file, child.name );
			} );
		}
	}
};
