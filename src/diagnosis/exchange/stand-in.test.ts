import { exchangeOf } from './find-exchange';
import { healthySite, htmlPage, respond } from '../../../tests/evidence';
import type { ExchangeResponse } from '../evidence/types';
import { isOtherPage, mayStandIn } from './stand-in';

/** A page of which only the beginning was kept. */
const long = ( body: string ): ExchangeResponse => ( {
	...htmlPage( 200, body ),
	truncated: true,
} );

const frontPage = ( response: ExchangeResponse ) => {
	const page = exchangeOf(
		healthySite( ( e ) =>
			respond( e, { endpoint: 'front-page' }, response )
		).exchanges,
		{ endpoint: 'front-page' }
	);
	return page!;
};

describe( 'a front page that may stand in for the real one', () => {
	it.each( [
		[
			'is shorter than a theme makes one',
			htmlPage( 200, '<h1>Soon</h1>' ),
			true,
		],
		[
			'asks for a password',
			long( '<form><input type="password" name="p">' ),
			true,
		],
		[ 'says so in its title', long( '<title>Coming Soon</title>' ), true ],
		[
			'is none that a theme made',
			long( '<title>Our shop</title>' ),
			false,
		],
		[ 'is none that was refused', htmlPage( 403, 'No' ), false ],
		[
			'is none that another address answered',
			{ ...htmlPage( 200, 'Hallo' ), redirected: true },
			false,
		],
	] )( '%s', ( _, response, may ) => {
		expect( mayStandIn( frontPage( response ) ) ).toBe( may );
	} );
} );

it.each( [
	[
		'by its title',
		long( '<title>A</title>' ),
		long( '<title>B</title>' ),
		true,
	],
	[ 'by its length', htmlPage( 200, '' ), long( '' ), true ],
	[
		'in nothing',
		long( '<title>A</title>x' ),
		long( '<title>A</title>y' ),
		false,
	],
] )( 'a page differs %s', ( _, one, other, differs ) => {
	expect( isOtherPage( one, other ) ).toBe( differs );
} );
