import { EFFECT_WORDS } from './effect-words';

describe( 'the words of a closed site', () => {
	it( 'fit a page and a route alike', () => {
		const { look, last } = EFFECT_WORDS[ 'site-closed' ];
		for ( const text of [ look?.() ?? '', last() ] ) {
			expect( text ).toContain( 'for this request' );
			expect( text ).not.toContain( 'REST API' );
		}
	} );
} );
