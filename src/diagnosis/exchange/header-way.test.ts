import { answer, exchange, healthySite } from '../../../tests/evidence';
import {
	lossDetail,
	lossOf,
	lossReasons,
	lossStation,
	lossSummary,
	type HeaderLoss,
} from './lost-header';
import { headerSchemeOf } from './header-scheme';
import { arrivalOf, SCHEME_ENDPOINTS } from './scheme-arrival';
import type { HeaderEcho, HeaderScheme } from '../evidence/types';

const site = healthySite();

const echo = ( ...seen: ( keyof HeaderEcho )[] ): HeaderEcho => ( {
	...site.browserEcho,
	httpAuthorization: seen.includes( 'httpAuthorization' ),
	redirectHttpAuthorization: seen.includes( 'redirectHttpAuthorization' ),
	phpAuthUser: seen.includes( 'phpAuthUser' ),
	getallheaders: seen.includes( 'getallheaders' ),
} );

const run = ( sapi: string, passesAuthorization = false ) => ( {
	...site.server,
	sapi,
	htaccess: { ...site.server.htaccess, passesAuthorization },
} );

describe( 'a header that is lost', () => {
	it.each( [
		'httpAuthorization',
		'redirectHttpAuthorization',
		'phpAuthUser',
	] as const )( 'is not lost where %s has it', ( where ) => {
		expect( lossOf( echo( where ), null, run( 'fpm-fcgi' ) ) ).toBeNull();
	} );

	it( 'was taken away by PHP where only getallheaders() sees it', () => {
		const seen = echo( 'getallheaders' );
		expect( lossOf( seen, null, run( 'fpm-fcgi', true ) ) ).toBe( 'php' );
		expect( lossOf( seen, null, run( 'fpm-fcgi' ) ) ).toBe( 'php' );
	} );

	it( 'is kept from the variables by mod_php, unless .htaccess hands it over', () => {
		const seen = echo( 'getallheaders' );
		expect( lossOf( seen, null, run( 'apache2handler' ) ) ).toBe(
			'bearer-only'
		);
		expect( lossOf( seen, null, run( 'apache2handler', true ) ) ).toBe(
			'php'
		);
	} );

	it( 'is lost in front of the web server where it arrives from the server itself', () => {
		const arrives = echo( 'httpAuthorization' );
		expect( lossOf( echo(), arrives, run( 'fpm-fcgi' ) ) ).toBe( 'proxy' );
		expect( lossOf( echo(), echo(), run( 'fpm-fcgi' ) ) ).toBe(
			'web-server'
		);
		expect( lossOf( echo(), null, run( 'fpm-fcgi' ) ) ).toBe(
			'web-server'
		);
	} );

	it.each( [
		[ 'proxy', 'proxy', [ 'exchange', 'exchange' ] ],
		[ 'web-server', 'web-server', [ 'exchange' ] ],
		[ 'php', 'php', [ 'exchange', 'fact' ] ],
		[ 'bearer-only', 'web-server', [ 'exchange', 'fact' ] ],
	] as [ HeaderLoss, string, string[] ][] )(
		'as %s has its station and its reasons',
		( loss, station, kinds ) => {
			const loopback = { ...echo(), exchange: 'from-the-server' };
			const reasons = lossReasons( loss, echo(), loopback );
			expect( lossStation( loss ) ).toBe( station );
			expect( reasons.map( ( { kind } ) => kind ) ).toEqual( kinds );
			expect( reasons[ 0 ] ).toMatchObject( {
				id: site.browserEcho.exchange,
			} );
			expect(
				JSON.stringify( reasons ).includes( 'from-the-server' )
			).toBe( loss === 'proxy' );
		}
	);

	it( 'is told in a sentence of its own for each place', () => {
		const all: HeaderLoss[] = [
			'proxy',
			'web-server',
			'php',
			'bearer-only',
		];
		expect( new Set( all.map( lossSummary ) ).size ).toBe( all.length );
	} );

	it( 'says whether .htaccess has a rule for it', () => {
		expect( lossDetail( run( 'cgi' ) ) ).toBe(
			`${ site.server.software }, PHP_SAPI cgi`
		);
		expect( lossDetail( run( 'cgi', true ) ) ).toContain( '.htaccess' );
	} );
} );

describe( 'a header of one scheme', () => {
	const [ asked ] = site.exchanges;

	function arrival(
		scheme: HeaderScheme,
		body: string,
		sapi = 'fpm-fcgi',
		sent: HeaderScheme = scheme
	) {
		if ( ! asked ) {
			throw new Error( 'Nothing was asked.' );
		}
		return arrivalOf(
			[
				exchange(
					{ ...asked.probe, endpoint: SCHEME_ENDPOINTS[ sent ] },
					answer( 200, body )
				),
			],
			run( sapi ),
			scheme
		)?.fate;
	}
	const said = ( data: object ) => JSON.stringify( { success: true, data } );

	it( 'arrives by either variable', () => {
		for ( const scheme of [ 'basic', 'bearer' ] as const ) {
			expect(
				arrival( scheme, said( { httpAuthorization: true } ) )
			).toBe( 'arrives' );
			expect(
				arrival( scheme, said( { redirectHttpAuthorization: true } ) )
			).toBe( 'arrives' );
			expect( arrival( scheme, said( { httpAuthorization: 1 } ) ) ).toBe(
				'lost'
			);
		}
	} );

	it( 'arrives as Basic in mod_php where getallheaders() sees it', () => {
		const seen = said( { getallheaders: true } );
		expect( arrival( 'basic', seen, 'apache2handler' ) ).toBe( 'arrives' );
		expect( arrival( 'bearer', seen, 'apache2handler' ) ).toBe( 'lost' );
		expect( arrival( 'basic', seen, 'fpm-fcgi' ) ).toBe( 'lost' );
		expect( arrival( 'basic', said( {} ), 'apache2handler' ) ).toBe(
			'lost'
		);
	} );

	it.each( [
		'<html>',
		'null',
		'{"success":false,"data":{}}',
		'{"success":true,"data":1}',
	] )(
		'does not come to the echo where %p answers in its place',
		( body ) => {
			expect( arrival( 'basic', body ) ).toBe( 'answered' );
		}
	);

	it( 'is not known where it was not asked', () => {
		expect(
			arrival( 'basic', said( {} ), 'fpm-fcgi', 'bearer' )
		).toBeUndefined();
	} );

	it( 'is that of the credential', () => {
		expect( headerSchemeOf( 'basic' ) ).toBe( 'basic' );
		expect( headerSchemeOf( 'token' ) ).toBe( 'bearer' );
		expect( headerSchemeOf() ).toBeNull();
	} );
} );
