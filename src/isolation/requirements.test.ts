import { bitOf, union } from './mask';
import { Requirements } from './requirements';

const setOf = ( ...plugins: number[] ) =>
	plugins.map( bitOf ).reduce( union, 0n );

it( 'knows all that a set needs, and all that needs any of it', () => {
	// 2 needs 1, which needs 0; 3 stands alone.
	const requirements = new Requirements( [ [], [ 0 ], [ 1 ], [] ] );
	expect( requirements.down( setOf( 2 ) ) ).toBe( setOf( 0, 1, 2 ) );
	expect( requirements.down( setOf( 3 ) ) ).toBe( setOf( 3 ) );
	expect( requirements.up( setOf( 0 ) ) ).toBe( setOf( 0, 1, 2 ) );
	expect( requirements.up( setOf( 3 ) ) ).toBe( setOf( 3 ) );
	expect( requirements.hosts ).toBe( setOf( 0, 1 ) );
} );

it( 'knows the same in whatever order it learns', () => {
	const requirements = new Requirements( [ [], [], [], [] ] );
	expect( requirements.learn( 2, 1 ) ).toBe( true );
	expect( requirements.learn( 1, 0 ) ).toBe( true );
	expect( requirements.down( setOf( 2 ) ) ).toBe( setOf( 0, 1, 2 ) );
} );

it( 'learns nothing that it knows, or that leads back to itself', () => {
	const requirements = new Requirements( [ [], [ 0 ], [ 1 ] ] );
	expect( requirements.learn( 2, 0 ) ).toBe( false );
	expect( requirements.learn( 0, 0 ) ).toBe( false );
	expect( requirements.learn( 0, 2 ) ).toBe( false );
	expect( requirements.down( setOf( 0 ) ) ).toBe( setOf( 0 ) );
	expect( new Requirements( [ [ 1 ], [ 0 ] ] ).down( setOf( 1 ) ) ).toBe(
		setOf( 1 )
	);
} );

it( 'tells what was declared from what it has learned', () => {
	// 1 declares to need 0, 3 to need 2; that 2 needs 0 is learned.
	const requirements = new Requirements( [ [], [ 0 ], [], [ 2 ], [] ] );
	requirements.learn( 2, 0 );
	const late = requirements.up( setOf( 0 ) );
	expect( late ).toBe( setOf( 0, 1, 2, 3 ) );
	expect( requirements.undeclared( setOf( 1, 2, 3 ), setOf( 0 ) ) ).toBe(
		setOf( 2 )
	);
} );
