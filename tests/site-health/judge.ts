import type { HealthResult } from './read-screen';
import type { Truth } from './truth';

/** How a label begins that speaks of requests of the server to itself. */
const FROM_SERVER = 'Asked from your own server';

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
	const isGood = ( test: string ) =>
		( results[ test ]?.status ?? 'good' ) === 'good';
	/** Also a label that names who else can refuse leaves open what is said. */
	const isKnown = ( test: string ) =>
		! /^It is not known|can refuse each/.test(
			results[ test ]?.label ?? ''
		);
	/** What says itself that it was seen from the server alone is held against what the server gets. */
	const seenFrom = ( test: string ) =>
		results[ test ]?.label.startsWith( FROM_SERVER ) ? truth.own : truth;
	const { reads, saves } = seenFrom( 'ws401-editor' );
	const { visitors, apps } = seenFrom( 'ws401-rest' );
	const told: { who: string; tests: string[]; works: boolean }[] = [
		{
			who: 'visitors',
			tests: [ 'ws401-rest' ],
			works: visitors,
		},
		{
			who: 'the editor',
			// The nonce is tried only where code decides how long it lasts.
			tests: [ 'ws401-editor', 'ws401-nonce' ],
			works: reads && saves,
		},
		{
			// What refuses everybody is said of everybody.
			who: 'apps',
			tests: [
				'ws401-header',
				'ws401-passwords',
				...( apps ? [] : [ 'ws401-rest', 'ws401-editor' ] ),
			],
			works: apps,
		},
		{ who: 'logins', tests: [ 'ws401-logins' ], works: truth.logins },
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
