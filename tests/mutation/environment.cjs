const { TestEnvironment } = require( 'jest-environment-node' );

/** Node.js, in which nothing more is run after the first test that fails: a change is noticed once one test notices it. */
module.exports = class extends TestEnvironment {
	#hasFailed = false;

	handleTestEvent( { name, test } ) {
		if ( name === 'test_fn_failure' || name === 'hook_failure' ) {
			this.#hasFailed = true;
		}
		if ( name === 'test_start' && this.#hasFailed ) {
			test.mode = 'skip';
		}
	}
};
