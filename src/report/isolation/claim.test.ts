import type { Inconclusive, Reason } from '../../isolation';
import { found, searchOutcome } from '../../../tests/search-outcome';
import { claimOf } from './claim';

const headline = ( ...given: Parameters< typeof searchOutcome > ) =>
	claimOf( searchOutcome( ...given ) ).headline;

function inconclusive( reason: Reason ): Inconclusive {
	return {
		kind: 'inconclusive',
		reason,
		message: '',
		culprits: [],
		suspects: [ 'b/b.php' ],
		failing: null,
		passing: null,
		statements: [],
		trials: [],
	};
}

const NOT_PLUGINS = {
	kind: 'not-the-plugins' as const,
	statements: [],
	trials: [],
};

describe( 'the claim', () => {
	it( 'is one sentence that can be checked for one culprit', () => {
		expect( headline() ).toBe(
			'With only “Alpha” active it fails; with everything except “Alpha” it works.'
		);
	} );

	it( 'reads as plainly for two causes and for two that act together', () => {
		expect(
			headline( found( { culprits: [ [ 'a/a.php' ], [ 'c/c.php' ] ] } ) )
		).toBe(
			'“Alpha” and “Gamma” each cause this on their own: it works only without all of them, so changing one won’t help.'
		);
		expect(
			headline( found( { culprits: [ [ 'a/a.php', 'b/b.php' ] ] } ) )
		).toBe(
			'“Alpha” and “Beta” cause this together. It is enough to change one of them: without any one of them it works.'
		);
	} );

	it( 'does not say "with only X active" where more had to be active, nor "everything except X" where more were left out', () => {
		const claim = claimOf(
			searchOutcome(
				found( {
					supports: [ 'b/b.php' ],
					dependents: [ 'c/c.php' ],
					switchOff: [ 'a/a.php', 'c/c.php' ],
				} )
			)
		);
		expect( claim.headline ).toBe(
			'“Alpha” causes this: with only “Beta” and “Alpha” active it fails; with everything except “Alpha” and “Gamma” it works.'
		);
		expect( claim.notes.join( ' ' ) ).toContain(
			'“Beta” had to be active'
		);
		expect( claim.notes.join( ' ' ) ).toContain(
			'“Gamma” requires a plugin that was left out'
		);
	} );

	it( 'says that one plugin requires another only where it declares so', () => {
		const { notes } = claimOf(
			searchOutcome(
				found( {
					dependents: [ 'b/b.php', 'c/c.php' ],
					undeclared: [ 'c/c.php' ],
					switchOff: [ 'a/a.php', 'b/b.php', 'c/c.php' ],
				} )
			)
		);
		expect( notes ).toEqual( [
			'“Beta” requires a plugin that was left out, so it was left out as well.',
			'Without it, something else went wrong as long as “Gamma” was active, so that plugin was left out as well.',
		] );
	} );

	it( 'tells a latent plugin from the reason', () => {
		const { notes } = claimOf(
			searchOutcome( found( { latent: [ 'c/c.php' ] } ) )
		);
		expect( notes[ 0 ] ).toMatch(
			/^“Gamma” would refuse this request too, .* not the reason now/
		);
	} );

	it( 'blames the theme only after trials with another one', () => {
		expect( headline( NOT_PLUGINS ) ).not.toContain( 'theme' );
		expect(
			headline( NOT_PLUGINS, {
				theme: {
					name: 'Paper',
					isGuilty: true,
					trials: [
						{ theme: 'default', plugins: 'all', outcome: 'pass' },
					],
				},
			} )
		).toBe(
			'The theme “Paper” causes this: without any plugin it still fails; with all plugins active and WordPress’s default theme in its place it works.'
		);
	} );

	it( 'acquits no plugin by a nonce that was made with it on', () => {
		const failure = { status: 403, code: 'rest_cookie_invalid_nonce' };
		const claim = claimOf( searchOutcome( NOT_PLUGINS, { failure } ) );
		expect( claim.kind ).toBe( 'open' );
		expect( claim.headline ).toMatch( /^This search can’t tell: / );
		expect( claim.notes.join( ' ' ) ).not.toContain( 'not the cause' );
	} );

	it( 'names what the trace saw when it is no plugin', () => {
		expect(
			headline( NOT_PLUGINS, {
				origin: {
					component: {
						kind: 'mu-plugin',
						id: 'guard.php',
						name: 'guard.php',
					},
					file: 'wp-content/mu-plugins/guard.php',
					line: 7,
					where: 'rest_pre_dispatch',
					callback: '',
				},
			} )
		).toBe(
			'Your plugins are not the cause: it fails without any of them, too. The answer was traced to the must-use plugin “guard.php” (wp-content/mu-plugins/guard.php:7).'
		);
	} );

	it( 'claims nothing when nothing was shown', () => {
		for ( const reason of [
			'stopped',
			'cap',
			'measure-failed',
			'flaky',
			'transient',
			'site-changed',
			'unresolved',
		] as const ) {
			const claim = claimOf( searchOutcome( inconclusive( reason ) ) );
			expect( claim.kind ).toBe( 'open' );
			expect( claim.headline ).not.toContain( 'Alpha' );
			expect( claim.notes.join( ' ' ) ).toContain(
				'1 plugin is left to check: “Beta”.'
			);
		}
	} );

	it( 'says why answers without a receipt were not counted', () => {
		const { notes } = claimOf(
			searchOutcome(
				{
					kind: 'not-reproduced',
					outcome: 'unresolved',
					statements: [],
					trials: [],
				},
				{
					answers: [
						{
							trial: 1,
							status: 200,
							code: null,
							doubt: 'no-receipt',
							duration: 1,
						},
					],
				}
			)
		);
		expect( notes.join( ' ' ) ).toContain(
			'did not show which plugins had run'
		);
	} );

	describe( 'when an answer that does not count is the very failure', () => {
		const claimWhere = ( outcome: 'pass' | 'unresolved', status: number ) =>
			claimOf(
				searchOutcome(
					{
						kind: 'not-reproduced',
						outcome,
						statements: [],
						trials: [],
					},
					{
						failure: { status: 401, code: 'edge' },
						dropIns: [ { id: 'a.php', name: 'a.php' } ],
						answers: [
							{
								trial: 1,
								status,
								code: 'edge',
								doubt: 'no-receipt',
								duration: 1,
							},
						],
					}
				)
			);

		it( 'does not say that something else came back', () => {
			const { headline: said, notes } = claimWhere( 'unresolved', 401 );
			expect( said ).toContain( 'got 401 (edge) too' );
			expect( notes.join( ' ' ) ).toContain( 'This site has a.php' );
			expect( claimWhere( 'unresolved', 403 ).headline ).toContain(
				'something other than 401 (edge) came back'
			);
		} );

		it( 'does not say that it is gone', () => {
			expect( claimWhere( 'pass', 401 ).headline ).toContain(
				'The problem comes and goes'
			);
			expect( claimWhere( 'pass', 503 ).headline ).toContain(
				'The problem is gone'
			);
		} );
	} );

	it( 'keeps its weaknesses in view', () => {
		const claim = claimOf(
			searchOutcome( found(), {
				mode: 'muting',
				reason: 'The folder is read-only.',
				neighbours: [ { id: 'x.php', name: 'Plugin Organizer' } ],
				waited: 12,
			} )
		);
		const notes = claim.notes.join( ' ' );
		expect( claim.headline ).toMatch( /^Probably: With only / );
		expect( notes ).toContain( 'Weaker than usual' );
		expect( notes ).toContain( 'The folder is read-only.' );
		expect( notes ).toContain( '“Plugin Organizer” also decides' );
		expect( notes ).toContain( 'waited 12 seconds' );
	} );

	it( 'hands on the sentence of a site that refuses', () => {
		expect(
			claimOf(
				searchOutcome( null, {
					trouble: {
						kind: 'refused',
						message: 'You may not switch plugins off.',
					},
				} )
			).notes
		).toEqual( [ 'You may not switch plugins off.' ] );
	} );
} );
