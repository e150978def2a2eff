const { TestEnvironment } = require( 'jest-environment-node' );
const desk = require( './desk.cjs' );

/** All tests below a block, with the hooks that belong to them, by the name that Stryker knows them by. */
function testsIn( block, name, before, after ) {
	const hooks = ( type ) =>
		block.hooks
			.filter( ( hook ) => hook.type === type )
			.map( ( { fn } ) => fn );
	const ownBefore = [ ...before, ...hooks( 'beforeEach' ) ];
	const ownAfter = [ ...hooks( 'afterEach' ), ...after ];
	return block.children.flatMap( ( child ) => {
		const own = `${ name } ${ child.name }`.trimStart();
		return child.type === 'test'
			? [ [ own, [ ...ownBefore, child.fn, ...ownAfter ] ] ]
			: testsIn( child, own, ownBefore, ownAfter );
	} );
}

/**
 * Node.js, as Jest has it. Nothing more is run after the first test that fails: a change is noticed once one test notices it. And where
 * somebody waits at the desk, the tests are handed over instead of run, to be run again and again without loading them anew.
 */
module.exports = class extends TestEnvironment {
	#isOver = false;

	async handleTestEvent( { name, test }, { rootDescribeBlock } ) {
		if ( name === 'run_start' && desk.isWaiting() ) {
			this.#isOver = true;
			await desk.serve(
				new Map( testsIn( rootDescribeBlock, '', [], [] ) ),
				this.global
			);
		}
		if ( name === 'test_fn_failure' || name === 'hook_failure' ) {
			this.#isOver = true;
		}
		if ( name === 'test_start' && this.#isOver ) {
			test.mode = 'skip';
		}
	}
};
