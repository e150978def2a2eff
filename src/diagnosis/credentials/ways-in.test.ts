import {
	healthySite,
	plugin,
	respond,
	restAnswer,
	restError,
	type WholeEvidence,
} from '../../../tests/evidence';
import { readSessions } from './sessions';
import { usageOf } from './stored-list';
import type { Voice } from './types';
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
			'red',
			'red',
		] );
		expect( of( 'jwt-auth/v1', 'wc/v3' ) ).toEqual( [ 'grey', 'grey' ] );
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
