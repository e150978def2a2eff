import { readdirSync } from 'node:fs';

import type { Catalogue } from 'gettext-parser';

import {
	faultsOf,
	FOLDER,
	isComplete,
	isTranslated,
	isUnfinished,
	LOCALES,
	messagesOf,
	placeholdersOf,
	readCatalogue,
} from './catalogue';

/** The name of another plugin's setting, which happens to be a word of ours. */
const OF_OTHERS = new Set( [ 'REST API' ] );

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

		it( 'calls a button or a section in a sentence what it is called on the page', () => {
			const labels = new Map(
				messages
					.filter( isTranslated )
					.map( ( { msgid, msgstr } ) => [
						msgid,
						msgstr[ 0 ] ?? '',
					] )
			);
			const quoted = messages.flatMap( ( { msgid, msgstr } ) =>
				[ ...msgid.matchAll( /“([^“”]+)”/g ) ].flatMap(
					( [ , label = '' ] ) => {
						const name = labels.get( label );
						return name === undefined || OF_OTHERS.has( label )
							? []
							: [ { msgid, msgstr, name } ];
					}
				)
			);
			expect( quoted.length ).toBeGreaterThan( 10 );
			expect(
				quoted.filter(
					( { msgstr, name } ) =>
						! msgstr.every( ( form ) => form.includes( name ) )
				)
			).toEqual( [] );
		} );
	}
);

describe( 'what is packed', () => {
	/** A catalogue of numbered sentences, so many of which are translated. */
	const catalogueOf = (
		translated: number,
		all = translated
	): Catalogue => ( {
		charset: 'utf-8',
		headers: {},
		translations: {
			'': Object.fromEntries(
				Array.from( { length: all }, ( _, at ) => [
					`Sentence ${ at }`,
					{
						msgid: `Sentence ${ at }`,
						msgstr: [ at < translated ? `Satz ${ at }` : '' ],
					},
				] )
			),
		},
	} );
	const template = catalogueOf( 0, 200 );

	it.each( [
		[ catalogueOf( 200 ), true ],
		[ catalogueOf( 190 ), true ],
		[ catalogueOf( 189 ), false ],
		[ catalogueOf( 189, 200 ), false ],
		[ catalogueOf( 0 ), false ],
	] )(
		'is a language of which 95 %% is translated (%#)',
		( catalogue, packed ) => {
			expect( isComplete( template, catalogue ) ).toBe( packed );
		}
	);

	it( 'counts no sentence that is gone', () => {
		const gone = catalogueOf( 400 );
		for ( let at = 0; at < 100; at++ ) {
			delete gone.translations[ '' ]![ `Sentence ${ at }` ];
		}
		expect( isComplete( template, gone ) ).toBe( false );
	} );

	it( 'has every file of a complete language, none of another, and all that is no language', () => {
		const files = readdirSync( FOLDER ).map(
			( file ) => `who-said-401/languages/${ file }`
		);
		const others = ( ...complete: string[] ) =>
			files.filter( ( file ) => isUnfinished( file, complete ) );
		expect( others( ...Object.keys( LOCALES ) ) ).toEqual( [] );
		for ( const locale of Object.keys( LOCALES ) ) {
			expect(
				others(
					...Object.keys( LOCALES ).filter(
						( each ) => each !== locale
					)
				)
			).toEqual(
				files.filter( ( file ) => file.includes( `-401-${ locale }` ) )
			);
		}
		expect( others() ).not.toContain(
			'who-said-401/languages/who-said-401.pot'
		);
		expect(
			isUnfinished( 'who-said-401/src/server/class-page.php', [] )
		).toBe( false );
	} );
} );

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
