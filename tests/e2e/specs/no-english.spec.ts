import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { PRODUCTS } from '../../../src/diagnosis/products/list';
import type { RunningSite } from '../../env/running-site';
import {
	completeLocales,
	LOCALES,
	readCatalogue,
} from '../../languages/catalogue';
import { englishFinder } from '../../languages/english';
import { plainWordsIn, pseudoMessages } from '../../languages/pseudo';
import { filesOf } from '../../languages/written';
import { ONCE } from '../fixtures/matrix';
import { WholePage } from '../fixtures/read-page';
import { expect, test } from '../fixtures/test';

const TEMPLATE = readCatalogue( 'who-said-401.pot' );

/** Under which the language that nobody speaks is installed. */
const PSEUDO = 'eo';

/** WordPress's own words, which its language pack translates, and what is a name in every language. */
const NOT_OURS = [
	'(opens in a new tab)',
	'Close',
	'Search',
	'Administrator',
	'MCP Adapter',
	'Apache',
	// What the demo's plugin says, and the end of its code, which may be broken after each line below.
	'Only authenticated users can access the REST API.',
	'access',
];

/** A date, and a length of time (`human_time_diff()`), as WordPress writes them where it has no language pack. */
const TIME =
	/\b[A-Z][a-z]{2} \d{1,2}, \d{4}, \d{1,2}:\d{2} [AP]M\b|\b\d+ (?:second|minute|min|hour|day|week|month|year)s?\b/g;

/** A browser's name of itself. */
const AGENT = /^Mozilla\/5\.0 /;

const speak = ( site: RunningSite, locale: string ) =>
	site.php(
		`update_user_meta( get_user_by( 'login', 'admin' )->ID, 'locale', '${ locale }' );`
	);

async function installPseudo( site: RunningSite ): Promise< void > {
	const files = filesOf( pseudoMessages( TEMPLATE ), {
		language: PSEUDO,
		plural: 'nplurals=2; plural=(n != 1);',
	} );
	for ( const [ ending, content ] of Object.entries( files ) ) {
		await writeFile(
			join(
				site.root,
				`wp-content/plugins/who-said-401/languages/who-said-401-${ PSEUDO }${ ending }`
			),
			content,
			{ mode: 0o644 }
		);
	}
}

/** Names of what is on the site, accounts and their roles included, of whoever another test left there. */
const namesOn = async ( site: RunningSite ): Promise< string[] > =>
	JSON.parse(
		await site.php(
			`require_once ABSPATH . 'wp-admin/includes/plugin.php'; $roles = wp_roles()->get_names(); $names = array( wp_get_theme()->get( 'Name' ), get_bloginfo( 'name' ) ); foreach ( get_users() as $user ) { $names[] = $user->user_login; foreach ( $user->roles as $role ) { $names[] = $roles[ $role ]; } } echo wp_json_encode( array_merge( array_column( get_plugins(), 'Name' ), $names ) );`
		)
	);

/** Every text of the page and around it, in a language. */
async function readIn( locale: string, whole: WholePage, site: RunningSite ) {
	await speak( site, locale );
	try {
		await whole.readStart();
		await whole.readResult();
		await whole.readShare();
		await whole.readSearch();
		await whole.readAround();
	} finally {
		await speak( site, '' );
	}
	expect( whole.read.length ).toBeGreaterThan( 300 );
	return [ ...new Set( whole.read ) ].filter(
		( text ) => ! AGENT.test( text )
	);
}

test(
	'nothing on the page is kept from translators',
	ONCE,
	async ( { page, scenario, site } ) => {
		test.slow();
		await installPseudo( site );
		await scenario( 'close-rest' );
		const texts = await readIn(
			PSEUDO,
			new WholePage( page, site.url ),
			site
		);
		const names = [
			...NOT_OURS,
			...PRODUCTS.map( ( { name } ) => name ),
			...( await namesOn( site ) ),
		];
		expect(
			texts.filter(
				( text ) =>
					plainWordsIn( text.replace( TIME, ' ' ), names ).length > 0
			)
		).toEqual( [] );
	}
);

for ( const locale of Object.keys( LOCALES ) ) {
	if ( completeLocales().includes( locale ) ) {
		test(
			`no English is left on the page in ${ locale }`,
			ONCE,
			async ( { page, scenario, site } ) => {
				test.slow();
				await scenario( 'close-rest' );
				const texts = await readIn(
					locale,
					new WholePage( page, site.url ),
					site
				);
				const englishIn = englishFinder(
					TEMPLATE,
					readCatalogue( `who-said-401-${ locale }.po` )
				);
				expect(
					texts.filter(
						( text ) =>
							! NOT_OURS.includes( text ) &&
							englishIn( text ) !== null
					)
				).toEqual( [] );
			}
		);
	} else {
		test(
			`${ locale } is not read: less than 95 % of it is translated, so no zip holds it`,
			ONCE,
			() => {
				// What a zip leaves out, tests/languages holds.
				expect( completeLocales() ).not.toContain( locale );
			}
		);
	}
}
