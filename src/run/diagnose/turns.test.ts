import {
	answer,
	exchange,
	healthySite,
	restError,
	seenBy,
	plugin,
} from '../../../tests/evidence';
import type { Exchange, Probe } from '../../diagnosis/evidence/types';
import { contrastsOf, turnsIn } from './turns';

const { exchanges } = healthySite();
const probeAt = ( endpoint: string, credential = 'none' ): Probe =>
	exchanges.find(
		( { probe } ) =>
			probe.endpoint === endpoint && probe.credential === credential
	)!.probe;

const POSTS = probeAt( 'posts' );
const USERS = { ...probeAt( 'users' ), expects: POSTS.expects };
const passed = ( probe: Probe ) => exchange( probe, answer( 200, '[]' ) );
const refused = ( probe: Probe, code = 'closed' ) =>
	exchange( probe, restError( 401, code ) );
const addresses = ( found: readonly Exchange[] ) =>
	found.map( ( { probe } ) => probe.endpoint );

describe( 'what passed where something like it was refused', () => {
	it( 'is nothing where the answer is no refusal, none came, or it is no route', () => {
		const open = [ passed( USERS ) ];
		expect( contrastsOf( open, passed( POSTS ) ) ).toEqual( [] );
		expect(
			contrastsOf( open, { ...refused( POSTS ), response: null } )
		).toEqual( [] );
		expect(
			contrastsOf( open, refused( { ...POSTS, route: null } ) )
		).toEqual( [] );
	} );

	it( 'is what is public, was read and passed', () => {
		const others = [
			passed( { ...USERS, method: 'POST' } ),
			passed( { ...USERS, endpoint: 'front-page' } ),
			passed( { ...USERS, route: null } ),
			refused( { ...USERS, endpoint: 'index' } ),
			exchange( USERS, answer( 302, '' ) ),
		];
		expect( contrastsOf( others, refused( POSTS ) ) ).toEqual( [] );
		expect(
			addresses(
				contrastsOf( [ ...others, passed( USERS ) ], refused( POSTS ) )
			)
		).toEqual( [ 'users' ] );
	} );

	it( 'begins with the same at another address, then the posts', () => {
		const index = exchanges.find(
			( { probe } ) =>
				probe.endpoint === 'index' && probe.credential === 'none'
		)!;
		expect(
			addresses(
				contrastsOf(
					[ index, passed( POSTS ), passed( USERS ) ],
					refused( USERS )
				)
			)
		).toEqual( [ 'users', 'posts', 'index' ] );
	} );

	it( 'is what another login may, where few with this one were answered and none passed', () => {
		const user: Probe = { ...POSTS, credential: 'cookie-nonce' };
		const few = [ refused( POSTS ), refused( USERS ), passed( user ) ];
		expect( contrastsOf( few, few[ 0 ]! ) ).toEqual( [ few[ 2 ] ] );
		const many = [ ...few, refused( { ...POSTS, endpoint: 'index' } ) ];
		expect( contrastsOf( many, many[ 0 ]! ) ).toEqual( [] );
	} );
} );

describe( 'answers by turns', () => {
	it( 'are counted among what got them or passed with the same login', () => {
		const user: Probe = { ...POSTS, credential: 'cookie-nonce' };
		const asked = [ refused( POSTS ), passed( USERS ), passed( user ) ];
		const repeated = [ { first: asked[ 0 ]!, again: passed( POSTS ) } ];
		expect( [ ...turnsIn( asked, repeated ).counted ] ).toEqual( [
			[ '401 closed', { refused: 1, asked: 3 } ],
		] );
		expect( [
			...turnsIn( asked, [
				{ first: asked[ 1 ]!, again: refused( USERS ) },
			] ).counted,
		] ).toEqual( [ [ '401 closed', { refused: 2, asked: 3 } ] ] );
	} );

	it.each( [
		[ 'passed twice', passed( POSTS ), passed( POSTS ) ],
		[ 'was refused twice', refused( POSTS ), refused( POSTS ) ],
		[
			'found the site too busy',
			passed( POSTS ),
			exchange( POSTS, answer( 503, '' ) ),
		],
		[
			'is no route',
			passed( { ...POSTS, route: null } ),
			refused( { ...POSTS, route: null } ),
		],
	] )( 'are none where a request %s', ( _, first, again ) => {
		expect( turnsIn( [ first ], [ { first, again } ] ) ).toEqual( {
			counted: new Map(),
			fickle: new Map(),
		} );
	} );

	it( 'are not counted where two were seen to give the same answer', () => {
		const seen = ( id: string, probe: Probe ) =>
			seenBy( refused( probe ), plugin( id, id ) );
		const both = [
			{ first: passed( POSTS ), again: seen( 'a/a.php', POSTS ) },
			{ first: passed( USERS ), again: seen( 'b/b.php', USERS ) },
		];
		expect( turnsIn( [], both ).counted.size ).toBe( 0 );
		expect( [ ...turnsIn( [], both ).fickle ] ).toEqual( [
			[ 'a/a.php', 200 ],
			[ 'b/b.php', 200 ],
		] );
		expect( turnsIn( [], both.slice( 0, 1 ) ).counted.size ).toBe( 1 );
	} );

	it( 'are counted where two were seen to give one answer each', () => {
		const seen = ( id: string, again: Exchange ) =>
			seenBy( again, plugin( id, id ) );
		const found = turnsIn(
			[],
			[
				{
					first: passed( POSTS ),
					again: seen( 'a/a.php', refused( POSTS ) ),
				},
				{
					first: passed( USERS ),
					again: seen( 'b/b.php', refused( USERS, 'other' ) ),
				},
			]
		);
		expect( [ ...found.counted.keys() ] ).toEqual( [
			'401 closed',
			'401 other',
		] );
	} );
} );
