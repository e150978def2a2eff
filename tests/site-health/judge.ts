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
	const told: [ string, boolean, boolean ][] = [
		[ 'visitors', isGood( 'ws401-rest' ), truth.visitors ],
		[ 'the editor', isGood( 'ws401-editor' ), truth.reads && truth.saves ],
		[
			'apps',
			isGood( 'ws401-header' ) && isGood( 'ws401-passwords' ),
			truth.apps,
		],
	];
	return told.flatMap( ( [ who, isSaid, is ] ) =>
		isSaid === is
			? []
			: [
					`${ who }: ${ isSaid ? 'called good, and refused' : 'warned of, and all is well' } (${ JSON.stringify( truth ) }).`,
				]
	);
}
