import { found, searchOutcome } from '../../../tests/search-outcome';
import { partAfter, partDuring } from './plugin-part';

describe( 'the part a plugin has', () => {
	it( 'is suspect until a trial has said something', () => {
		expect( partDuring( null, 'a/a.php' ) ).toBe( 'suspect' );
	} );

	it( 'narrows down as the search goes on', () => {
		const standing = {
			phase: 'search' as const,
			done: 3,
			bound: 9,
			suspects: [ 'a/a.php' ],
			cleared: [ 'b/b.php' ],
			culprits: [ 'c/c.php' ],
		};
		expect(
			[ 'a/a.php', 'b/b.php', 'c/c.php' ].map( ( id ) =>
				partDuring( standing, id )
			)
		).toEqual( [ 'suspect', 'cleared', 'culprit' ] );
	} );

	it( 'is what the result says when it is over', () => {
		const outcome = searchOutcome(
			found( { latent: [ 'b/b.php' ], supports: [ 'c/c.php' ] } ),
			{ absent: [ 'd/d.php' ] }
		);
		expect(
			[ 'a/a.php', 'b/b.php', 'c/c.php', 'd/d.php', 'e/e.php' ].map(
				( id ) => partAfter( outcome, id )
			)
		).toEqual( [ 'culprit', 'latent', 'support', 'absent', 'cleared' ] );
	} );

	it( 'stays suspect where nothing was shown', () => {
		expect( partAfter( searchOutcome( null ), 'a/a.php' ) ).toBe(
			'suspect'
		);
	} );
} );
