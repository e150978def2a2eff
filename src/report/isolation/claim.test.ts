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
			'Only with “Alpha” on, it fails; with everything but “Alpha”, it works.'
		);
	} );

	it( 'reads as plainly for two causes and for two that act together', () => {
		expect(
			headline( found( { culprits: [ [ 'a/a.php' ], [ 'c/c.php' ] ] } ) )
		).toBe(
			'2 plugins cause this, each for itself: “Alpha” and “Gamma”. It works only with all of them off.'
		);
		expect(
			headline( found( { culprits: [ [ 'a/a.php', 'b/b.php' ] ] } ) )
		).toBe(
			'“Alpha” and “Beta” cause this together: with all of them on it fails; with any one of them off, it works.'
		);
	} );

	it( 'does not say "only with X on" where more had to be on, nor "everything but X" where more were off', () => {
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
			'“Alpha” causes this: with only “Beta” and “Alpha” on, it fails; with everything but “Alpha” and “Gamma”, it works.'
		);
		expect( claim.notes.join( ' ' ) ).toContain( '“Beta” had to be on' );
		expect( claim.notes.join( ' ' ) ).toContain(
			'“Gamma” cannot run without'
		);
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
			'It is no plugin but the theme “Paper”: with every plugin off it still fails; with every plugin on and WordPress’s default theme in its place, it works.'
		);
	} );

	it( 'acquits no plugin by a nonce that was made with it on', () => {
		const failure = { status: 403, code: 'rest_cookie_invalid_nonce' };
		const claim = claimOf( searchOutcome( NOT_PLUGINS, { failure } ) );
		expect( claim.kind ).toBe( 'open' );
		expect( claim.headline ).toMatch( /^This search can’t tell: / );
		expect( claim.notes.join( ' ' ) ).not.toContain( 'no plugin' );
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
			'It is no plugin: with every plugin off it still fails. The answer was traced to the must-use plugin “guard.php” (wp-content/mu-plugins/guard.php:7).'
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
				'1 plugin may still be it: “Beta”.'
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
		expect( notes.join( ' ' ) ).toContain( 'without their receipt' );
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
		expect( claim.headline ).toMatch(
			/^Likely, but not proven: Only with /
		);
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
