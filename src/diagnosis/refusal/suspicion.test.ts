import {
	exchange,
	healthySite,
	hookIn,
	htmlPage,
	restAnswer,
	restError,
	seenBy,
	type WholeEvidence,
} from '../../../tests/evidence';
import { receiptOf } from '../../../tests/receipt';
import { refusalSummary } from './refusal-summary';
import { pluginSteps } from './plugin-steps';
import { ableTo, readersAmong, suspectsOf, suspicionOf } from './suspicion';
import type { Component, ExchangeResponse, Sight } from '../evidence/types';

const A = { id: 'a/a.php', name: 'A' };
const B = { id: 'b/b.php', name: 'B' };
const CLOSED = restError( 401, 'odd_code' );

function refused(
	evidence: WholeEvidence,
	response: ExchangeResponse = CLOSED
) {
	return exchange( evidence.exchanges[ 1 ]!.probe, response );
}

describe( 'suspicionOf', () => {
	it( 'gives every active plugin a share between 0 and 1', () => {
		const evidence = healthySite( ( e ) => {
			hookIn( e, A, 'rest_authentication_errors' );
			hookIn( e, A, 'rest_pre_dispatch' );
		} );
		const shares = suspicionOf(
			evidence.components,
			evidence.hooks,
			refused( evidence )
		);
		expect( Object.keys( shares ).sort() ).toEqual(
			evidence.components.plugins.map( ( { id } ) => id ).sort()
		);
		for ( const share of Object.values( shares ) ) {
			expect( share ).toBeGreaterThan( 0 );
			expect( share ).toBeLessThanOrEqual( 1 );
		}
	} );

	it( 'weighs a hook that decides above a guilty name, and that above nothing', () => {
		const evidence = healthySite( ( e ) => {
			hookIn( e, A, 'rest_authentication_errors' );
			hookIn(
				e,
				{ id: 'x/x.php', name: 'Security Guard' },
				'the_content'
			);
			hookIn( e, B, 'the_content' );
		} );
		const shares = suspicionOf(
			evidence.components,
			evidence.hooks,
			refused( evidence )
		);
		expect( shares[ 'a/a.php' ] ).toBeGreaterThan( shares[ 'x/x.php' ]! );
		expect( shares[ 'x/x.php' ] ).toBeGreaterThan( shares[ 'b/b.php' ]! );
	} );

	it( 'weighs what changed when it began above everybody who is not seen', () => {
		const evidence = healthySite( ( e ) => {
			hookIn( e, A, 'init' );
			hookIn( e, B, 'the_content' );
		} );
		const of = ( changed: string[], asked = refused( evidence ) ) =>
			suspicionOf(
				evidence.components,
				evidence.hooks,
				asked,
				new Set( changed )
			);
		expect( of( [ 'b/b.php' ] )[ 'b/b.php' ] ).toBeGreaterThan( 0.8 );
		expect( of( [ 'b/b.php' ] )[ 'a/a.php' ] ).toBe(
			of( [] )[ 'a/a.php' ]
		);
		const seen = refused( evidence );
		seen.receipt = receiptOf( '', {
			origin: {
				component: { kind: 'plugin', ...A },
				file: 'a.php',
				line: 1,
				where: 'exit',
				callback: '',
			},
		} );
		expect( of( [ 'b/b.php' ], seen )[ 'b/b.php' ] ).toBeLessThan( 0.1 );
	} );

	it( 'believes the trace above all', () => {
		const evidence = healthySite( ( e ) => {
			hookIn( e, A, 'rest_authentication_errors' );
			hookIn( e, B, 'the_content' );
		} );
		const traced = refused( evidence );
		traced.receipt = receiptOf( '', {
			origin: {
				component: { kind: 'plugin', ...B },
				file: 'b.php',
				line: 1,
				where: 'exit',
				callback: '',
			},
		} );
		const shares = suspicionOf(
			evidence.components,
			evidence.hooks,
			traced
		);
		expect( shares[ 'b/b.php' ] ).toBe( 1 );
		expect( shares[ 'a/a.php' ] ).toBeLessThan( 0.1 );
	} );
} );

describe( 'suspectsOf', () => {
	it( 'are the theme and the plugin behind it, and nobody without whom it goes on failing', () => {
		const evidence = healthySite( ( e ) => {
			hookIn( e, A, 'init' );
			hookIn( e, B, 'init' );
		} );
		const { stylesheet: id, name } = evidence.components.theme;
		const of = ( component: Component, without: Sight[ 'without' ] ) =>
			suspectsOf( evidence.components, evidence.hooks, {
				...seenBy( refused( evidence ), component ),
				sight: { isEarly: false, literals: null, without },
			} ).map( ( each ) => each.component.name );
		const theme: Component = { kind: 'theme', id, name };
		const [ fails, passes ] = [
			{ status: 401, passes: false },
			{ status: 200, passes: true },
		];
		expect(
			of( theme, [
				{ plugins: [ B.id ], ...fails },
				{ plugins: [ A.id ], theme: true, ...passes },
			] )
		).toEqual( [ name, 'A' ] );
		expect(
			of( { kind: 'plugin', ...A }, [
				{ plugins: [ A.id ], theme: true, ...passes },
			] )
		).toEqual( [ 'A', name ] );
	} );

	it( 'are none by their hooks where the answer came before this plugin was loaded', () => {
		const evidence = healthySite( ( e ) => {
			hookIn( e, A, 'rest_authentication_errors' );
			hookIn( e, B, 'rest_pre_dispatch' );
		} );
		const early = {
			...refused( evidence, { ...CLOSED, code: null, body: '' } ),
			sight: { isEarly: true, without: [], literals: null },
		};
		const { sight, ...late } = early;
		const of = ( asked: typeof early | typeof late ) =>
			suspectsOf( evidence.components, evidence.hooks, asked );
		expect( of( late ) ).toHaveLength( 2 );
		expect( of( early ) ).toEqual( [] );
	} );

	it( 'looks elsewhere when the request reached its route', () => {
		const evidence = healthySite( ( e ) => {
			hookIn( e, A, 'rest_authentication_errors' );
			hookIn( e, B, 'user_has_cap' );
		} );
		const first = ( response: ExchangeResponse ) =>
			suspectsOf(
				evidence.components,
				evidence.hooks,
				refused( evidence, response )
			)[ 0 ]?.component.name;
		expect( first( CLOSED ) ).toBe( 'A' );
		expect(
			first( restError( 403, 'rest_forbidden', '', { allow: 'GET' } ) )
		).toBe( 'B' );
	} );

	it.each( [
		[
			'a nonce that does not count',
			restError( 403, 'rest_cookie_invalid_nonce' ),
			[ 'nonce_life', 'determine_current_user' ],
			'init',
		],
		[
			'a route that is gone',
			restError( 404, 'rest_no_route' ),
			[ 'rest_endpoints', 'rest_pre_dispatch' ],
			'rest_authentication_errors',
		],
		[
			'a good answer that is not the right one',
			restAnswer( 200, {} ),
			[ 'rest_endpoints', 'parse_request' ],
			'user_has_cap',
		],
		[
			'a page in place of the REST API’s answer',
			htmlPage( 401, 'No' ),
			[ 'template_redirect', 'rest_authentication_errors' ],
			'user_has_cap',
		],
		[
			'an error before the route',
			CLOSED,
			[ 'rest_pre_dispatch', 'determine_current_user' ],
			'template_redirect',
		],
		[
			'an error of the route’s own',
			restError( 403, 'odd_code', '', { allow: 'GET' } ),
			[ 'rest_dispatch_request', 'rest_authentication_errors' ],
			'rest_pre_dispatch',
		],
	] )(
		'asks first who waits where %s is made',
		( _, response, [ first, second ], never ) => {
			const evidence = healthySite( ( e ) => {
				hookIn( e, A, second as string );
				hookIn( e, B, first as string );
				hookIn( e, { id: 'c/c.php', name: 'C' }, never );
			} );
			expect(
				suspectsOf(
					evidence.components,
					evidence.hooks,
					refused( evidence, response )
				).map( ( { component } ) => component.name )
			).toEqual( [ 'B', 'A' ] );
		}
	);

	it( 'asks who waits early where nothing was answered', () => {
		const evidence = healthySite( ( e ) => {
			hookIn( e, A, 'user_has_cap' );
			hookIn( e, B, 'init' );
		} );
		expect(
			suspectsOf( evidence.components, evidence.hooks, {
				...refused( evidence ),
				response: null,
			} ).map( ( { component } ) => component.name )
		).toEqual( [ 'B' ] );
	} );

	it( 'are none where neither plugins nor hooks are known', () => {
		expect( suspectsOf( null, null, refused( healthySite() ) ) ).toEqual(
			[]
		);
	} );

	it( 'names the place of the strongest sign, and counts several as more', () => {
		const of = ( ...hooks: string[] ) => {
			const evidence = healthySite( ( e ) =>
				hooks.forEach( ( hook, index ) =>
					hookIn( e, A, hook, { line: index + 1 } )
				)
			);
			return suspectsOf(
				evidence.components,
				evidence.hooks,
				refused( evidence )
			)[ 0 ];
		};
		const WEAK = 'rest_api_init';
		const STRONG = 'rest_authentication_errors';
		expect( of( WEAK, STRONG ) ).toMatchObject( {
			line: 2,
			where: STRONG,
		} );
		expect( of( STRONG, WEAK ) ).toMatchObject( {
			line: 1,
			where: STRONG,
		} );
		expect( of( STRONG, WEAK )?.suspicion ).toBeGreaterThan(
			of( STRONG )?.suspicion ?? 1
		);
		expect(
			of( STRONG, 'rest_pre_dispatch', 'rest_endpoints', WEAK )?.suspicion
		).toBe( 0.45 );
	} );

	it( 'knows the answer of a well-known plugin, under any folder name', () => {
		const evidence = healthySite( ( e ) =>
			hookIn( e, { id: 'z9/z9.php', name: 'Force Login' }, 'the_content' )
		);
		const suspects = suspectsOf(
			evidence.components,
			evidence.hooks,
			refused( evidence, restError( 401, 'rest_unauthorized' ) )
		);
		expect( suspects ).toMatchObject( [
			{ component: { id: 'z9/z9.php' }, suspicion: 0.9 },
		] );
	} );

	it( 'accuses neither stock callbacks nor WordPress', () => {
		const evidence = healthySite();
		expect(
			suspectsOf(
				evidence.components,
				evidence.hooks,
				refused( evidence )
			)
		).toEqual( [] );
	} );

	it( 'shows the place where a well-known plugin says it, not another of its callbacks', () => {
		const SOLID = {
			id: 'better-wp-security/x.php',
			name: 'Solid Security',
		};
		const evidence = healthySite( ( e ) => {
			hookIn( e, SOLID, 'rest_request_before_callbacks', { line: 91 } );
			hookIn( e, SOLID, 'rest_dispatch_request', { line: 206 } );
		} );
		const response = restError( 401, 'itsec_rest_api_access_restricted' );
		response.headers.allow = 'GET';
		expect(
			suspectsOf(
				evidence.components,
				evidence.hooks,
				refused( evidence, response )
			)
		).toMatchObject( [ { line: 206, where: 'rest_dispatch_request' } ] );
	} );

	it( 'believes a plugin’s own words more than any number of callbacks of another', () => {
		const evidence = healthySite( ( e ) => {
			for ( const hook of [
				'determine_current_user',
				'rest_authentication_errors',
				'rest_pre_dispatch',
				'rest_endpoints',
			] ) {
				hookIn( e, { id: 'shop/shop.php', name: 'Shop' }, hook );
			}
			hookIn(
				e,
				{
					id: 'wp-force-login/wp-force-login.php',
					name: 'Force Login',
				},
				'init'
			);
		} );
		const suspects = suspectsOf(
			evidence.components,
			evidence.hooks,
			refused( evidence, restError( 401, 'rest_unauthorized' ) )
		);
		expect( suspects.map( ( { component } ) => component.name ) ).toEqual( [
			'Force Login',
			'Shop',
		] );
		expect( refusalSummary( refused( evidence ), suspects, 'all' ) ).toBe(
			'Most likely the plugin “Force Login” answers 401 to all.'
		);
		expect(
			JSON.stringify(
				pluginSteps( evidence.site, evidence.components, suspects )
			)
		).not.toContain( 'Shop' );
	} );

	it( 'takes WordPress’s own code in its own words for no plugin’s answer, however well one is known', () => {
		const evidence = healthySite( ( e ) => {
			hookIn(
				e,
				{ id: 'members/members.php', name: 'Members' },
				'rest_authentication_errors'
			);
			hookIn(
				e,
				{ id: 'shop/shop.php', name: 'Shop' },
				'rest_authentication_errors'
			);
		} );
		const suspects = suspectsOf(
			evidence.components,
			evidence.hooks,
			refused(
				evidence,
				restError(
					401,
					'rest_not_logged_in',
					'You are not currently logged in.'
				)
			)
		);
		expect( suspects.map( ( { suspicion } ) => suspicion < 0.9 ) ).toEqual(
			[ true, true ]
		);
		expect(
			refusalSummary( refused( evidence ), suspects, 'all' )
		).not.toContain( 'Most likely' );
	} );

	it( 'knows a well-known plugin in another language, unless its words name another one', () => {
		const said = ( message: string ) => {
			const evidence = healthySite( ( e ) => {
				hookIn( e, { id: 'disable-json-api/x.php', name: '' }, 'init' );
				hookIn(
					e,
					{ id: 'password-protected/x.php', name: '' },
					'init'
				);
			} );
			return suspectsOf(
				evidence.components,
				evidence.hooks,
				refused(
					evidence,
					restError( 401, 'rest_cannot_access', message )
				)
			).map( ( { component } ) => component.id );
		};
		expect( said( 'DRA: Only authenticated users.' ) ).toEqual( [
			'disable-json-api/x.php',
		] );
		expect( said( 'Nur für angemeldete Benutzer.' ) ).toHaveLength( 2 );
	} );
} );

describe( 'ableTo', () => {
	it( 'names the active plugins that have a setting for it, and no other', () => {
		const { components } = healthySite( ( e ) => {
			hookIn( e, { id: 'wordfence/wordfence.php', name: 'W' }, 'init' );
			hookIn( e, A, 'init' );
		} );
		const ids = ( effect: 'application-passwords-off' | 'login-moved' ) =>
			ableTo( components, effect ).map( ( each ) => each.component.id );
		expect( ids( 'application-passwords-off' ) ).toEqual( [
			'wordfence/wordfence.php',
		] );
		expect( ids( 'login-moved' ) ).toEqual( [] );
		expect( ableTo( null, 'rest-closed' ) ).toEqual( [] );
	} );
} );

describe( 'readersAmong', () => {
	it( 'names the active plugin whose folder fits, and where it reads the login', () => {
		const { components } = healthySite( ( e ) => {
			hookIn( e, A, 'init' );
			hookIn( e, B, 'init' );
		} );
		expect( readersAmong( components, /^b\// ) ).toEqual( [
			{
				component: { kind: 'plugin', ...B },
				suspicion: 0.9,
				file: '',
				line: 0,
				where: 'determine_current_user',
			},
		] );
		expect( readersAmong( components, /^z\// ) ).toEqual( [] );
		expect( readersAmong( null, /^b\// ) ).toEqual( [] );
	} );
} );
