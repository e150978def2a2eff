import {
	answer,
	exchange,
	healthySite,
	htmlPage,
	restAnswer,
	restError,
} from '../../../../tests/evidence';
import { receiptOf } from '../../../../tests/receipt';
import { exchangeOf, type Answered } from '../../exchange/find-exchange';
import type {
	ExchangeResponse,
	GivenFacts,
	HookCallback,
} from '../../evidence/types';
import {
	elsewhereSentence,
	isMoverKnown,
	movedSentence,
	moversOf,
} from './prefix-movers';
import {
	absenceOf,
	absenceSummary,
	misaddressed,
	missingAmong,
} from './route-absence';

const { site, exchanges } = healthySite();
const posts = exchangeOf( exchanges, { endpoint: 'posts' } )!;
const asked = (
	response: ExchangeResponse,
	form: 'pretty' | 'query' = 'pretty'
) => exchange( { ...posts.probe, form }, response ) as Answered;

const GONE = restError( 404, 'rest_no_route' );
const PAGE = htmlPage( 200, 'Hello' );
const GOOD = restAnswer( 200, [] );

it.each( [
	[ null, [ asked( GOOD ), asked( GOOD, 'query' ) ] ],
	[ null, [] ],
	[
		null,
		[
			asked( restError( 401, 'x' ) ),
			asked( htmlPage( 403, 'No' ), 'query' ),
		],
	],
	[ 'rewrite', [ asked( htmlPage( 404, 'No' ) ), asked( GOOD, 'query' ) ] ],
	[ 'rewrite', [ asked( PAGE ), asked( GOOD, 'query' ) ] ],
	[ 'routes', [ asked( GONE ), asked( GONE, 'query' ) ] ],
	[ 'routes', [ asked( GOOD ), asked( GONE, 'query' ) ] ],
	[ 'routes', [ asked( GONE ) ] ],
	[ 'routes', [ asked( PAGE ), asked( PAGE, 'query' ) ] ],
] as const )( 'judges what is missing: %s', ( absence, answers ) => {
	expect( absenceOf( answers ) ).toBe( absence );
} );

it( 'takes a route for there whose answer somebody emptied, or that leads to a login', () => {
	const emptied = {
		...asked( answer( 200, '' ) ),
		receipt: receiptOf( '', {
			origin: {
				component: { kind: 'plugin' as const, id: 'a', name: 'A' },
				file: '',
				line: 0,
				where: 'rest_pre_dispatch',
				callback: '',
			},
		} ),
	};
	expect( absenceOf( [ emptied ] ) ).toBeNull();
	expect( absenceOf( [ { ...emptied, receipt: null } ] ) ).toBe( 'routes' );
	expect(
		absenceOf( [
			asked( {
				...PAGE,
				redirected: true,
				finalUrl: `${ site.home }/wp-login.php`,
			} ),
		] )
	).toBeNull();
} );

it( 'shows the answer that tells most plainly', () => {
	const [ good, page, gone ] = [ GOOD, PAGE, GONE ].map( ( each ) =>
		asked( each )
	);
	expect( missingAmong( [ good!, page!, gone! ] ) ).toBe( gone );
	expect( missingAmong( [ good!, page! ] ) ).toBe( page );
	expect( missingAmong( [ good! ] ) ).toBe( good );
	expect( missingAmong( [] ) ).toBeUndefined();
} );

it.each( [
	[ '/wp-json/wp/v2', 404, true ],
	[ '/wp-json', null, true ],
	[ '/wp-json?a', 0, true ],
	[ '/wp-json/', 200, true ],
	[ '/wp-json/', 401, false ],
	[ '/wp-jsons/', 404, false ],
	[ '/api/', 404, false ],
] )(
	'knows a request to an address that the site does not have: %s %s',
	( path, status, is ) => {
		const given = [ { url: site.home + path, status } as GivenFacts ];
		const moved = {
			...site,
			restPrefix: 'api',
			restRoot: `${ site.home }/api/`,
		};
		const plain = { ...site, permalinkStructure: '' };
		expect( misaddressed( moved, given ) ).toBe(
			is ? given[ 0 ] : undefined
		);
		expect( misaddressed( plain, given ) ).toBe(
			is ? given[ 0 ] : undefined
		);
		expect( misaddressed( site, given ) ).toBeUndefined();
		expect(
			misaddressed( moved, [ { url: null, status } as GivenFacts ] )
		).toBeUndefined();
	}
);

it( 'says what is missing', () => {
	expect( absenceSummary( 'rewrite', site ) ).toContain(
		'that begin with /wp-json/'
	);
	expect( absenceSummary( 'routes', site ) ).toContain(
		'its own REST routes'
	);
	expect( absenceSummary( 'address', site ) ).toContain( site.restRoot );
} );

describe( 'who moved it', () => {
	const on = ( id: string, hook = 'rest_url_prefix', kind = 'plugin' ) =>
		( {
			hook,
			component: { kind, id, name: id.toUpperCase() },
			file: `${ id }.php`,
			line: 3,
			stock: false,
		} ) as HookCallback;
	const of = ( hooks: HookCallback[] | null ) => moversOf( site, hooks );

	it( 'is the only one on the hook, or one of several', () => {
		expect( of( [ on( 'a' ), on( 'b', 'init' ) ] ) ).toEqual( [
			{
				component: { kind: 'plugin', id: 'a', name: 'A' },
				suspicion: 1,
				file: 'a.php',
				line: 3,
				where: 'rest_url_prefix',
			},
		] );
		expect(
			of( [ on( 'a' ), on( 'b' ) ] ).map( ( { suspicion } ) => suspicion )
		).toEqual( [ 0.5, 0.5 ] );
		expect(
			isMoverKnown( of( [ on( 'a', 'rest_url_prefix', 'core' ) ] ) )
		).toBe( false );
		expect( of( null ) ).toEqual( [] );
		expect( isMoverKnown( [] ) ).toBe( false );
	} );

	it( 'is named where it is known', () => {
		const [ known, unknown ] = [ of( [ on( 'a' ) ] ), of( [] ) ];
		expect( movedSentence( known, 'api' ) ).toMatch(
			/^The plugin “A” moves the REST API to \/api\//
		);
		expect( movedSentence( unknown, 'api' ) ).toMatch(
			/^The REST API was moved to \/api\//
		);
		expect( elsewhereSentence( known, 'api', 404 ) ).toMatch(
			/^The plugin “A” moves .* get 404\.$/
		);
		expect( elsewhereSentence( unknown, 'api', 404 ) ).toMatch(
			/^The REST API was moved .* get 404\.$/
		);
	} );
} );
