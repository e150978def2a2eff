import { answer, htmlPage, restError } from '../../../tests/evidence';
import { CORE_MEANINGS } from '../exchange/core-meanings';
import { CORE_REFUSALS } from '../exchange/core-refusals';
import { NEEDED_RIGHTS } from '../exchange/needed-rights';
import {
	isProduct,
	isSetToAct,
	knownAmong,
	knownOf,
	mayAct,
	meaningOfCode,
	ownerOf,
	PRODUCTS,
	saidBy,
	signerOf,
	storedSettings,
	tokenFaultIn,
	waysIn,
	withSettings,
} from '.';
import type { ComponentFacts } from '../evidence/types';
import { settingsAgainst } from './setting-steps';
import { ownCodeIn, codeOf } from './code-of';
import {
	cacheMark,
	firewallMark,
	isAddedBetween,
	prependedMark,
} from './marks';
import { woocommerce } from './woocommerce';

const NAMED = PRODUCTS.map( ( product ) => [ product.name, product ] as const );
const PLUGINS = PRODUCTS.filter( ( { slugs } ) => slugs.length > 0 );
const SETTINGS = PRODUCTS.flatMap( ( { name, settings } ) =>
	( settings ?? [] ).map(
		( setting ) => [ name, setting.label, setting ] as const
	)
);

/** A folder of the plugin directory. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether WordPress itself answers with that code. */
const isCores = ( code: string | RegExp ) =>
	typeof code === 'string' &&
	( CORE_REFUSALS.has( code ) ||
		code in CORE_MEANINGS ||
		code in NEEDED_RIGHTS );

describe( 'what is known', () => {
	it.each( NAMED )( '%s is complete', ( _, product ) => {
		const { slugs, title, answers, seen, settings } = product;
		expect( slugs.length > 0 ).toBe( title !== null );
		for ( const slug of slugs ) {
			expect( slug ).toMatch( SLUG );
		}
		// Only what was looked at may claim settings, or that there are none.
		expect( seen ).toMatch(
			settings === null ? /^(\d[\d.]*)?$/ : /^\d[\d.]*$/
		);
		for ( const { codes, body, hook, means } of answers ) {
			expect( codes?.length || body ).toBeTruthy();
			expect( hook ?? 'unknown' ).toMatch( /^[a-z_]+$/ );
			expect( means?.() ?? 'No.' ).toMatch( /^[A-Z].*\.$/ );
		}
	} );

	it.each( NAMED )(
		'%s is not known by a code of WordPress’s own, but by words that are not',
		( _, { answers } ) => {
			for ( const { codes = [], borrowed, message } of answers ) {
				expect( codes.some( isCores ) ).toBe( borrowed === true );
				expect( ! borrowed || message !== undefined ).toBe( true );
				for ( const text of [
					'Sorry, you are not allowed to do that.',
					'You are not currently logged in.',
					'Sorry, you are not allowed to list users.',
				] ) {
					expect( message?.test( text ) ?? false ).toBe( false );
				}
			}
		}
	);

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

	it( 'names no folder, product or header twice', () => {
		for ( const all of [
			PRODUCTS.flatMap( ( { slugs } ) => slugs ),
			PRODUCTS.map( ( { name } ) => name ),
			PRODUCTS.flatMap( ( { cacheHits } ) =>
				Object.keys( cacheHits ?? {} )
			),
		] ) {
			expect( new Set( all ).size ).toBe( all.length );
		}
	} );

	it.each( PLUGINS.map( ( product ) => [ product.slugs[ 0 ], product ] ) )(
		'%s is told from all others by its name',
		( _, product ) => {
			expect(
				PRODUCTS.filter( ( other ) =>
					isProduct( other, { id: 'x9/x.php', name: product.name } )
				).filter( ( other ) => other !== product )
			).toEqual( [] );
		}
	);
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
		members: { id: 'members/members.php', name: 'Members' },
		real: { id: 'sar-disable-rest-api/x.php', name: '' },
		mini: { id: 'wp-rest-api-authentication/x.php', name: '' },
	};

	it( 'tells plugins that share a code by their words', () => {
		const said = restError(
			401,
			'rest_cannot_access',
			'Only logged-in users can access the User endpoint REST API.'
		);
		expect( saidBy( OF.defender, said ) ).not.toBeNull();
		expect( saidBy( OF.protected, said ) ).toBeNull();
	} );

	it( 'leaves the words out when told to', () => {
		const said = restError( 401, 'rest_cannot_access', 'Nur für uns.' );
		expect( saidBy( OF.defender, said ) ).toBeNull();
		expect(
			saidBy( OF.defender, said, { inAnyWords: true } )
		).not.toBeNull();
	} );

	it( 'takes WordPress’s own code for nobody’s, whether words count or not', () => {
		const said = restError(
			401,
			'rest_not_logged_in',
			'You are not currently logged in.'
		);
		for ( const plugin of [ OF.members, OF.real ] ) {
			expect( saidBy( plugin, said ) ).toBeNull();
			expect( saidBy( plugin, said, { inAnyWords: true } ) ).toBeNull();
		}
		expect(
			saidBy(
				OF.real,
				restError(
					401,
					'rest_not_logged_in',
					'REST API requests allowed only for logged in users.'
				),
				{ inAnyWords: true }
			)
		).not.toBeNull();
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

	it.each( [
		[ OF.cerber, restError( 401, 'app_password_denied' ) ],
		[
			OF.mini,
			answer( 401, '{"error":"INVALID_CREDENTIALS"}', {
				'content-type': 'application/json',
			} ),
		],
	] )( 'owns what it has words for', ( plugin, response ) => {
		expect( saidBy( plugin, response ) ).not.toBeNull();
	} );
} );

describe( 'what a code says', () => {
	it( 'is one product’s where one has it', () => {
		expect( meaningOfCode( 'nfw_rest_api_access_restricted', '' ) ).toEqual(
			{
				text: 'Its setting that blocks the REST API is on.',
				users: [ expect.objectContaining( { name: 'NinjaFirewall' } ) ],
			}
		);
	} );

	it( 'is all products’ where several have it', () => {
		expect(
			meaningOfCode( 'jwt_auth_invalid_token', '' )?.users.map(
				( { slugs } ) => slugs[ 0 ]
			)
		).toEqual( [ 'jwt-auth', 'jwt-authentication-for-wp-rest-api' ] );
	} );

	it( 'hangs on the words where products share a code', () => {
		const users = ( message: string ) =>
			meaningOfCode( 'rest_cannot_access', message )?.users.map(
				( { name } ) => name
			);
		expect( users( 'DRA: Only authenticated users.' ) ).toEqual( [
			'Disable REST API',
		] );
		expect( users( 'Nur für uns.' ) ).toBeUndefined();
	} );

	it( 'is nobody’s where anybody may use it', () => {
		expect( meaningOfCode( 'rest_disabled', 'Off.' ) ).toEqual( {
			text: 'A plugin or the theme switched the REST API off.',
			users: [],
		} );
		expect(
			meaningOfCode(
				'rest_disabled',
				'The service is currently disabled'
			)?.users
		).toHaveLength( 1 );
	} );

	it.each( [
		[ 'jwt_auth_no_auth_header', 'missing' ],
		[ 'simple-jwt-login:53', 'missing' ],
		[ 'jwt_auth_bad_auth_header', 'malformed' ],
		[ 'simple-jwt-login:68', 'other-address' ],
		[ '[jwt_auth] incorrect_password', 'wrong-login' ],
		[ 'INVALID_CREDENTIALS', 'wrong-login' ],
		[ 'INVALID_CLIENT_CREDENTIALS', 'unknown-app' ],
		[ 'oauth2.tokens.invalid_client', 'unknown-app' ],
		[ 'unauthorized_client', 'unknown-app' ],
		[ 'jwt_auth_obsolete_token', 'invalid' ],
		[ 'oauth2.authentication.attempt_grant.invalid_token', 'invalid' ],
		[ 'rest_oauth2_x', 'invalid' ],
		[ 'invalid_grant', 'invalid' ],
		[ 'rest_forbidden', null ],
		[ 'jwt_auth_bad_config', null ],
	] )( '%s, of a token: %s', ( code, fault ) => {
		expect( tokenFaultIn( code ) ).toBe( fault );
	} );

	it( 'tells who signs', () => {
		expect( signerOf( 'rest_invalid_signature' )?.xmlRpc ).toBeDefined();
		expect(
			signerOf( 'json_oauth1_expired_timestamp' )?.faults
		).not.toEqual( [] );
		expect( signerOf( 'rest_oauth1_no_auth' ) ).toBeNull();
		expect( signerOf( null ) ).toBeNull();
	} );

	it( 'is read from bodies of their own form', () => {
		const json = ( body: string ) =>
			answer( 401, body, { 'content-type': 'application/json' } );
		expect( codeOf( json( '{"data":{"errorCode":53}}' ) ) ).toBe(
			'simple-jwt-login:53'
		);
		expect( ownCodeIn( '{"error":"invalid_grant"}' ) ).toBe(
			'invalid_grant'
		);
		expect( ownCodeIn( '{"error":"Some words"}' ) ).toBeNull();
		expect( ownCodeIn( '{ "error" : "invalid_grant" }' ) ).toBe(
			'invalid_grant'
		);
		for ( const code of [ 'SEGMENT_FAULT', 'Restricted' ] ) {
			for ( const between of [ ':', ': ', ' :\n' ] ) {
				expect( ownCodeIn( `{"error"${ between }"${ code }"}` ) ).toBe(
					code
				);
			}
		}
	} );
} );

describe( 'ways in', () => {
	it( 'are each there once, with all that bring them', () => {
		const ids = waysIn().map( ( { way } ) => way.id );
		expect( new Set( ids ).size ).toBe( ids.length );
		expect(
			waysIn().find( ( { way } ) => way.id === 'jwt-authentication' )
				?.products
		).toHaveLength( 2 );
	} );
} );

describe( 'marks', () => {
	const challenged = { server: 'cloudflare', 'cf-ray': '8a-FRA' };

	it( 'tell a refusal of the CDN from one of the site behind it', () => {
		expect( firewallMark( htmlPage( 403, 'Wait', challenged ) ) ).toEqual( {
			product: 'Cloudflare',
			sign: 'cf-ray: 8a-FRA',
		} );
		expect(
			firewallMark(
				htmlPage( 403, 'Members only', {
					...challenged,
					link: '<https://example.org/wp-json/>; rel="https://api.w.org/"',
				} )
			)
		).toBeNull();
		expect(
			firewallMark( htmlPage( 200, 'Welcome', challenged ) )
		).toBeNull();
		expect(
			firewallMark(
				htmlPage( 403, 'No', { ...challenged, server: 'nginx' } )
			)
		).toBeNull();
	} );

	it( 'of Imperva are a refusal’s only', () => {
		const marked = { 'x-iinfo': '1-2-3' };
		const page = 'Incapsula incident ID: 7';
		expect( firewallMark( htmlPage( 403, page, marked ) )?.product ).toBe(
			'Imperva'
		);
		expect( firewallMark( htmlPage( 400, page, marked ) )?.product ).toBe(
			'Imperva'
		);
		expect( firewallMark( htmlPage( 200, page, marked ) ) ).toBeNull();
		expect( firewallMark( htmlPage( 403, page ) ) ).toBeNull();
		expect(
			firewallMark( htmlPage( 403, 'Members only', marked ) )
		).toBeNull();
	} );

	it( 'of Sucuri leave out what the site itself refused', () => {
		const marked = { 'x-sucuri-id': '14014' };
		expect( firewallMark( htmlPage( 403, 'No', marked ) )?.product ).toBe(
			'Sucuri'
		);
		expect(
			firewallMark( htmlPage( 403, 'No', { ...marked, allow: 'GET' } ) )
		).toBeNull();
		expect( firewallMark( htmlPage( 200, 'Yes', marked ) ) ).toBeNull();
	} );

	it.each( [
		[ { 'x-litespeed-cache': 'hit' }, 'x-litespeed-cache: hit' ],
		[ { 'x-litespeed-cache': 'miss' }, null ],
		[ { 'cf-cache-status': 'DYNAMIC' }, null ],
		[ { 'wpo-cache-status': 'cached' }, 'wpo-cache-status: cached' ],
		[ { 'wpo-cache-status': 'not cached' }, null ],
		[ { 'x-varnish': '3 2' }, 'x-varnish: 3 2' ],
		[ { 'x-varnish': '3' }, null ],
		[ { age: '0' }, null ],
		[ { age: '7' }, 'age: 7' ],
	] )( 'of a cache: %j is %s', ( headers, sign ) => {
		expect(
			cacheMark(
				htmlPage( 401, '', headers as Record< string, string > )
			)
		).toBe( sign );
	} );

	it( 'of a firewall before WordPress are a refusal’s only', () => {
		const page = 'Generated by Wordfence at noon';
		expect( prependedMark( htmlPage( 503, page ) ) ).toEqual( {
			product: 'Wordfence',
			sign: 'Generated by Wordfence',
		} );
		expect( prependedMark( htmlPage( 200, page ) ) ).toBeNull();
		expect( prependedMark( htmlPage( 503, 'Down' ) ) ).toBeNull();
	} );

	it( 'tell what stands between browser and web server', () => {
		expect( [ 'via', 'cf-ray', 'x-iinfo' ].every( isAddedBetween ) ).toBe(
			true
		);
		expect( [ 'allow', 'x-litespeed-cache' ].some( isAddedBetween ) ).toBe(
			false
		);
	} );

	it( 'in .htaccess name who writes a block', () => {
		expect( ownerOf( 'W3TC Minify core' )?.name ).toBe( 'W3 Total Cache' );
		expect( ownerOf( 'cPanel-generated php handler' )?.isHost ).toBe(
			true
		);
		expect( ownerOf( 'WordPress' ) ).toBeNull();
	} );
} );

describe( 'settings of which the site was asked', () => {
	const running = ( id: string, name: string ): ComponentFacts => ( {
		plugins: [
			{
				id,
				name,
				version: '1',
				requires: [],
				network: false,
				missing: false,
				settingsUrl: null,
			},
		],
		mustUse: [],
		dropIns: [],
		theme: { stylesheet: 't', template: 't', name: 'T', version: '1' },
	} );
	const members = running( 'members/members.php', 'Members' );
	const label = 'Require authentication for access to the REST API';
	const asked = ( state: boolean | null ) =>
		withSettings(
			members,
			storedSettings().map( ( { option } ) =>
				option === 'members_settings' ? state : ! state
			)
		);

	it.each( [
		[ 'on', true, [ label ], 1, true, true ],
		[ 'off', false, [], 0, false, false ],
		[ 'not known', null, [ label ], 0, true, false ],
	] )( 'that is %s', ( _, state, may, on, isAble, isSet ) => {
		const components = asked( state );
		const [ plugin ] = components.plugins;
		expect( knownAmong( components, 'rest-closed' ) ).toHaveLength(
			may.length
		);
		expect( knownAmong( components, 'rest-closed', 'on' ) ).toHaveLength(
			on
		);
		expect( mayAct( plugin!, true ) ).toBe( isAble );
		expect( isSetToAct( plugin!, true ) ).toBe( isSet );
		const settings = settingsAgainst( plugin!, 'rest-closed' ) ?? [];
		expect( settings.map( ( setting ) => setting.label ) ).toEqual( may );
	} );

	it( 'are no sign of a REST answer where they are about the login form alone', () => {
		const security = running(
			'all-in-one-wp-security-and-firewall/wp-security.php',
			'All-In-One Security'
		);
		const [ plugin ] = withSettings(
			security,
			storedSettings().map(
				( { key } ) => key === 'aiowps_enable_rename_login_page'
			)
		).plugins;
		expect( isSetToAct( plugin!, false ) ).toBe( true );
		expect( isSetToAct( plugin!, true ) ).toBe( false );
		expect( mayAct( plugin!, false ) ).toBe( true );
		expect( mayAct( plugin!, true ) ).toBe( false );
	} );

	it( 'leave a plugin as it is of which nothing is asked', () => {
		const other = running( 'odd/odd.php', 'Odd' );
		expect( withSettings( other, [ true ] ) ).toEqual( other );
		expect( mayAct( other.plugins[ 0 ]!, true ) ).toBe( true );
	} );
} );

it( 'knows a way in that keeps to itself', () => {
	expect( woocommerce.way?.keepsToItself ).toBe( true );
} );
