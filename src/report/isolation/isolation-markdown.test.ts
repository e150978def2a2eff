import { found, PROBE, searchOutcome } from '../../../tests/search-outcome';
import { isolationMarkdown } from './isolation-markdown';

describe( 'the search in the report', () => {
	it( 'gives the claim and every trial it rests on', () => {
		const text = isolationMarkdown( searchOutcome() );
		expect( text ).toContain( 'With only “Alpha” active it fails' );
		expect( text ).toContain( '- With every plugin on, it fails. (\\#1)' );
		expect( text ).toContain( '| 1 | all on | fails, 401 closed |' );
	} );

	it( 'takes secrets out', () => {
		const text = isolationMarkdown(
			searchOutcome( found(), {
				probe: { ...PROBE, url: `${ PROBE.url }&_wpnonce=0123456789` },
			} )
		);
		expect( text ).not.toContain( '0123456789' );
	} );
} );
