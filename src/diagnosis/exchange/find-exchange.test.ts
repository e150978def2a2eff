import {
	answer,
	exchange,
	healthySite,
	htmlPage,
	plugin,
	restError,
} from '../../../tests/evidence';
import { receiptOf } from '../../../tests/receipt';
import type { Exchange, ExchangeResponse } from '../evidence/types';
import {
	answerOf,
	exchangeOf,
	exchangesOf,
	isAsExpected,
	isClosed,
	isTurnedAway,
} from './find-exchange';

const { exchanges } = healthySite();
const posts = exchangeOf( exchanges, { endpoint: 'posts' } )!;
const FORM = 'https://example.org/wp-login.php?redirect_to=x';

const answered = ( response: ExchangeResponse ) =>
	exchange( posts.probe, response );

const ledTo = ( response: ExchangeResponse ) =>
	answered( { ...response, redirected: true, finalUrl: FORM } );

it.each( [
	[ 'a 401', answered( restError( 401, 'x' ) ), true ],
	[ 'a 403', answered( htmlPage( 403, 'No' ) ), true ],
	[ 'a 404', answered( restError( 404, 'rest_no_route' ) ), false ],
	[ 'WordPress’s error', answered( restError( 500, 'wp_die' ) ), true ],
	[
		'WordPress’s error page',
		answered( htmlPage( 503, '<div class="wp-die-message">No</div>' ) ),
		true,
	],
	[
		'a page of status 200 that shows an error page',
		answered( htmlPage( 200, '<div class="wp-die-message">No</div>' ) ),
		false,
	],
	[ 'the login form, led to', ledTo( htmlPage( 200, 'Log in' ) ), true ],
	[
		'a redirect to the login form that was not followed',
		answered( {
			...htmlPage( 302, '' ),
			redirects: [ { status: 302, location: FORM } ],
		} as ExchangeResponse ),
		true,
	],
	[
		'a page at an address that looks like the login form, not led to',
		answered( { ...htmlPage( 200, 'Hello' ), finalUrl: FORM } ),
		false,
	],
	...[
		[ 'https://example.org/wp-login.php', true ],
		[ 'https://example.org/enter/?redirect_to=x', true ],
		[ 'https://example.org/enter/?a=b&redirect_to=x', true ],
		[ 'https://example.org/enter/', false ],
		[ 'https://example.org/?no_redirect_to=x', false ],
		[ 'https://example.org/wp-login-php/', false ],
	].map( ( [ finalUrl, shut ] ): [ string, Exchange, boolean ] => [
		`a page led to at ${ finalUrl }`,
		answered( {
			...htmlPage( 200, 'Hello' ),
			redirected: true,
			finalUrl: finalUrl as string,
		} ),
		shut as boolean,
	] ),
	[
		'WordPress’s error page without its form',
		answered( htmlPage( 500, 'No' ) ),
		false,
	],
	[
		'JSON, led to',
		ledTo( answer( 200, '[]', { 'content-type': 'application/json' } ) ),
		false,
	],
	[
		'another page, led to',
		answered( {
			...htmlPage( 200, 'Hello' ),
			redirected: true,
			finalUrl: 'https://example.org/hello/',
		} ),
		false,
	],
	[ 'no answer', { ...posts, response: null }, false ],
	[ 'nothing', undefined, false ],
] )( 'tells whether the door is shut by %s', ( _, given, shut ) => {
	expect( isClosed( given ) ).toBe( shut );
} );

it( 'prefers an exchange that was answered', () => {
	const silent = { ...posts, response: null };
	const wanted = { endpoint: 'posts' } as const;
	expect( exchangeOf( [ silent, posts ], wanted ) ).toBe( posts );
	expect( exchangeOf( [ silent ], wanted ) ).toBe( silent );
	expect( exchangeOf( [], wanted ) ).toBeUndefined();
	expect( answerOf( [ silent ], wanted ) ).toBeUndefined();
	expect( answerOf( [ silent, posts ], wanted ) ).toBe( posts );
} );

it( 'takes what is left out for anything, and every word for a condition', () => {
	expect( exchangesOf( exchanges, {} ) ).toEqual( exchanges );
	expect(
		exchangesOf( exchanges, {
			endpoint: 'posts',
			form: undefined,
		} as never )
	).toEqual( exchangesOf( exchanges, { endpoint: 'posts' } ) );
	const visitor = exchangesOf( exchanges, {
		endpoint: 'posts',
		credential: 'none',
	} );
	expect( visitor ).not.toHaveLength( 0 );
	for ( const { probe } of visitor ) {
		expect( probe ).toMatchObject( {
			endpoint: 'posts',
			credential: 'none',
		} );
	}
} );

describe( 'as a healthy site answers', () => {
	const { probe } = posts;
	it.each( [
		[ 'JSON at a REST address', posts, true ],
		[ 'a page at a REST address', answered( htmlPage( 200, 'x' ) ), false ],
		[
			'a page at no REST address',
			exchange( { ...probe, route: null }, htmlPage( 200, 'x' ) ),
			true,
		],
		[
			'no body, for HEAD',
			exchange( { ...probe, method: 'HEAD' }, htmlPage( 200, '' ) ),
			true,
		],
		[
			'a body without what it must hold',
			exchange(
				{ ...probe, expects: { ...probe.expects, contains: 'pear' } },
				answer( 200, '[]', { 'content-type': 'application/json' } )
			),
			false,
		],
		[
			'a dry run without its marker',
			exchange( { ...probe, dryRun: true }, posts.response! ),
			false,
		],
		[
			'a refusal that is due',
			exchange(
				{
					...probe,
					dryRun: true,
					expects: { statuses: [ 401 ], why: '' },
				},
				htmlPage( 401, 'No' )
			),
			true,
		],
		[ 'another status', answered( restError( 401, 'x' ) ), false ],
		[ 'no answer', { ...posts, response: null }, false ],
	] )( 'is or is not %s', ( _, given, expected ) => {
		expect( isAsExpected( given ) ).toBe( expected );
	} );
} );

describe( 'an answer that a plugin was seen to send of its own will', () => {
	const sent = ( response: ExchangeResponse, changes: object = {} ) => ( {
		...answered( response ),
		receipt: receiptOf( 'a', {
			origin: {
				component: plugin( 'a/a.php', 'A' ),
				file: 'a.php',
				line: 3,
				where: 'rest_pre_dispatch',
				callback: '',
			},
			...changes,
		} ),
	} );
	const JSON_HERE = { 'content-type': 'application/json' };

	it.each( [
		[ 'an error of the REST API', restError( 404, 'rest_disabled' ), true ],
		[ 'an error of the server’s', htmlPage( 503, 'Closed' ), true ],
		[ 'a missing route', restError( 404, 'rest_no_route' ), false ],
		[
			'JSON without a code',
			answer( 404, '{"message":"Not here."}', JSON_HERE ),
			false,
		],
		[ 'a page that is not there', htmlPage( 404, 'Not here' ), false ],
		[ 'a good answer', answer( 200, '{"code":"a"}', JSON_HERE ), false ],
	] )( 'turns away or does not: %s', ( _, response, is ) => {
		expect( isTurnedAway( sent( response ) ) ).toBe( is );
	} );

	it( 'does not turn away where code broke, nor where nobody was seen', () => {
		const gone = restError( 404, 'rest_disabled' );
		expect( isTurnedAway( answered( gone ) ) ).toBe( false );
		expect(
			isTurnedAway(
				sent( gone, {
					fatal: { message: 'Broken', file: 'a.php', line: 3 },
				} )
			)
		).toBe( false );
	} );
} );
