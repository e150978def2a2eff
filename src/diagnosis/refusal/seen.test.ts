import {
	exchange,
	healthySite,
	hookIn,
	plugin,
	restAnswer,
	restError,
} from '../../../tests/evidence';
import { receiptOf } from '../../../tests/receipt';
import type {
	Component,
	Exchange,
	Origin,
	Receipt,
	Sight,
} from '../evidence/types';
import { isUserForgotten, NONCE_HOOKS } from './forgotten-user';
import { seenAt } from './seen';
import { isStockCallbackGone } from './stock-callback';
import { writersOf } from './writers';

const site = healthySite( ( e ) => {
	e.components.theme = {
		stylesheet: 'child',
		template: 'parent',
		name: 'Child',
		version: '1.0',
	};
	e.components.mustUse = [ { id: 'must.php', name: 'Must' } ] as never;
} );
const { components } = site;
const GALLERY = plugin( 'gallery/gallery.php', 'gallery' );
const FORMS = plugin( 'forms/forms.php', 'forms' );
const CORE: Component = { kind: 'core', id: 'core', name: 'WordPress' };
const CHILD: Component = { kind: 'theme', id: 'child', name: 'Child' };

const originAt = ( component: Component, where = 'init' ): Origin => ( {
	component,
	file: 'a.php',
	line: 3,
	where,
	callback: 'f',
} );
const asked = exchange( site.exchanges[ 0 ]!.probe, restError( 401, 'x' ) );
const seeing = (
	receipt: Partial< Receipt >,
	without: Sight[ 'without' ] = []
): Exchange => ( {
	...asked,
	receipt: receiptOf( 'a', receipt ),
	sight: { isEarly: false, without, literals: null },
} );
const namesAt = (
	each: Exchange,
	known: typeof components | null = components
) => seenAt( each, known ).map( ( { component } ) => component.name );
const passing = ( ...plugins: string[] ) => ( {
	plugins,
	status: 200,
	passes: true,
} );

describe( 'who a trace saw', () => {
	it( 'is nobody without a trace, and not WordPress', () => {
		expect( seenAt( asked, components ) ).toEqual( [] );
		expect( namesAt( seeing( {} ) ) ).toEqual( [] );
		expect( namesAt( seeing( { origin: originAt( CORE ) } ) ) ).toEqual(
			[]
		);
	} );

	it( 'is the component that answered, with the place', () => {
		const origin = originAt( GALLERY );
		expect(
			seenAt(
				{ ...seeing( { origin } ), sight: undefined } as never,
				components
			)
		).toEqual( [
			{
				component: GALLERY,
				suspicion: 1,
				file: 'a.php',
				line: 3,
				where: 'init',
			},
		] );
	} );

	it( 'are the others too without whom it passes, each once', () => {
		const origin = originAt( GALLERY );
		expect(
			namesAt(
				seeing( { origin }, [
					{ ...passing( 'odd/odd.php' ), passes: false },
					passing( GALLERY.id, FORMS.id, 'new/new.php' ),
				] )
			)
		).toEqual( [ 'gallery', 'forms', 'new/new.php' ] );
		expect(
			namesAt( seeing( { origin }, [ passing( FORMS.id ) ] ), null )
		).toEqual( [ 'gallery', FORMS.id ] );
	} );

	it( 'is the theme beside a plugin, and one of a theme and its parent', () => {
		const withTheme = [ { ...passing(), theme: true as const } ];
		expect(
			namesAt( seeing( { origin: originAt( GALLERY ) }, withTheme ) )
		).toEqual( [ 'gallery', 'Child' ] );
		expect(
			namesAt(
				seeing( { origin: originAt( GALLERY ) }, withTheme ),
				null
			)
		).toEqual( [ 'gallery' ] );
		expect(
			namesAt(
				seeing(
					{
						origin: originAt( {
							...CHILD,
							id: 'parent',
							name: 'P',
						} ),
					},
					withTheme
				)
			)
		).toEqual( [ 'P' ] );
	} );
} );

describe( 'whose code broke off', () => {
	const broken = ( file: string, of: string | null = null ) =>
		seenAt(
			seeing( { fatal: { file, line: 7, plugin: of } } ),
			components
		);

	it.each( [
		[ 'wp-content/mu-plugins/must.php', 'mu-plugin', 'Must' ],
		[ 'mu-plugins/must.php', 'mu-plugin', 'Must' ],
		[ 'wp-content/themes/child/functions.php', 'theme', 'Child' ],
		[ '/srv/themes/child/functions.php', 'theme', 'Child' ],
	] )( 'is known by the file %s', ( file, kind, name ) => {
		expect( broken( file ) ).toEqual( [
			{
				component: expect.objectContaining( { kind, name } ),
				suspicion: 1,
				file,
				line: 7,
				where: 'a fatal error',
			},
		] );
	} );

	it( 'is the plugin that the error leads to, whatever the file', () => {
		expect( broken( 'wp-content/themes/child/a.php', FORMS.id ) ).toEqual( [
			{
				component: FORMS,
				suspicion: 1,
				file: 'wp-content/themes/child/a.php',
				line: 7,
				where: 'a fatal error',
			},
		] );
	} );

	it( 'is the parent theme, which is called by its folder', () => {
		expect(
			broken( 'wp-content/themes/parent/a.php' )[ 0 ]?.component
		).toEqual( {
			kind: 'theme',
			id: 'parent',
			name: 'parent',
			parentOf: 'Child',
		} );
	} );

	it.each( [
		'wp-content/themes/other/a.php',
		'wp-content/mu-plugins/other.php',
		'wp-content/mu-plugins/child/a.php',
		'wp-content/themes/must.php/a.php',
		'wp-content/mythemes/child/a.php',
		'wp-includes/a.php',
	] )( 'is not known by the file %s', ( file ) => {
		expect( broken( file ) ).toEqual( [] );
	} );
} );

it( 'suspects those in whose code the words stand, its code more than its message, and not WordPress', () => {
	const at = ( component: Component, what: 'code' | 'message' ) => ( {
		component,
		file: 'a.php',
		line: 9,
		what,
	} );
	const places = [
		at( GALLERY, 'code' ),
		at( CORE, 'code' ),
		at( FORMS, 'message' ),
	];
	const sight = {
		isEarly: false,
		without: [],
		literals: { places, complete: true },
	};
	expect( writersOf( { ...asked, sight } ) ).toEqual( [
		{
			component: GALLERY,
			suspicion: 0.8,
			file: 'a.php',
			line: 9,
			where: '',
		},
		{ component: FORMS, suspicion: 0.6, file: 'a.php', line: 9, where: '' },
	] );
	expect(
		writersOf( { ...asked, sight: { ...sight, literals: null } } )
	).toEqual( [] );
	expect( writersOf( asked ) ).toEqual( [] );
} );

describe( 'a user who is forgotten', () => {
	const me = site.exchanges.find(
		( { probe } ) =>
			probe.endpoint === 'users-me' && probe.credential === 'cookie-nonce'
	)!;
	const fresh = ( status: number ) =>
		exchange(
			{ ...me.probe, id: 'fresh', endpoint: 'users-me-fresh-nonce' },
			status < 400 ? restAnswer( status, {} ) : restError( status, 'x' )
		);
	const by = ( origin: Origin ) => [
		{ ...me, receipt: receiptOf( 'a', { origin } ) },
	];

	it.each( [ 'determine_current_user', 'wp_set_current_user' ] )(
		'was seen at %s',
		( where ) => {
			expect(
				isUserForgotten( by( originAt( GALLERY, where ) ), null )
			).toBe( true );
			expect(
				isUserForgotten( by( originAt( CORE, where ) ), null )
			).toBe( false );
		}
	);

	it( 'was not seen elsewhere', () => {
		expect( isUserForgotten( by( originAt( GALLERY ) ), null ) ).toBe(
			false
		);
		expect( isUserForgotten( [], null ) ).toBe( false );
	} );

	it( 'shows where a nonce of a moment before is refused, and nobody changes nonces', () => {
		expect( isUserForgotten( [ me, fresh( 403 ) ], site.hooks ) ).toBe(
			true
		);
		expect( isUserForgotten( [ me, fresh( 403 ) ], null ) ).toBe( true );
		expect( isUserForgotten( [ me, fresh( 200 ) ], site.hooks ) ).toBe(
			false
		);
		for ( const hook of NONCE_HOOKS ) {
			const own = healthySite( ( e ) =>
				hookIn( e, { id: 'odd/odd.php', name: 'Odd' }, hook )
			);
			expect( isUserForgotten( [ me, fresh( 403 ) ], own.hooks ) ).toBe(
				false
			);
			const stock = own.hooks.map( ( each ) => ( {
				...each,
				stock: true,
			} ) );
			expect( isUserForgotten( [ me, fresh( 403 ) ], stock ) ).toBe(
				true
			);
		}
	} );
} );

it( 'misses a callback of WordPress only where others of it are known', () => {
	const CHECK = [
		'rest_authentication_errors',
		'rest_cookie_check_errors',
	] as const;
	const without = site.hooks.filter(
		( { callback } ) => callback !== CHECK[ 1 ]
	);
	expect( isStockCallbackGone( site.hooks, ...CHECK ) ).toBe( false );
	expect( isStockCallbackGone( without, ...CHECK ) ).toBe( true );
	expect( isStockCallbackGone( [], ...CHECK ) ).toBe( false );
	expect( isStockCallbackGone( site.hooks, 'init', CHECK[ 1 ] ) ).toBe(
		true
	);
	expect( isStockCallbackGone( site.hooks, CHECK[ 0 ], 'other' ) ).toBe(
		true
	);
} );
