import {
	answer,
	exchange,
	healthySite,
	plugin,
	respond,
	restError,
	seenBy,
} from '../../../tests/evidence';
import { sightOf } from './left-out';
import {
	echoWithoutHeader,
	isAlike,
	kindOf,
	probeOf,
	strangeKinds,
	withSights,
} from './strange-kinds';
import { answerIn } from './turns';

it( 'looks at a visitor’s and an administrator’s answer before it looks at the same one elsewhere', () => {
	const evidence = healthySite( ( e ) => {
		respond( e, { credential: 'none' }, answer( 401, '' ) );
		respond( e, { credential: 'cookie-nonce' }, answer( 401, '' ) );
	} );
	const { first, elsewhere } = strangeKinds( evidence );
	const asked = [ ...first, ...elsewhere ].map(
		( { probe } ) => `${ probe.endpoint } ${ probe.credential }`
	);
	expect( asked[ 0 ] ).toBe( 'posts none' );
	expect( asked[ 1 ] ).toMatch( / cookie-nonce$/ );
	expect( asked.length ).toBeGreaterThan( 3 );
} );

it( 'looks at what was given first, and at further ways of asking for it last', () => {
	const refusal = restError( 403, 'rest_cookie_invalid_nonce' );
	const evidence = healthySite( ( e ) =>
		respond( e, { credential: 'cookie-nonce' }, refusal )
	);
	const { probe } = evidence.exchanges.find(
		( each ) => each.probe.endpoint === 'users-me'
	)!;
	const given = ( endpoint: 'given' | 'given-item' ) =>
		exchange(
			{ ...probe, id: endpoint, endpoint, credential: 'cookie-nonce' },
			refusal
		);
	const { first, elsewhere } = strangeKinds( {
		...evidence,
		exchanges: [
			...evidence.exchanges,
			given( 'given' ),
			given( 'given-item' ),
		],
	} );
	const asked = [ ...first, ...elsewhere ].map(
		( each ) => each.probe.endpoint
	);
	expect( asked[ 0 ] ).toBe( 'given' );
	expect( asked[ 1 ] ).toBe( 'users-me' );
	expect( asked[ asked.length - 1 ] ).toBe( 'given-item' );
} );

it( 'does not look for who refused where this plugin did', () => {
	const refusedWith = ( code: string ) =>
		strangeKinds(
			healthySite( ( e ) =>
				respond( e, { endpoint: 'save-post' }, restError( 403, code ) )
			)
		).first.length;
	expect( refusedWith( 'odd_code' ) ).toBe( 1 );
	expect( refusedWith( 'ws401_permit_not_rest' ) ).toBe( 0 );
} );

describe( 'a twin is answered like its exchange', () => {
	const { probe } = healthySite().exchanges[ 0 ]!;
	const at = (
		endpoint: 'posts' | 'echo',
		status: number,
		change: object = {}
	) =>
		exchange(
			{ ...probe, endpoint },
			{ ...restError( status, 'x' ), ...change }
		);
	const AWAY = { redirected: true };

	it.each( [
		[
			'by status, code and login',
			at( 'posts', 401 ),
			at( 'posts', 401 ),
			true,
		],
		[
			'not with another status',
			at( 'posts', 403 ),
			at( 'posts', 401 ),
			false,
		],
		[
			'the echo by its status alone',
			at( 'echo', 401, { code: 'y' } ),
			at( 'echo', 401 ),
			true,
		],
		[
			'the echo not with another',
			at( 'echo', 404 ),
			at( 'echo', 401 ),
			false,
		],
		[
			'by sending on, whatever came where it led',
			at( 'echo', 302 ),
			at( 'echo', 200, AWAY ),
			true,
		],
		[ 'first of them', at( 'posts', 300 ), at( 'posts', 200, AWAY ), true ],
		[ 'last of them', at( 'posts', 399 ), at( 'posts', 200, AWAY ), true ],
		[ 'not below', at( 'posts', 299 ), at( 'posts', 200, AWAY ), false ],
		[ 'not above', at( 'posts', 400 ), at( 'posts', 200, AWAY ), false ],
	] )( '%s', ( _, twin, original, expected ) => {
		expect( isAlike( twin, original ) ).toBe( expected );
	} );
} );

it.each( [
	[ 'that PHP’s variables have', { httpAuthorization: true }, false ],
	[ 'that a rule handed on', { redirectHttpAuthorization: true }, false ],
	[ 'that PHP made a login of', { phpAuthUser: true }, false ],
	[ 'that never came', { getallheaders: false }, false ],
	[ 'that was lost behind the web server', {}, true ],
] )( 'knows a header %s', ( _, change, isLost ) => {
	const { exchanges, browserEcho } = healthySite( ( e ) =>
		Object.assign( e.browserEcho, {
			getallheaders: true,
			httpAuthorization: false,
			redirectHttpAuthorization: false,
			phpAuthUser: false,
			...change,
		} )
	);
	const lost = echoWithoutHeader( { exchanges, browserEcho } );
	expect( lost?.probe.id ).toBe( isLost ? browserEcho.exchange : undefined );
	for ( const nothing of [ null, [] ] ) {
		expect(
			echoWithoutHeader( { exchanges: nothing, browserEcho } )
		).toBeNull();
	}
	expect( echoWithoutHeader( { exchanges } ) ).toBeNull();
} );

describe( 'what is asked to look', () => {
	const { probe } = healthySite().exchanges[ 0 ]!;
	const ledTo = ( finalUrl: string, status: number, change: object ) =>
		exchange(
			{ ...probe, ...change },
			{ ...answer( status, '' ), redirected: true, finalUrl }
		);

	it( 'is the same request', () => {
		expect(
			probeOf( exchange( probe, restError( 401, 'closed' ) ) )
		).toEqual( probe );
	} );

	it( 'is the gate in the place of the echo, whose ticket is another one', () => {
		const echo = { ...probe, endpoint: 'echo' as const };
		expect( probeOf( exchange( echo, answer( 403, '' ) ) ).endpoint ).toBe(
			'gate'
		);
	} );

	it( 'is the server where a visitor was led away, which shows the redirect itself', () => {
		const login = 'https://example.org/wp-login.php';
		expect(
			probeOf( ledTo( login, 200, { credential: 'none' } ) ).vantage
		).toBe( 'loopback' );
		expect(
			probeOf( ledTo( login, 200, { credential: 'cookie-nonce' } ) )
				.vantage
		).toBe( probe.vantage );
	} );

	it( 'is where a given page was led to and refused, on this site only', () => {
		const page = {
			endpoint: 'given-page',
			url: 'https://example.org/a',
			credential: 'none',
		};
		const moved = 'https://example.org/a/';
		expect( probeOf( ledTo( moved, 403, page ) ) ).toMatchObject( {
			url: moved,
			vantage: probe.vantage,
		} );
		expect(
			probeOf( ledTo( 'https://example.com/a/', 403, page ) ).url
		).toBe( page.url );
	} );

	it( 'is asked of posts that led a visitor away, whatever came in the end', () => {
		const askedOf = ( endpoint: string ) =>
			strangeKinds( {
				...healthySite(),
				exchanges: [
					ledTo( 'https://example.org/', 200, {
						endpoint,
						credential: 'none',
					} ),
				],
			} ).first.length;
		expect( askedOf( 'posts' ) ).toBe( 1 );
	} );
} );

it( 'lays an answer that comes by turns on the one who was seen to give it, also where that request passed', () => {
	const evidence = healthySite( ( e ) =>
		respond( e, { credential: 'none' }, restError( 401, 'closed' ) )
	);
	const visitors = ( endpoint: string ) =>
		evidence.exchanges.find(
			( { probe } ) =>
				probe.endpoint === endpoint && probe.credential === 'none'
		)!;
	const [ posts, users ] = [ visitors( 'posts' ), visitors( 'users' ) ];
	const seen = new Map( [
		[
			kindOf( posts ),
			{ ...posts, receipt: null, sight: sightOf( { again: 200 } ) },
		],
		[ kindOf( users ), seenBy( users, plugin( 'a/a.php', 'A' ) ) ],
	] );
	const turns = { refused: 2, asked: 4 };
	const namesOf = ( counted: Map< string, typeof turns > ) =>
		withSights( evidence, seen, { counted, fickle: new Map() } ).find(
			( { probe } ) => probe.id === posts.probe.id
		)?.receipt?.origin?.component.name;
	expect( namesOf( new Map( [ [ answerIn( posts ), turns ] ] ) ) ).toBe(
		'A'
	);
	expect( namesOf( new Map() ) ).toBeUndefined();
} );
