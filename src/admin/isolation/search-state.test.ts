import { searchOutcome } from '../../../tests/search-outcome';
import { idleSearch, reduceSearch, type SearchAction } from './search-state';

const after = ( ...actions: SearchAction[] ) =>
	actions.reduce( reduceSearch, idleSearch );

describe( 'a search on the page', () => {
	it( 'begins with every plugin under suspicion', () => {
		const { underway } = after(
			{ type: 'started' },
			{
				type: 'event',
				event: {
					kind: 'run',
					mode: 'loader',
					reason: '',
					neighbours: [],
					plugins: [ 'a/a.php' ],
				},
			}
		);
		expect( underway ).toMatchObject( {
			plugins: [ 'a/a.php' ],
			standing: null,
		} );
	} );

	it( 'shows that it waits, and that it goes on more slowly', () => {
		const { underway } = after(
			{ type: 'started' },
			{ type: 'event', event: { kind: 'waiting', seconds: 7 } },
			{ type: 'event', event: { kind: 'slower' } }
		);
		expect( underway ).toMatchObject( { waiting: 7, isSlow: true } );
	} );

	it( 'hears that the file is gone also after the outcome is there', () => {
		const state = after(
			{ type: 'started' },
			{ type: 'finished', outcome: searchOutcome() },
			{ type: 'event', event: { kind: 'ended', loaderRemoved: false } }
		);
		expect( state ).toMatchObject( {
			underway: null,
			loaderRemoved: false,
		} );
		expect( state.outcome ).not.toBeNull();
	} );

	it( 'forgets the last outcome when it starts again', () => {
		const state = after(
			{ type: 'finished', outcome: searchOutcome() },
			{ type: 'started' }
		);
		expect( state.outcome ).toBeNull();
	} );
} );
