import {
	activePlugin,
	answer,
	cookieAnswer,
	exchange,
	healthySite,
	plugin,
	respond,
	restAnswer,
	restError,
	type WholeEvidence,
} from '../../../tests/evidence';
import { cookieProbes } from '../probes';
import { cookieReach } from './cookie-reach';
import { readSessions } from './sessions';
import { usageOf } from '../exchange/stored-list';
import type { Voice } from '../evidence/credential-facts';
import { cookieWay, passwordWay, pluginWays } from './ways-in';

const VOICE: Voice = {
	priority: 10,
	callback: 'Calm\\no',
	component: plugin( 'calm/calm.php', 'Calm' ),
	file: 'wp-content/plugins/calm/calm.php',
	line: 12,
	necessary: true,
	sufficient: true,
	borrowed: false,
};

function withNamespaces( e: WholeEvidence, ...namespaces: string[] ): void {
	respond(
		e,
		{ endpoint: 'index' },
		restAnswer( 200, { name: 'Example', namespaces } )
	);
}

describe( 'the light of the login cookie', () => {
	it( 'is green, red or out by what the diagnosis saw', () => {
		expect( cookieWay( healthySite() ).colour ).toBe( 'green' );
		const refused = healthySite( ( e ) =>
			respond(
				e,
				{ endpoint: 'users-me', credential: 'cookie-nonce' },
				restError( 401, 'closed' )
			)
		);
		expect( cookieWay( refused ).colour ).toBe( 'red' );
		expect(
			cookieWay( { ...healthySite(), exchanges: null } ).colour
		).toBe( 'grey' );
	} );
} );

describe( 'the light of application passwords', () => {
	it( 'stays out until one was tried', () => {
		expect( passwordWay( healthySite(), null ).colour ).toBe( 'grey' );
	} );

	it( 'is red where they are off, and names who does it', () => {
		const way = passwordWay(
			healthySite( ( e ) => {
				e.credentials.forSite = {
					base: true,
					answer: false,
					voices: [ VOICE ],
				};
			} ),
			null
		);
		expect( way.colour ).toBe( 'red' );
		expect( way.sentence ).toContain( 'Calm' );
		expect( way.details.join() ).toContain( 'calm.php:12' );
	} );

	it( 'is red where a leftover plugin refuses every one of them, and names it', () => {
		const way = passwordWay(
			healthySite( ( e ) => {
				e.hooks.push( {
					hook: 'determine_current_user',
					priority: 20,
					callback: 'json_basic_auth_handler',
					component: VOICE.component,
					file: VOICE.file,
					line: 11,
					stock: false,
				} );
			} ),
			null
		);
		expect( way.colour ).toBe( 'red' );
		expect( way.sentence ).toContain( 'the plugin “Calm”' );
		expect( way.details.join() ).toContain( 'calm.php:11' );
	} );

	it( 'is red and offers to mend it where the option is lost', () => {
		const way = passwordWay(
			healthySite( ( e ) => {
				e.credentials.inUse = false;
			} ),
			null
		);
		expect( way ).toMatchObject( { colour: 'red', optionLost: true } );
	} );

	it( 'is yellow where another role is refused, and says which', () => {
		const way = passwordWay(
			healthySite( ( e ) => {
				e.credentials.roles.push( {
					role: 'editor',
					name: 'Editor',
					asked: 3,
					refused: 1,
					voices: [ VOICE ],
				} );
			} ),
			null
		);
		expect( way.colour ).toBe( 'amber' );
		expect( way.details[ 0 ] ).toMatch(
			/^Editor: some accounts refused by/
		);
	} );
} );

describe( 'ways in that plugins bring', () => {
	it( 'are none on a site without', () => {
		expect( pluginWays( healthySite() ) ).toEqual( [] );
	} );

	it( 'are recognised by their routes, and their missing secret is told', () => {
		const ways = pluginWays(
			healthySite( ( e ) => withNamespaces( e, 'wp/v2', 'jwt-auth/v1' ) )
		);
		expect( ways ).toHaveLength( 1 );
		expect( ways[ 0 ] ).toMatchObject( {
			id: 'jwt-authentication',
			colour: 'red',
		} );
		expect( ways[ 0 ]?.sentence ).toContain( 'JWT_AUTH_SECRET_KEY' );
	} );

	it( 'are not blamed when the secret is there', () => {
		const ways = pluginWays(
			healthySite( ( e ) => {
				withNamespaces( e, 'jwt-auth/v1' );
				e.credentials.secrets.JWT_AUTH_SECRET_KEY = true;
			} )
		);
		expect( ways[ 0 ]?.colour ).toBe( 'grey' );
	} );

	it( 'are told when two of them read the same header, but not WooCommerce beside one', () => {
		const of = ( ...namespaces: string[] ) =>
			pluginWays(
				healthySite( ( e ) => {
					withNamespaces( e, ...namespaces );
					e.credentials.secrets.JWT_AUTH_SECRET_KEY = true;
				} )
			).map( ( { colour } ) => colour );
		expect( of( 'jwt-auth/v1', 'simple-jwt-login/v1' ) ).toEqual( [
			'amber',
			'amber',
		] );
		expect( of( 'jwt-auth/v1', 'wc/v3' ) ).toEqual( [ 'grey', 'grey' ] );
	} );
} );

describe( 'a way in that is easily taken for another', () => {
	const namesOf = ( change: ( e: WholeEvidence ) => void ) =>
		pluginWays( healthySite( change ) ).map( ( { id } ) => id );
	const installed = ( id: string, name: string ) => ( e: WholeEvidence ) => {
		e.components.plugins.push( activePlugin( id, name ) );
	};

	it( 'is not Jetpack where WooCommerce registers its routes', () => {
		expect(
			namesOf( ( e ) => withNamespaces( e, 'wc/v3', 'jetpack/v4' ) )
		).toEqual( [ 'woocommerce' ] );
		expect(
			namesOf( installed( 'jetpack/jetpack.php', 'Jetpack' ) )
		).toEqual( [ 'jetpack' ] );
	} );

	it.each( [
		[ 'wordpress-oauth-server/wp-oauth.php', 'WP OAuth Server', 'oauth' ],
		[
			'tokens/jwt-auth.php',
			'JWT Authentication for WP-API',
			'jwt-authentication',
		],
		[ 'sjl/sjl.php', 'Simple-JWT-Login', 'simple-jwt-login' ],
		[ 'mo/mo.php', 'JWT Authentication for WP REST APIs', 'miniorange' ],
	] )( 'is known by its name when its folder is %s', ( file, name, id ) => {
		expect( namesOf( installed( file, name ) ) ).toEqual( [ id ] );
	} );

	it( 'is WooCommerce without https: its keys are not looked at, and that is said', () => {
		const lights = ( isSsl: boolean ) =>
			pluginWays(
				healthySite( ( e ) => {
					withNamespaces( e, 'wc/v3' );
					e.site.isSsl = isSsl;
				} )
			);
		expect( lights( true )[ 0 ]?.colour ).toBe( 'grey' );
		expect( lights( false )[ 0 ] ).toMatchObject( {
			colour: 'amber',
			words: 'May fail',
			sentence: expect.stringContaining( 'not on https' ),
		} );
	} );
} );

describe( 'where the login cookie arrives', () => {
	const asked = ( answers: Record< string, ReturnType< typeof answer > > ) =>
		healthySite( ( e ) => {
			for ( const probe of cookieProbes( e.site, e.page ) ) {
				e.exchanges.push(
					exchange( probe, answers[ probe.endpoint ] )
				);
			}
		} );

	it( 'is green everywhere on a healthy site, and so is the way in', () => {
		const evidence = asked( {} );
		expect(
			cookieReach( evidence.exchanges ).map( ( { colour } ) => colour )
		).toEqual( [ 'green', 'green', 'green' ] );
		expect( cookieWay( evidence ).colour ).toBe( 'green' );
	} );

	it( 'tells each part what is wrong there, and turns the way in amber', () => {
		const evidence = asked( {
			'cookies-rest': cookieAnswer( {
				login: 'bad_hash',
				twice: [ 'wordpress_logged_in_' ],
			} ),
			'cookies-admin': answer( 200, '<html>cached</html>' ),
			'cookies-front': cookieAnswer( { login: 'missing' } ),
		} );
		expect( cookieReach( evidence.exchanges ) ).toMatchObject( [
			{
				part: 'rest',
				colour: 'red',
				sentence: expect.stringContaining( 'another WordPress' ),
				names: expect.arrayContaining( [ 'wordpress_logged_in_ × 2' ] ),
			},
			{ part: 'admin', colour: 'grey' },
			{
				part: 'front',
				colour: 'red',
				sentence: 'It does not arrive.',
			},
		] );
		expect( cookieWay( evidence ) ).toMatchObject( {
			colour: 'amber',
			sentence: expect.stringContaining(
				'the REST API and the pages of the site'
			),
		} );
	} );
} );

describe( 'answers of plugins that bring a way in', () => {
	const WANTED = { endpoint: 'posts', vantage: 'browser' } as const;
	const redOnes = ( answered: ReturnType< typeof answer > ) =>
		pluginWays(
			healthySite( ( e ) => {
				respond( e, WANTED, answered );
			} )
		)
			.filter( ( { colour } ) => colour === 'red' )
			.map( ( { id } ) => id );

	// The shapes are those of the plugins' own source (causes.md, 5.9 to 5.11).
	it.each( [
		[ 'jwt-authentication', restError( 403, 'jwt_auth_bad_config' ) ],
		[
			'jwt-authentication',
			answer(
				401,
				'{"success":false,"statusCode":401,"code":"jwt_auth_invalid_token","message":"Expired token","data":[]}'
			),
		],
		[
			'simple-jwt-login',
			answer(
				400,
				'{"success":false,"data":{"message":"Signature verification failed","error_code":11}}'
			),
		],
		[
			'miniorange',
			answer(
				401,
				'{"status":"error","error":"UNAUTHORIZED","code":"401","error_description":"Sorry, you are not allowed."}'
			),
		],
		[
			'woocommerce',
			restError( 401, 'woocommerce_rest_authentication_error' ),
		],
		[
			'simple-jwt-login',
			answer(
				401,
				'{"success":false,"data":{"message":"Expired token","errorCode":14,"type":"simple-jwt-login-middleware"}}'
			),
		],
		[ 'oauth', answer( 400, '{"error":"invalid_client"}' ) ],
		[
			'oauth',
			restError(
				403,
				'oauth2.authentication.attempt_authentication.invalid_token'
			),
		],
		[ 'jetpack', restError( 400, 'rest_invalid_signature' ) ],
		[ 'oauth', restError( 401, 'json_oauth1_consumer_mismatch' ) ],
	] )( 'tell %s', ( id, answered ) => {
		expect( redOnes( answered ) ).toEqual( [ id ] );
	} );

	it( 'are not taken from WordPress’s own', () => {
		expect( redOnes( restError( 401, 'rest_forbidden' ) ) ).toEqual( [] );
	} );
} );

describe( 'use of a password', () => {
	const NOW = 1_767_225_600;
	const DAY = 86_400;
	it.each( [
		[ 1, null, false, 'never used' ],
		[ 91, null, true, 'never used' ],
		[ 400, 90, false, '' ],
		[ 400, 91, true, 'not used for 91 days' ],
	] )(
		'made %d days ago, used %s days ago',
		( made, used, isStale, words ) => {
			expect(
				usageOf(
					{
						created: NOW - made * DAY,
						lastUsed: used === null ? null : NOW - used * DAY,
					},
					NOW
				)
			).toEqual( { isStale, words } );
		}
	);
} );

describe( 'sessions', () => {
	const login = 1_767_000_000;
	const session = ( length: number, current = false ) => ( {
		login,
		expires: login + length,
		ip: '',
		userAgent: '',
		current,
	} );

	it( 'tell this browser and remembered ones', () => {
		expect(
			readSessions(
				[ session( 172_800, true ), session( 1_209_600 ) ],
				healthySite()
			)
		).toMatchObject( {
			notes: [],
			rows: [
				{ words: [ 'this browser' ] },
				{ words: [ 'remembered' ] },
			],
		} );
	} );

	it( 'say who changes how long they last, whose clock is wrong and whose cookie is thrown away', () => {
		const { notes } = readSessions(
			[],
			healthySite( ( e ) => {
				e.credentials.lifetimes = {
					session: 60,
					remembered: 60,
					nonce: 600,
				};
				e.hooks.push( {
					hook: 'nonce_life',
					priority: 10,
					callback: 'x',
					component: plugin( 'calm/calm.php', 'Calm' ),
					file: 'calm.php',
					line: 3,
					stock: false,
				} );
				e.page.time += 600_000;
				e.credentials.cookies.domain = '.example.com';
				e.credentials.cookies.otherLogins = 1;
			} )
		);
		expect( notes.join( '\n' ) ).toMatch(
			/COOKIE_DOMAIN is \.example\.com[^]*another WordPress[^]*some code of this site[^]*Calm \(calm\.php:3\)[^]*less than an hour[^]*10 minutes/
		);
	} );

	it( 'name the constants that were set by hand, and where', () => {
		const notes = readSessions(
			[],
			healthySite( ( e ) => {
				e.credentials.cookies.byHand = [
					{
						name: 'COOKIEHASH',
						value: 'shar…',
						file: 'wp-config.php',
						line: 12,
					},
					{ name: 'COOKIEPATH', value: '/', file: '', line: 0 },
				];
			} )
		).notes.join();
		expect( notes ).toContain(
			'COOKIEHASH shar… (wp-config.php:12), COOKIEPATH /.'
		);
	} );

	it( 'accept a cookie for the whole domain', () => {
		const { notes } = readSessions(
			[],
			healthySite( ( e ) => {
				e.site.home = 'https://www.example.org';
				e.credentials.cookies.domain = '.example.org';
			} )
		);
		expect( notes ).toEqual( [] );
	} );
} );
