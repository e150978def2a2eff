import { findScenario } from '../../env/demo/scenarios';
import { on, usual } from '../fixtures/matrix';
import { expect, test } from '../fixtures/test';

/** Where a browser searches. */
const ALL = [ 'playground', 'apache-fpm', 'apache-modphp' ] as const;

/** The usual choice: a plugin, two that act together, a refused save, and no plugin at all. */
const CHOSEN = [ 'close-rest', 'pair', 'no-saving', 'mu-culprit' ];

/** What the claim must say besides the names. */
const CASES: [ name: string, says: RegExp ][] = [
	[
		'close-rest',
		/^Only with .* on, it fails; with everything but .*, it works\.$/,
	],
	[ 'two-culprits', /^2 plugins cause this, each for itself: / ],
	[ 'pair', / cause this together: / ],
	[ 'masked', /^Only with .* on, it fails/ ],
	[
		'with-dependants',
		/ causes this: with only .* on, it fails; with everything but .*, it works\.$/,
	],
	[ 'on-load', /^Only with .* on, it fails/ ],
	[ 'no-saving', /^Only with .* on, it fails/ ],
	[ 'theme-culprit', /^It is no plugin but the theme / ],
	[
		'theme-and-plugin',
		/^The theme .* cause this, each for itself: it works only without both\.$/,
	],
	[
		'mu-culprit',
		/^It is no plugin: with every plugin off it still fails\. The answer was traced to the must-use plugin /,
	],
];

for ( const [ name, says ] of CASES ) {
	const { sentence } = findScenario( name );

	test(
		`${ name }: ${ sentence }`,
		on( ...usual( ALL, CHOSEN.includes( name ) ) ),
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
