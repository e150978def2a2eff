import type { Trial } from '../../isolation';
import { contradictionIn, unsteadyHeadline } from './unsteady';

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
