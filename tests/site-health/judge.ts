import type { HealthResult } from './read-screen';
import type { Truth } from './truth';

/**
 * What the screen says otherwise than it is, one sentence each.
 *
 * @param truth   What really works.
 * @param results What the screen says.
 */
export function judgeScreen(
	truth: Truth,
	results: Record< string, HealthResult >
): string[] {
	const isGood = ( test: string ) => results[ test ]?.status === 'good';
	const isKnown = ( test: string ) =>
		! results[ test ]?.label.startsWith( 'It is not known' );
	const told: { who: string; tests: string[]; works: boolean }[] = [
		{ who: 'visitors', tests: [ 'ws401-rest' ], works: truth.visitors },
		{
			who: 'the editor',
			tests: [ 'ws401-editor' ],
			works: truth.reads && truth.saves,
		},
		{
			// What refuses everybody is said of everybody.
			who: 'apps',
			tests: [
				'ws401-header',
				'ws401-passwords',
				...( truth.apps ? [] : [ 'ws401-rest', 'ws401-editor' ] ),
			],
			works: truth.apps,
		},
	];
	return told.flatMap( ( { who, tests, works } ) => {
		const isSaid = tests.every( isGood );
		return isSaid === works || ! tests.every( isKnown )
			? []
			: [
					`${ who }: ${ isSaid ? 'called good, and refused' : 'warned of, and all is well' } (${ JSON.stringify( truth ) }).`,
				];
	} );
}
