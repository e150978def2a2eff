import { createI18n } from '@wordpress/i18n';
import { wordsFor } from './worker-words';

/** As a file of translations has it. */
const GERMAN = {
	'': {
		domain: 'x',
		lang: 'de',
		'plural-forms': 'nplurals=2; plural=(n != 1);',
	},
	'%d line': [ '%d Zeile', '%d Zeilen' ],
	'Read %s': [ 'Lies %s' ],
	'button\u0004Read': [ 'Lesen' ],
};

/** A language with more forms than English. */
const ARABIC = {
	'': {
		domain: 'x',
		lang: 'ar',
		'plural-forms':
			'nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;',
	},
	'%d line': [ 'a%d', 'b%d', 'c%d', 'd%d', 'e%d', 'f%d' ],
};

describe( 'the words of a worker', () => {
	it.each( [
		[ 'in German', GERMAN ],
		[ 'in a language of six forms', ARABIC ],
		[ 'where nothing is translated', {} ],
	] )( 'are those of the page, %s', ( _, data ) => {
		const page = createI18n( data, 'x' );
		// The way they take to the worker.
		const worker = wordsFor(
			'x',
			JSON.parse( JSON.stringify( page.getLocaleData( 'x' ) ) )
		);
		const { __: inPage, _x: inContext, _n: counting } = page;
		const {
			__: inWorker,
			_x: inWorkersContext,
			_n: workersCounting,
		} = worker;
		for ( const text of [ 'Read %s', 'Unknown' ] ) {
			expect( inWorker( text ) ).toBe( inPage( text, 'x' ) );
		}
		expect( inWorkersContext( 'Read', 'button' ) ).toBe(
			inContext( 'Read', 'button', 'x' )
		);
		for ( const count of [ 0, 1, 2, 3, 11, 100, 101 ] ) {
			expect( workersCounting( '%d line', '%d lines', count ) ).toBe(
				counting( '%d line', '%d lines', count, 'x' )
			);
		}
	} );

	it( 'take their values as the page does', () => {
		const { sprintf } = wordsFor( 'x', {} );
		expect( sprintf( '%2$s: %1$d of 100%%', 7, 'Read' ) ).toBe(
			'Read: 7 of 100%'
		);
	} );
} );
