import {
	answer,
	exchange,
	healthySite,
	plugin,
	restError,
	seenBy,
} from '../../../tests/evidence';
import type { Probe } from '../../diagnosis/evidence/types';
import { isRule, nextToAsk, repeatsIn } from './from-chance';

const probeAt = ( endpoint: string ): Probe =>
	healthySite().exchanges.find(
		( { probe } ) =>
			probe.endpoint === endpoint && probe.credential === 'none'
	)!.probe;

const POSTS = probeAt( 'posts' );
const USERS = { ...probeAt( 'users' ), expects: POSTS.expects };
const passed = ( probe: Probe ) => exchange( probe, answer( 200, '[]' ) );
const refused = ( probe: Probe ) =>
	exchange( probe, restError( 401, 'closed' ) );
const seen = ( id: string, probe: Probe ) =>
	seenBy( refused( probe ), plugin( id, id ) );
const posts = refused( POSTS );
const users = passed( USERS );
const leading = seen( 'a/a.php', POSTS );
const again = { first: posts, again: leading };
const open = { first: users, again: passed( USERS ) };
const part = { exchanges: [ posts, users ], contrasts: [ users ] };

describe( 'what was answered as before when it was asked again', () => {
	it( 'is counted for both sides', () => {
		expect(
			repeatsIn( { ...part, repeated: [ again, again, open ] }, leading )
		).toEqual( { refused: 2, passed: 1 } );
	} );

	it( 'is not what another one refuses, or a cache gives, or passes now', () => {
		const cached = passed( USERS );
		const withMark = {
			...cached,
			response: { ...cached.response!, headers: { age: '7' } },
		};
		expect(
			repeatsIn(
				{
					...part,
					repeated: [
						{ first: posts, again: seen( 'b/b.php', POSTS ) },
						{ first: cached, again: withMark },
						{ first: posts, again: passed( POSTS ) },
					],
				},
				leading
			)
		).toEqual( { refused: 0, passed: 0 } );
	} );
} );

describe( 'what tells a rule from chance', () => {
	const times = < T >( count: number, each: T ) =>
		Array.from( { length: count }, () => each );
	const next = ( repeated: ( typeof again )[], asked = part ) =>
		nextToAsk( { ...asked, repeated }, posts, leading );

	it( 'is the side that was repeated less', () => {
		expect( next( [ again ] ) ).toBe( users );
		expect( next( [ open ] ) ).toBe( posts );
	} );

	it( 'is nothing more once a coin would hardly have done it', () => {
		expect( next( [ ...times( 3, again ), ...times( 3, open ) ] ) ).toBe(
			users
		);
		expect(
			next( [ ...times( 3, again ), ...times( 4, open ) ] )
		).toBeNull();
	} );

	it( 'is nothing where one was answered both ways', () => {
		expect(
			next( [ { first: posts, again: passed( POSTS ) } ] )
		).toBeNull();
	} );

	it( 'is the refused one where nothing passed, until ten were refused', () => {
		const all = { exchanges: times( 8, posts ), contrasts: [] };
		expect( next( [ again ], all ) ).toBe( posts );
		expect( next( times( 2, again ), all ) ).toBeNull();
	} );

	it( 'is asked where one was seen whose rule it would be', () => {
		const mended = {
			...leading,
			sight: {
				isEarly: false,
				without: [
					{ plugins: [ 'a/a.php' ], status: 200, passes: true },
				],
				literals: null,
			},
		};
		expect( isRule( posts, mended ) ).toBe( true );
		expect( isRule( posts, leading ) ).toBe( false );
		expect( isRule( posts, undefined ) ).toBe( false );
		expect( isRule( refused( { ...POSTS, route: null } ), mended ) ).toBe(
			false
		);
	} );
} );
