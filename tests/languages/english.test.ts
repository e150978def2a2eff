import type { Catalogue } from 'gettext-parser';

import { LOCALES, readCatalogue } from './catalogue';
import { englishFinder, leftAsTheyAre } from './english';

/** Names that stay names, in every language. */
const MAY_STAY: readonly string[] = [
	'Who Said 401',
	'401 Unauthorized',
	'REST API',
];

const catalogueOf = ( messages: Record< string, string > ): Catalogue => ( {
	charset: 'utf-8',
	headers: {},
	translations: {
		'': Object.fromEntries(
			Object.entries( messages ).map( ( [ msgid, text ] ) => [
				msgid,
				{ msgid, msgstr: [ text ] },
			] )
		),
	},
} );

const GERMAN = catalogueOf( {
	'The plugin “%s” answers 401.': 'Das Plugin „%s“ antwortet mit 401.',
	'Ask <a>its author</a> about the REST API':
		'Frage <a>seinen Autor</a> nach der REST API',
	Share: 'Teilen',
	Plugins: 'Plugins',
	'REST API': 'REST API',
} );

it.each( [
	[ 'The plugin “Close REST” answers 401.', 'The plugin “' ],
	[ 'Share', 'Share' ],
	[ 'its author', 'its author' ],
	[ 'about the REST API', 'about the REST API' ],
	[ 'Das Plugin „Close REST“ antwortet mit 401.', null ],
	[ 'Plugins', null ],
	[ 'REST API', null ],
	[ 'Teilen', null ],
	[ 'Shared by all', null ],
] )( '“%s”: the English in it is %s', ( text, piece ) => {
	expect( englishFinder( GERMAN, GERMAN )( text ) ).toBe( piece );
} );

it.each( Object.keys( LOCALES ) )(
	'no sentence of %s is left in English but for a few names',
	( locale ) => {
		expect(
			leftAsTheyAre(
				readCatalogue( `who-said-401-${ locale }.po` )
			).filter( ( key ) => ! MAY_STAY.includes( key ) )
		).toEqual( [] );
	}
);
