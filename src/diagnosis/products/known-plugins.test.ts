import { restError, htmlPage } from '../../../tests/evidence';
import { KNOWN_PLUGINS, knownOf, saidBy } from '.';

const NAMED = KNOWN_PLUGINS.map(
	( known ) => [ known.slugs[ 0 ] ?? '', known ] as const
);
const SETTINGS = KNOWN_PLUGINS.flatMap( ( { slugs, settings } ) =>
	( settings ?? [] ).map(
		( setting ) => [ slugs[ 0 ] ?? '', setting.label, setting ] as const
	)
);

/** A folder of the plugin directory. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe( 'what is known', () => {
	it.each( NAMED )( '%s is complete', ( _, known ) => {
		expect( known.slugs ).not.toHaveLength( 0 );
		for ( const slug of known.slugs ) {
			expect( slug ).toMatch( SLUG );
		}
		// Only what was looked at may claim settings, or that there are none.
		expect( known.seen ).toMatch(
			known.settings === null ? /^(\d[\d.]*)?$/ : /^\d[\d.]*$/
		);
		for ( const { codes, body, hook } of known.says ) {
			expect( [ ...( codes ?? [] ), body?.source ] ).not.toEqual( [
				undefined,
			] );
			expect( hook ).toMatch( /^[a-z_]+$/ );
		}
	} );

	it.each( SETTINGS )( '%s: “%s” can be found', ( _, label, setting ) => {
		expect( setting.effects ).not.toHaveLength( 0 );
		expect( label ).toBe( label.trim() );
		expect( label ).not.toBe( '' );
		expect( setting.path ).not.toHaveLength( 0 );
		expect( setting.path ).not.toContain( '' );
		expect( setting.screen ).toMatch(
			/^(admin|tools|options-[a-z]+)\.php([?#]\S+)?$/
		);
		expect( Boolean( setting.value ) ).toBe( setting.act === 'choose' );
		expect( setting.price() ).toMatch( /^$|^[A-Z].*\.$/s );
	} );

	it( 'names no folder twice', () => {
		const slugs = KNOWN_PLUGINS.flatMap( ( known ) => known.slugs );
		expect( new Set( slugs ).size ).toBe( slugs.length );
	} );
} );

describe( 'knownOf', () => {
	it( 'goes by the folder, whatever the plugin calls itself', () => {
		expect(
			knownOf( { id: 'better-wp-security/x.php', name: 'Next Name' } )
				?.slugs
		).toContain( 'better-wp-security' );
	} );

	it( 'goes by the name where the folder was renamed', () => {
		expect(
			knownOf( { id: 'y7/x.php', name: 'WPS Hide Login' } )?.slugs
		).toContain( 'wps-hide-login' );
	} );

	it( 'takes nobody for another of a similar name', () => {
		expect(
			knownOf( { id: 'membership/x.php', name: 'Members Only' } )
		).toBeNull();
	} );
} );

describe( 'saidBy', () => {
	const OF = {
		cerber: { id: 'wp-cerber/wp-cerber.php', name: 'WP Cerber Security' },
		defender: { id: 'defender-security/wp-defender.php', name: 'Defender' },
		protected: { id: 'password-protected/x.php', name: '' },
	};

	it( 'tells plugins that share a code by their words', () => {
		const answer = restError(
			401,
			'rest_cannot_access',
			'Only logged-in users can access the User endpoint REST API.'
		);
		expect( saidBy( OF.defender, answer ) ).not.toBeNull();
		expect( saidBy( OF.protected, answer ) ).toBeNull();
	} );

	it( 'leaves the words out when told to', () => {
		const answer = restError( 401, 'rest_cannot_access', 'Nur für uns.' );
		expect( saidBy( OF.defender, answer ) ).toBeNull();
		expect( saidBy( OF.defender, answer, false ) ).not.toBeNull();
	} );

	it( 'knows a page that is no REST answer', () => {
		expect(
			saidBy(
				OF.cerber,
				htmlPage( 403, '<title>403 Access Forbidden</title>' )
			)?.hook
		).toBe( 'init' );
		expect(
			saidBy( OF.cerber, htmlPage( 403, '<title>403 Forbidden</title>' ) )
		).toBeNull();
	} );
} );
