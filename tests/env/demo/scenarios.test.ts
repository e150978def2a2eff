import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../../src/diagnosis/causes';
import { INNOCENT_PLUGINS } from './innocent-plugins';
import { DEFAULT_SCENARIO, findScenario, SCENARIOS } from './scenarios';

const onDisk = readdirSync( join( __dirname, 'plugins' ) ).map( ( name ) =>
	name.replace( /\.php$/, '' )
);

describe( 'the list of scenarios', () => {
	it( 'has no name twice', () => {
		const names = SCENARIOS.map( ( { name } ) => name );
		expect( new Set( names ).size ).toBe( names.length );
	} );

	it( 'starts with the default', () => {
		expect( SCENARIOS[ 0 ]?.name ).toBe( DEFAULT_SCENARIO );
	} );

	it( 'leaves no plugin of the demo unused', () => {
		const used = new Set( [
			...INNOCENT_PLUGINS,
			...SCENARIOS.flatMap( ( { plugins } ) => plugins ),
		] );
		expect( [ ...used ].sort() ).toEqual( [ ...onDisk ].sort() );
	} );

	it( 'has at least thirty innocent plugins', () => {
		expect( INNOCENT_PLUGINS.length ).toBeGreaterThanOrEqual( 30 );
	} );

	it( 'answers an unknown name with the names there are', () => {
		expect( () => findScenario( 'nope' ) ).toThrow(
			/There is no scenario "nope"\. There are: close-rest, healthy,/
		);
	} );
} );

describe.each( SCENARIOS.map( ( each ) => [ each.name, each ] as const ) )(
	'%s',
	( _name, { sentence, verdict, plugins, prepare, expect: expected } ) => {
		it( 'says in whole sentences what is broken and what must be said', () => {
			expect( sentence ).toMatch( /^[A-Z].*\.$/ );
			expect( verdict ).toMatch( /^[A-Z].*\.$/ );
		} );

		it( 'blames only what it brings', () => {
			const blamed = [
				...expected.culprits.flat(),
				...( expected.latent ?? [] ),
				...( expected.switchOff ?? [] ),
			];
			expect( plugins ).toEqual( expect.arrayContaining( blamed ) );
		} );

		it( 'brings files that exist', () => {
			const { theme, muPlugins = [], settings } = prepare ?? {};
			const files = [
				...( theme ? [ `themes/${ theme }/style.css` ] : [] ),
				...muPlugins.map( ( each ) => `mu-plugins/${ each }.php` ),
				...( settings ? [ `settings/${ settings }.php` ] : [] ),
			];
			files.forEach( ( file ) =>
				expect( [
					file,
					existsSync( join( __dirname, file ) ),
				] ).toEqual( [ file, true ] )
			);
		} );

		it( 'expects checks that exist', () => {
			const known = checks.map( ( { id } ) => id );
			expect(
				expected.checks.filter( ( id ) => ! known.includes( id ) )
			).toEqual( [] );
		} );
	}
);
