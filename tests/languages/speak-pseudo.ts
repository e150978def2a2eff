/** Imported before the code under test: what speaks when it is loaded speaks the pseudo-language too. */
import { setLocaleData } from '@wordpress/i18n';

import { keyOf, readCatalogue } from './catalogue';
import { pseudoMessages } from './pseudo';

setLocaleData(
	{
		'': {
			domain: 'who-said-401',
			lang: 'xx',
			plural_forms: 'nplurals=2; plural=(n != 1);',
		},
		...Object.fromEntries(
			pseudoMessages( readCatalogue( 'who-said-401.pot' ) ).map(
				( message ) => [ keyOf( message ), message.msgstr ]
			)
		),
	},
	'who-said-401'
);
