import { answer, exchange, healthySite } from '../../../tests/evidence';
import { hopsOf, hopsText, turnsIntoReading } from './hops';
import { isLockOut } from './lock-out';
import { hasProxyBetween } from './proxy-signs';
import { wasNotSent } from './was-not-sent';
import type {
	Exchange,
	ExchangeResponse,
	FailureKind,
} from '../evidence/types';

const [ asked ] = healthySite().exchanges;

function answered( change: Partial< ExchangeResponse > ): Exchange {
	if ( ! asked ) {
		throw new Error( 'Nothing was asked.' );
	}
	return exchange( asked.probe, { ...answer( 200, '' ), ...change } );
}

const TWO = [
	{ status: 301, location: 'https://b.example/' },
	{ status: 308, location: 'https://c.example/' },
];

describe( 'where a request was sent on to', () => {
	it( 'is each hop where they are seen, and the end alone where they are not', () => {
		expect( hopsOf( answered( { redirects: TWO } ) ) ).toEqual( TWO );
		expect(
			hopsOf(
				answered( { redirected: true, finalUrl: 'https://b.example/' } )
			)
		).toEqual( [ { status: 0, location: 'https://b.example/' } ] );
		expect( hopsOf( answered( {} ) ) ).toEqual( [] );
		expect( hopsOf( { ...answered( {} ), response: null } ) ).toEqual( [] );
	} );

	it( 'is written with the statuses that were seen', () => {
		expect( hopsText( answered( {} ), TWO ) ).toBe(
			`${ asked?.probe.url } 301 → https://b.example/ 308 → https://c.example/`
		);
		expect(
			hopsText( answered( {} ), [
				{ status: 0, location: 'https://b.example/' },
			] )
		).toBe( `${ asked?.probe.url } → https://b.example/` );
	} );

	it.each( [
		[ 0, true ],
		[ 301, true ],
		[ 302, true ],
		[ 303, true ],
		[ 307, false ],
		[ 308, false ],
	] )( 'with %d turns a POST into a GET: %p', ( status, turns ) => {
		expect( turnsIntoReading( [ { status, location: '' } ] ) ).toBe(
			turns
		);
		expect(
			turnsIntoReading( [
				{ status: 308, location: '' },
				{ status, location: '' },
			] )
		).toBe( turns );
	} );

	it( 'turns nothing where it was not sent on', () => {
		expect( turnsIntoReading( [] ) ).toBe( false );
	} );
} );

describe( 'whoever asks too often', () => {
	const says = 'You have been temporarily blocked.';

	it.each( [
		[ { status: 429 }, true ],
		[ { status: 403, body: says }, true ],
		[ { status: 503, body: says }, true ],
		[ { status: 503, body: 'Too many login attempts' }, true ],
		[ { status: 403, body: 'Access has been limited' }, true ],
		[
			{
				status: 403,
				body: 'Access to this site has been temporarily limited',
			},
			true,
		],
		[ { status: 200, body: says }, false ],
		[ { status: 401, body: says }, false ],
		[ { status: 403, body: 'Forbidden' }, false ],
		[ { status: 403, body: '{}', message: says }, true ],
		// What the message says goes before what the page around it says.
		[ { status: 403, body: says, message: 'Forbidden' }, false ],
	] )( '%j: %p', ( change, is ) => {
		expect( isLockOut( answered( change ) ) ).toBe( is );
	} );

	it( 'is not told so where nothing answers', () => {
		expect( isLockOut( { ...answered( {} ), response: null } ) ).toBe(
			false
		);
	} );
} );

it.each( [
	[ 'refused-to-send', true ],
	[ 'not-listening', true ],
	[ 'timeout', false ],
	[ 'network', false ],
	[ 'blocked', false ],
	[ 'aborted', false ],
] as [ FailureKind, boolean ][] )(
	'a request that failed with %s never left: %p',
	( kind, is ) => {
		expect( wasNotSent( { kind, message: '' } ) ).toBe( is );
		expect( wasNotSent( null ) ).toBe( false );
	}
);

it( 'sees something in front of the web server by what PHP was told, or by an answer', () => {
	const { server } = healthySite();
	const plain = [ answered( { headers: {} } ) ];
	const cached = [ ...plain, answered( { headers: { via: '1.1 x' } } ) ];
	expect( hasProxyBetween( server, plain ) ).toBe( false );
	expect( hasProxyBetween( null, plain ) ).toBe( false );
	expect(
		hasProxyBetween(
			{ ...server, forwarded: { 'x-forwarded-proto': 'https' } },
			plain
		)
	).toBe( true );
	expect( hasProxyBetween( null, cached ) ).toBe( true );
	expect(
		hasProxyBetween( null, [ { ...answered( {} ), response: null } ] )
	).toBe( false );
} );
