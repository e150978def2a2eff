import {
	answer,
	cookieAnswer,
	exchange,
	healthySite,
} from '../../../tests/evidence';
import {
	cookieEchoesIn,
	cookieEndpoint,
	decidingCookie,
	isForeignCookie,
	partNames,
	readCookieEcho,
	type SitePart,
} from './cookie-echo';
import type { Exchange, ExchangeResponse } from '../evidence/types';

const [ asked ] = healthySite().exchanges;

/** A part that answers so. */
function answered(
	response: ExchangeResponse,
	part: SitePart = 'rest'
): Exchange {
	if ( ! asked ) {
		throw new Error( 'Nothing was asked.' );
	}
	return exchange(
		{ ...asked.probe, endpoint: cookieEndpoint( part ) },
		response
	);
}

const read = ( change: Record< string, unknown >, part: SitePart = 'rest' ) =>
	readCookieEcho( part, answered( cookieAnswer( change ), part ) );

it( 'reads which cookies reached a part', () => {
	expect(
		read( {
			login: 'expired',
			admin: 'missing',
			names: [ 'wordpress_logged_in_' ],
			other: 2,
			twice: [ 'wordpress_' ],
		} )
	).toMatchObject( {
		part: 'rest',
		login: 'expired',
		admin: 'missing',
		names: [ 'wordpress_logged_in_' ],
		other: 2,
		twice: [ 'wordpress_' ],
	} );
} );

it( 'leaves out of an answer what is no name and no number', () => {
	expect(
		read( { names: [ 'a', 1, null ], other: 'many', twice: 'b' } )
	).toMatchObject( { names: [ 'a' ], other: 0, twice: [] } );
} );

it.each( [
	[ 'somebody else’s', { ws401: 'other' } ],
	[ 'one that says nothing of the login', { login: undefined } ],
	[ 'one with a login nobody knows', { login: 'perhaps' } ],
	[ 'one with an admin cookie nobody knows', { admin: 'perhaps' } ],
] )( 'takes %s for no answer', ( _, change ) => {
	expect( read( change ) ).toBeNull();
} );

it.each( [ '', 'null', '<html>', '[]' ] )(
	'takes %p for no answer',
	( body ) => {
		expect(
			readCookieEcho( 'rest', answered( answer( 200, body ) ) )
		).toBe( null );
	}
);

it( 'takes no answer for none', () => {
	expect(
		readCookieEcho( 'rest', {
			...answered( cookieAnswer() ),
			response: null,
		} )
	).toBeNull();
} );

it( 'reads every part that was asked, each by its own address', () => {
	const echoes = cookieEchoesIn( [
		answered( cookieAnswer( { login: 'expired' } ), 'front' ),
		answered( answer( 404, 'no' ), 'admin' ),
		answered( cookieAnswer(), 'rest' ),
	] );
	expect( echoes.map( ( { part, login } ) => [ part, login ] ) ).toEqual( [
		[ 'rest', 'accepted' ],
		[ 'front', 'expired' ],
	] );
	expect( partNames( echoes ) ).toBe(
		'the REST API and the pages of the site'
	);
} );

it( 'goes by the cookie that counts in the part', () => {
	const two = { login: 'accepted', admin: 'missing' };
	for ( const part of [ 'rest', 'front' ] as const ) {
		expect( decidingCookie( read( two, part )! ) ).toBe( 'accepted' );
	}
	expect( decidingCookie( read( two, 'admin' )! ) ).toBe( 'missing' );
} );

it.each( [
	[ 'malformed', true ],
	[ 'bad_username', true ],
	[ 'bad_hash', true ],
	[ 'bad_session_token', true ],
	[ 'forgotten', false ],
	[ 'expired', false ],
	[ 'missing', false ],
	[ 'accepted', false ],
] )( 'of a login cookie that is %s: another site’s, %p', ( login, is ) => {
	expect( isForeignCookie( read( { login } )! ) ).toBe( is );
	// In wp-admin another cookie decides.
	expect( isForeignCookie( read( { login }, 'admin' )! ) ).toBe( false );
} );
