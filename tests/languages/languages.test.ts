import {
	faultsOf,
	isTranslated,
	LOCALES,
	messagesOf,
	placeholdersOf,
	readCatalogue,
} from './catalogue';

describe.each( Object.keys( LOCALES ) )(
	'the translation to %s',
	( locale ) => {
		const catalogue = readCatalogue( `who-said-401-${ locale }.po` );
		const { language, plural } = LOCALES[ locale ]!;
		const messages = messagesOf( catalogue );

		it( 'says which language it is and how it counts', () => {
			expect( catalogue.headers ).toMatchObject( {
				Language: language,
				'Plural-Forms': plural,
			} );
		} );

		it( 'fills in what the sentences fill in, in every form', () => {
			const forms = Number( /nplurals=(\d)/.exec( plural )![ 1 ] );
			expect(
				messages
					.filter( isTranslated )
					.flatMap( ( message ) => faultsOf( message, forms ) )
			).toEqual( [] );
			expect( messages.length ).toBeGreaterThan( 100 );
		} );
	}
);

describe( 'what is filled in', () => {
	it.each( [
		[ 'Not fixed yet: %1$d of %2$d.', [ '1d', '2d' ] ],
		[ '%2$s, %1$s, %1$s', [ '1s', '2s' ] ],
		[ '%s and %d', [ '1s', '2d' ] ],
		[ '100 %% of %s', [ '1s' ] ],
		[ 'nothing', [] ],
	] )( 'of “%s” is known', ( sentence, expected ) => {
		expect( placeholdersOf( sentence ) ).toEqual( expected );
	} );

	it.each( [
		[ { msgid: '%s is on', msgstr: [ '%d ist an' ] }, 1 ],
		[ { msgid: '%s is on', msgstr: [ 'ist an' ] }, 1 ],
		[ { msgid: 'all is on', msgstr: [ '%s ist an' ] }, 1 ],
		[
			{
				msgid: '%d cause',
				msgid_plural: '%d causes',
				msgstr: [ 'eine Ursache', '%d Ursachen' ],
			},
			0,
		],
		[
			{
				msgid: '%d cause',
				msgid_plural: '%d causes',
				msgstr: [ '%s Ursachen' ],
			},
			2,
		],
	] )( 'must be the same in a translation (%#)', ( message, count ) => {
		expect( faultsOf( message, 2 ) ).toHaveLength( count );
	} );
} );
