import { fixOptions } from './fix-options';

const then = ( text: string ) => ( { text, isThen: true } ) as const;

test( 'a step that follows another is part of its option', () => {
	expect(
		fixOptions( [
			{ text: 'a' },
			then( 'b' ),
			then( 'c' ),
			{ text: 'd' },
		] ).map( ( option ) => option.map( ( { text } ) => text ) )
	).toEqual( [ [ 'a', 'b', 'c' ], [ 'd' ] ] );
} );

test( 'where the step before it was taken away, it is an option of its own', () => {
	expect( fixOptions( [ then( 'b' ) ] ) ).toEqual( [ [ then( 'b' ) ] ] );
	expect( fixOptions( [] ) ).toEqual( [] );
} );
