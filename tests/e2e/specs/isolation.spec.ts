import { findScenario } from '../../env/demo/scenarios';
import { on, usual } from '../fixtures/matrix';
import { expect, test } from '../fixtures/test';

/** Where a browser searches. */
const ALL = [ 'playground', 'apache-fpm', 'apache-modphp' ] as const;

/** The usual choice: a plugin, a refused save, and no plugin at all; where requests are quick, also two that act together. */
const CHOSEN: Record< string, readonly ( typeof ALL )[ number ][] > = {
	'close-rest': ALL,
	'no-saving': ALL,
	'mu-culprit': ALL,
	pair: [ 'apache-modphp' ],
};

/** What the claim must say besides the names. */
const CASES: [ name: string, says: RegExp ][] = [
	[
		'close-rest',
		/^With only .* active it fails; with everything except .* it works\.$/,
	],
	[ 'two-culprits', /^“.*” and “.*” each cause this on their own: / ],
	[ 'pair', / cause this together\. / ],
	[ 'masked', /^With only .* active it fails/ ],
	[
		'with-dependants',
		/ causes this: with only .* active it fails; with everything except .* it works\.$/,
	],
	[ 'on-load', /^With only .* active it fails/ ],
	[ 'no-saving', /^With only .* active it fails/ ],
	[
		'theme-culprit',
		/^The theme “.*” causes this: without any plugin it still fails; /,
	],
	[
		'theme-and-plugin',
		/^The theme .* each cause this on their own: it works only without both\.$/,
	],
	[
		'mu-culprit',
		/^Your plugins are not the cause: it fails without any of them, too\. The answer was traced to the must-use plugin /,
	],
];

for ( const [ name, says ] of CASES ) {
	const { sentence } = findScenario( name );

	test(
		`${ name }: ${ sentence }`,
		on( ...usual( ALL, CHOSEN[ name ] ?? [] ) ),
		async ( { diagnosis, find, scenario, site } ) => {
			const { culprits, latent, muPlugins } = await scenario( name );
			await diagnosis.run();
			await find.search();

			await expect( find.claim ).toHaveText( says );
			expect( ( await find.plugins( 'culprit' ) ).sort() ).toEqual(
				culprits.flat().sort()
			);
			// A search that the trace leads straight to the cause need not come across them.
			expect( latent ).toEqual(
				expect.arrayContaining( await find.plugins( 'latent' ) )
			);
			for ( const muPlugin of muPlugins ) {
				await expect( find.claim ).toContainText( muPlugin );
			}
			test.info().annotations.push( {
				type: 'search',
				description: `${ site.kind } ${ name }: ${ await find.cost() }`,
			} );
		}
	);
}
