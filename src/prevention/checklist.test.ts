import { checklistOf } from './checklist';
import { askFrontPage, readFrontPage } from './front-page';
import type { Measured } from './item';

const DAY = 86_400;
const NOW = 1_800_000_000;

const healthy = ( rest: Partial< Measured > = {} ): Measured => ( {
	time: NOW,
	environment: 'production',
	home: 'https://example.org/',
	siteurl: 'https://example.org/',
	isSsl: true,
	passwords: [],
	programs: [],
	passThrough: { state: 'own', line: 0 },
	keys: [],
	...rest,
} );

const FRESH = { hasNonce: false, cached: null };

const find = ( id: string, rest: Partial< Measured >, page = FRESH ) =>
	checklistOf( healthy( rest ), page ).find( ( each ) => each.id === id )!;

const password = ( lastUsed: number | null, created = NOW - 200 * DAY ) => ( {
	account: 'robot',
	profile: 'https://example.org/wp-admin/user-edit.php?user_id=3',
	name: 'Till',
	created,
	lastUsed,
} );

it( 'has nothing to do on a healthy site', () => {
	const items = checklistOf( healthy(), FRESH );
	expect( items ).toHaveLength( 6 );
	expect( items.filter( ( { state } ) => state !== 'done' ) ).toEqual( [] );
	expect( items.filter( ( { step } ) => step !== '' ) ).toEqual( [] );
} );

it( 'names each thing that is open, first, with one step', () => {
	const items = checklistOf(
		healthy( {
			home: 'http://example.org/',
			passwords: [ password( null ), password( NOW - DAY ) ],
			programs: [
				{ account: 'robot', profile: 'https://example.org/p' },
			],
			passThrough: { state: 'inside', line: 7 },
			keys: [ { name: 'AUTH_KEY', fault: 'sample' } ],
		} ),
		{ hasNonce: true, cached: 'x-cache: HIT' }
	);
	expect( items.map( ( { state } ) => state ) ).toEqual(
		Array( 6 ).fill( 'open' )
	);
	expect( items.every( ( { step } ) => step !== '' ) ).toBe( true );
	const said = items.map( ( each ) => each.said ).join( ' ' );
	expect( said ).toContain( '“Till” (robot)' );
	expect( said ).toContain( 'logs in as robot' );
	expect( said ).toContain( 'Line 7 of .htaccess' );
	expect( said ).toContain( 'AUTH_KEY (the one of the sample file)' );
	expect( said ).toContain( '(x-cache: HIT)' );
} );

it.each( [
	[ 'used yesterday', password( NOW - DAY ), 'done' ],
	[ 'used 90 days ago', password( NOW - 90 * DAY ), 'done' ],
	[ 'used 92 days ago', password( NOW - 92 * DAY ), 'open' ],
	[ 'new and not used yet', password( null, NOW - DAY ), 'done' ],
	[ 'never used', password( null ), 'open' ],
] )( 'a password %s', ( _, stored, state ) => {
	expect( find( 'passwords', { passwords: [ stored ] } ).state ).toBe(
		state
	);
} );

it.each( [
	[ { hasNonce: true, cached: null }, 'done' ],
	[ { hasNonce: false, cached: 'age: 12' }, 'done' ],
	[ { hasNonce: true, cached: 'age: 12' }, 'open' ],
] as const )( 'a front page %j is %s', ( page, state ) => {
	expect(
		checklistOf( healthy(), page ).find( ( { id } ) => id === 'nonces' )
			?.state
	).toBe( state );
} );

it( 'does not know what it could not ask', () => {
	expect(
		checklistOf( healthy(), null ).find( ( { id } ) => id === 'nonces' )
			?.state
	).toBe( 'unknown' );
	for ( const state of [ 'none', 'unknown' ] as const ) {
		expect(
			find( 'pass-through', { passThrough: { state, line: 0 } } ).state
		).toBe( 'unknown' );
	}
} );

it( 'asks no local site for https, and says where a proxy hides it', () => {
	expect(
		find( 'https', { home: 'http://a.test/', environment: 'local' } ).state
	).toBe( 'done' );
	const { said } = find( 'https', { isSsl: false } );
	expect( said ).toContain( 'a proxy in front does not tell it' );
} );

it( 'sees a nonce in a page, and none in words about it', () => {
	for ( const [ body, hasNonce ] of [
		[ '<script>var x = {"root":"/","nonce":"0123456789"}</script>', true ],
		[ "var my_nonce = 'abcdef0123';", true ],
		[ '<p>A nonce is a number, such as 0123456789.</p>', false ],
		[ '{"nonce":"<?php echo 1; ?>"}', false ],
	] as const ) {
		expect( readFrontPage( body, {} ).hasNonce ).toBe( hasNonce );
	}
} );

it( 'asks for the front page without a login, and nothing of another origin', async () => {
	const asked: RequestInit[] = [];
	const ask = ( async ( _: string, init: RequestInit ) => {
		asked.push( init );
		return {
			ok: true,
			text: async () => '"nonce":"0123456789"',
			headers: new Map( [ [ 'x-cache', 'HIT' ] ] ),
		};
	} ) as unknown as typeof fetch;
	const home = 'https://example.org/';
	expect( await askFrontPage( home, 'https://example.org', ask ) ).toEqual( {
		hasNonce: true,
		cached: 'x-cache: HIT',
	} );
	expect( asked.map( ( { credentials } ) => credentials ) ).toEqual( [
		'omit',
		'omit',
	] );
	expect(
		await askFrontPage( home, 'https://www.example.org', ask )
	).toBeNull();
	expect( asked ).toHaveLength( 2 );
} );
