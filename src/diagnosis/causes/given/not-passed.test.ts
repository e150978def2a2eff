import { healthySite } from '../../../../tests/evidence';
import { notSentSteps, notSentSummary } from './not-passed';

const { site, exchanges } = healthySite();

/** A request that was kept back, and why. */
const keptBack = ( kind: 'not-listening' | 'timeout' ) => ( {
	...exchanges[ 0 ]!,
	response: null,
	failure: { kind, message: 'Not sent.' },
} );

const stepsOf = ( kind: 'not-listening' | 'timeout' ) =>
	notSentSteps( site, keptBack( kind ) )
		.map( ( { text } ) => text )
		.join( ' ' );

it( 'says that something else answers where this plugin did not show itself', () => {
	expect( notSentSummary( keptBack( 'not-listening' ) ) ).toContain(
		'something else answers there'
	);
	expect( stepsOf( 'not-listening' ) ).toContain( 'Look for a rule' );
	expect( stepsOf( 'not-listening' ) ).not.toContain( 'begins with' );
} );

it( 'accuses nobody where it was not sent for another reason', () => {
	expect( notSentSummary( keptBack( 'timeout' ) ) ).not.toContain(
		'something else'
	);
	expect( stepsOf( 'timeout' ) ).toContain( 'begins with' );
} );
