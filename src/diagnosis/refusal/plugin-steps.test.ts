import { healthySite, hookIn, plugin } from '../../../tests/evidence';
import { PRODUCTS } from '../products';
import type { Component, Exchange, Suspect } from '../evidence/types';
import {
	isOwnAnswer,
	likelyOf,
	namesOf,
	placeOf,
	pluginSteps,
	provenOf,
} from './plugin-steps';
import { writersOf } from './writers';

const { site, components } = healthySite();

const suspect = ( component: Component, suspicion = 1 ): Suspect => ( {
	component,
	suspicion,
	file: 'wp-content/plugins/x/x.php',
	line: 3,
	where: 'rest_authentication_errors',
} );

const against = ( id: string, name = 'X', suspicion = 1 ) =>
	pluginSteps( site, components, [
		suspect( plugin( id, name ), suspicion ),
	] );

const CLOSERS = PRODUCTS.flatMap( ( { slugs, settings } ) => {
	const own = ( settings ?? [] ).filter( ( { effects } ) =>
		effects.includes( 'rest-closed' )
	);
	return own.length > 0 ? [ [ slugs[ 0 ] ?? '', own ] as const ] : [];
} );

it.each( CLOSERS )(
	'%s: the very setting and its screen, not the end of the plugin',
	( slug, settings ) => {
		const steps = against( `${ slug }/${ slug }.php` );
		expect( steps ).toHaveLength( settings.length );
		settings.forEach( ( { label, path, screen }, index ) => {
			expect( steps[ index ]?.text ).toContain( `“${ label }”` );
			expect( steps[ index ]?.text ).toContain( path.join( ' → ' ) );
			expect( steps[ index ]?.link?.url ).toBe(
				`https://example.org/wp-admin/${ screen }`
			);
		} );
		expect( JSON.stringify( steps ) ).not.toContain( 'plugins.php' );
	}
);

it( 'names nobody as likely for a status in code that may not run, and shows the place', () => {
	const door = {
		component: { kind: 'mu-plugin', id: 'door.php', name: 'Door' },
		file: 'wp-content/mu-plugins/door.php',
		line: 3,
	} as const;
	const [ exchange ] = healthySite().exchanges;
	const places = [ { ...door, what: 'exit' as const } ];
	const suspects = writersOf( {
		...( exchange as Exchange ),
		sight: {
			isEarly: true,
			without: [],
			literals: { places, complete: true },
		},
	} );
	expect( suspects ).toMatchObject( [ door ] );
	expect( likelyOf( suspects ) ).toBeUndefined();
	const texts = pluginSteps( site, components, suspects ).map(
		( { text } ) => text
	);
	expect( texts[ 0 ] ).toContain( 'wp-content/mu-plugins/door.php, line 3' );
	expect( texts[ 1 ] ).toContain( 'search' );
} );

it( 'says so when a plugin has no setting for it', () => {
	const steps = against( 'wp-force-login/wp-force-login.php', 'Force Login' );
	expect( steps ).toHaveLength( 1 );
	expect( steps[ 0 ]?.text ).toContain( '“Force Login” has no setting' );
	expect( steps[ 0 ]?.link?.url ).toContain( 'plugins.php' );
} );

it( 'falls back to what is to be had for a plugin nothing is known about', () => {
	const evidence = healthySite( ( e ) =>
		hookIn( e, { id: 'odd/odd.php', name: 'Odd' }, 'init' )
	);
	const steps = pluginSteps( evidence.site, evidence.components, [
		suspect( plugin( 'odd/odd.php', 'Odd' ) ),
	] );
	expect( steps[ 0 ]?.link?.url ).toContain( 'page=odd' );
	expect( steps[ 0 ]?.title ).toContain( 'Change a setting of' );
	expect( steps[ 1 ]?.title ).toMatch( /^Deactivate “/ );
	expect( steps[ 1 ]?.tradeOff ).toBeTruthy();
} );

it( 'falls back too for a known plugin whose settings do something else', () => {
	expect(
		against( 'wps-hide-login/wps-hide-login.php' ).map( ( { title } ) =>
			title?.replace( /“.*/, '' ).trim()
		)
	).toEqual( [ 'Change a setting of', 'Deactivate', 'Ask the author of' ] );
} );

it( 'leads into nobody’s settings while several may have done it', () => {
	const evidence = healthySite( ( e ) => {
		hookIn( e, { id: 'odd/odd.php', name: 'Odd' }, 'init' );
		hookIn( e, { id: 'members/members.php', name: 'Members' }, 'init' );
	} );
	const said = JSON.stringify(
		pluginSteps( evidence.site, evidence.components, [
			suspect( plugin( 'odd/odd.php', 'Odd' ), 0.6 ),
			suspect( plugin( 'members/members.php', 'Members' ), 0.6 ),
		] )
	);
	expect( said ).toContain( 'A search sends the request again' );
	expect( said ).not.toContain( 'page=odd' );
	expect( said ).not.toContain( 'Members' );
} );

it( 'has a step for each that was seen: the code of a theme, the settings of a plugin', () => {
	const theme: Component = { kind: 'theme', id: 't', name: 'T' };
	const textsOf = ( ...suspects: Suspect[] ) =>
		pluginSteps( site, components, suspects ).map( ( { text } ) => text );
	const members = suspect( plugin( 'members/members.php', 'Members' ) );
	const [ first, second, ...more ] = textsOf(
		{ ...suspect( theme ), file: '' },
		members
	);
	expect( first ).toContain( 'Require authentication' );
	expect( second ).toContain( 'the code of the theme “T”' );
	expect( more ).toEqual( [] );
	expect( textsOf( suspect( theme ) ) ).toEqual( [
		expect.stringContaining( 'line 3' ),
	] );
} );

it( 'has the search first while nothing is proven', () => {
	const steps = against( 'members/members.php', 'Members', 0.9 );
	expect( steps[ 0 ]?.text ).toContain( 'A search sends the request again' );
	expect( steps[ 1 ]?.text ).toContain(
		'Require authentication for access to the REST API'
	);
	expect( steps ).toHaveLength( 2 );
} );

describe( 'the likely one', () => {
	const of = ( ...suspicions: number[] ) =>
		suspicions.map( ( suspicion, index ) =>
			suspect( plugin( `p${ index }/p.php`, `P${ index }` ), suspicion )
		);
	it.each( [
		[ 'the only suspect', of( 0.5 ), 'P0' ],
		[ 'the only one whose own answer it is', of( 0.9, 0.8 ), 'P0' ],
		[ 'nobody among two whose own answer it is', of( 0.95, 0.9 ), null ],
		[ 'nobody among two who may have', of( 0.8, 0.7 ), null ],
		[ 'nobody when little speaks against the only one', of( 0.4 ), null ],
		[ 'nobody where there is none', [], null ],
	] )( 'is %s', ( _, suspects, name ) => {
		expect( likelyOf( suspects )?.component.name ?? null ).toBe( name );
	} );

	it( 'is named by neither name nor settings among two who are equally clear', () => {
		const steps = pluginSteps( site, components, of( 0.95, 0.95 ) );
		expect( steps[ 0 ]?.text ).toContain(
			'A search sends the request again'
		);
		expect( JSON.stringify( steps ) ).not.toContain( '“P0”' );
	} );

	it( 'gave its own answer only where that is clear and a plugin did it', () => {
		expect( isOwnAnswer( of( 0.9 ) ) ).toBe( true );
		expect( isOwnAnswer( of( 0.8 ) ) ).toBe( false );
		expect(
			isOwnAnswer( [
				suspect( { kind: 'theme', id: 't', name: 'T' }, 0.9 ),
			] )
		).toBe( false );
	} );
} );

describe( 'suspects in words', () => {
	const named = ( ...names: string[] ) =>
		names.map( ( name ) =>
			suspect( plugin( `${ name }/${ name }.php`, name ), 0.5 )
		);

	it( 'are named up to three, the rest counted', () => {
		expect( namesOf( named( 'A' ) ) ).toBe( 'A' );
		expect( namesOf( named( 'A', 'B', 'C' ) ) ).toBe( 'A, B, C' );
		expect( namesOf( named( 'A', 'B', 'C', 'D', 'E' ) ) ).toBe(
			'A, B, C and 2 more'
		);
	} );

	it( 'have a place only where there is one of them, and a file is known', () => {
		const [ a, b ] = named( 'A', 'B' );
		expect( placeOf( [ a! ] ) ).toBe(
			'wp-content/plugins/x/x.php:3 (rest_authentication_errors)'
		);
		expect( placeOf( [ { ...a!, file: '' } ] ) ).toBe( '' );
		expect( placeOf( [ a!, b! ] ) ).toBe( '' );
		expect( placeOf( [] ) ).toBe( '' );
	} );

	it( 'are led by the one who was seen', () => {
		const members = suspect(
			plugin( 'members/members.php', 'Members' ),
			1
		);
		const [ other ] = named( 'A' );
		expect( provenOf( [ other!, members ] ) ).toBe( members );
		expect( provenOf( [ other! ] ) ).toBeUndefined();
	} );
} );

it( 'points at the line where a theme or other code is proven to have done it', () => {
	const steps = pluginSteps( site, components, [
		suspect( { kind: 'theme', id: 't', name: 'T' } ),
	] );
	expect( steps ).toEqual( [
		{
			title: 'Change the code',
			text: 'Change the code at wp-content/plugins/x/x.php, line 3, or ask whoever wrote it.',
		},
	] );
} );

it( 'speaks of application passwords where these are what is refused', () => {
	const steps = pluginSteps(
		site,
		components,
		[ suspect( plugin( 'odd/odd.php', 'Odd' ) ) ],
		'application-passwords-off'
	);
	expect( steps[ 0 ]?.text ).toContain( 'for application passwords' );
	// No screen of it is known, and the Plugins screen has none of its settings.
	expect( steps[ 0 ]?.link ).toBeUndefined();
	expect( steps[ 1 ]?.link?.label ).toBe( 'Plugins' );
} );

it( 'leads to the place of what no search can leave out, and searches for what it can', () => {
	const textsOf = ( kind: Component[ 'kind' ], suspicion: number ) =>
		pluginSteps( site, components, [
			suspect( { kind, id: 'x.php', name: 'x.php' }, suspicion ),
		] ).map( ( { text } ) => text );
	const place = /^Look at wp-content\/plugins\/x\/x\.php, line 3/;
	const [ only, ...rest ] = textsOf( 'drop-in', 0.8 );
	expect( only ).toMatch( place );
	expect( rest ).toEqual( [] );
	const [ first, second ] = textsOf( 'mu-plugin', 0.8 );
	expect( first ).toMatch( place );
	expect( second ).toContain( 'A search sends the request again' );
	expect( textsOf( 'drop-in', 1 ).join( ' ' ) ).not.toMatch( /^Look at/ );
} );
