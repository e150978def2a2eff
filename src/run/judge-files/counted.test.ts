import { runToEnd } from '../../htaccess/steps';
import { counted } from './counted';

function* work( steps: number ) {
	for ( let step = 0; step < steps; step++ ) {
		yield;
	}
	return 'done';
}

it( 'counts the steps and reports some of them, in order', () => {
	let time = 0;
	const heard: number[] = [];
	const result = runToEnd(
		counted(
			work( 10 ),
			( done ) => heard.push( done ),
			() => ( time += 90 )
		)
	);
	expect( result ).toBe( 'done' );
	expect( heard.length ).toBeGreaterThan( 1 );
	expect( heard.length ).toBeLessThan( 10 );
	expect( heard ).toEqual( [ ...heard ].sort( ( a, b ) => a - b ) );
} );
