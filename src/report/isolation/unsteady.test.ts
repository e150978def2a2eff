import type { Trial } from '../../isolation';
import { contradictionIn, unsteadyHeadline, unsteadyNote } from './unsteady';

const trialsOf = ( ...answers: [ string, Trial[ 'outcome' ] ][] ): Trial[] =>
	answers.map( ( [ enabled, outcome ], at ) => ( {
		id: at + 1,
		enabled: enabled.split( ' ' ).filter( Boolean ),
		outcome,
	} ) );

it( 'counts the set of plugins that was asked most often among those that were answered in two ways', () => {
	const trials = trialsOf(
		[ 'a b', 'fail' ],
		[ 'a', 'pass' ],
		[ 'a', 'pass' ],
		[ 'a', 'pass' ],
		[ 'a', 'pass' ],
		[ 'b a', 'pass' ],
		[ 'a b', 'fail' ],
		[ '', 'fail' ],
		[ '', 'pass' ],
		[ 'a b', 'transient' ]
	);
	expect( contradictionIn( { trials } ) ).toEqual( { fail: 2, asked: 3 } );
	expect( unsteadyHeadline( { trials } ) ).toContain( 'failed 2 of 3 times' );
} );

it( 'counts nothing where no set was answered in two ways', () => {
	const trials = trialsOf( [ 'a', 'fail' ], [ 'b', 'pass' ] );
	expect( contradictionIn( { trials } ) ).toBeNull();
	expect( unsteadyHeadline( { trials } ) ).not.toMatch( /\d/ );
} );

describe( 'what to do about it', () => {
	const noteOn = ( ...off: [ string, Trial[ 'outcome' ] ][] ) =>
		unsteadyNote( {
			trials: trialsOf( [ 'a', 'fail' ], [ 'a', 'pass' ], ...off ),
		} );
	const ACQUITTAL = 'whichever plugins are active';

	it( 'says that it is no plugin where it failed with every plugin off', () => {
		const note = noteOn( [ '', 'pass' ], [ '', 'fail' ] );
		expect( note ).toContain( ACQUITTAL );
		expect( note ).toContain( 'failed with every plugin off' );
	} );

	it( 'leaves it open where it did not, as a plugin may refuse every third request', () => {
		const note = noteOn( [ '', 'pass' ], [ '', 'pass' ] );
		expect( note ).not.toContain( ACQUITTAL );
		expect( note ).toContain( 'did not fail in 2 requests' );
	} );

	it( 'says nothing of it where nobody asked with every plugin off', () => {
		for ( const note of [ noteOn(), noteOn( [ '', 'transient' ] ) ] ) {
			expect( note ).not.toContain( ACQUITTAL );
			expect( note ).not.toContain( 'every plugin off' );
			expect( note ).toContain( 'may be a plugin' );
		}
	} );
} );
