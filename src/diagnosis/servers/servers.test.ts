import { exchange, healthySite, htmlPage } from '../../../tests/evidence';
import { planProbes } from '../probes';
import type { ExchangeResponse, ServerFacts, Step } from '../evidence/types';
import { DIALECTS, dialectOf, pageDialectOf, refuserOf } from '.';
import { isServerPage } from './error-page';
import {
	basicSteps,
	cacheSteps,
	exemptSteps,
	headerSteps,
	methodSteps,
	placeOfHtaccess,
	rewriteSteps,
} from './steps';
import { RULE_KINDS } from './types';

const evidence = healthySite();
const { site, server } = evidence;
const [ probe ] = planProbes( evidence );

/** The first probe, answered like this. */
const answered = ( response: ExchangeResponse ) => exchange( probe!, response );

/** As the servers call themselves, to PHP and in the header. */
const NAMES: Record< string, string[] > = {
	apache: [ 'Apache/2.4.62 (Debian)', 'Apache' ],
	litespeed: [ 'LiteSpeed' ],
	nginx: [ 'nginx/1.22.1', 'openresty/1.25.3.1' ],
	caddy: [ 'Caddy', 'Caddy/v2.8.4' ],
	frankenphp: [ 'FrankenPHP', 'FrankenPHP Caddy' ],
	lighttpd: [ 'lighttpd/1.4.69' ],
	iis: [ 'Microsoft-IIS/10.0' ],
	unknown: [ '', 'PHP 8.3.6 Development Server', 'WebServer' ],
};

const running = ( software: string, facts: Partial< ServerFacts > = {} ) => ( {
	...server,
	sapi: 'fpm-fcgi',
	software,
	htaccess: {
		...server.htaccess,
		exists: true,
		passesAuthorization: false,
	},
	...facts,
} );

const refused = answered( htmlPage( 403, '' ) );

/** Everything the page may say on a server. */
const allSteps = ( at: ServerFacts ): Step[] => [
	...headerSteps( site, at ),
	...basicSteps( site, at ),
	...exemptSteps( 'admin-ajax', site, at, null ),
	...exemptSteps( 'cron', site, at, null ),
	...cacheSteps( site, at ),
	...methodSteps( refused, at ),
	...rewriteSteps( site, at ),
	...placeOfHtaccess( dialectOf( at ), '/' ),
];

const named = Object.entries( NAMES ).flatMap( ( [ id, all ] ) =>
	all.map( ( software ) => [ software, id ] as const )
);

describe( 'dialectOf', () => {
	it.each( named )( 'takes “%s” for %s', ( software, id ) => {
		expect( dialectOf( running( software ) ).id ).toBe( id );
	} );

	it( 'knows a name for each server', () => {
		expect(
			DIALECTS.map( ( { id } ) => NAMES[ id ]?.length )
		).not.toContain( undefined );
	} );

	it( 'goes by how PHP runs where the server hides its name', () => {
		expect(
			dialectOf( running( '', { sapi: 'apache2handler' } ) ).id
		).toBe( 'apache' );
		expect( dialectOf( running( '', { sapi: 'litespeed' } ) ).id ).toBe(
			'litespeed'
		);
		expect( dialectOf( running( '', { sapi: 'frankenphp' } ) ).id ).toBe(
			'frankenphp'
		);
	} );

	it( 'goes by the header of the answers only where nothing else tells', () => {
		const throughNginx = answered( {
			...htmlPage( 200, '' ),
			headers: { server: 'nginx' },
		} );
		expect( dialectOf( null, [ throughNginx ] ).id ).toBe( 'nginx' );
		expect( dialectOf( running( 'Apache' ), [ throughNginx ] ).id ).toBe(
			'apache'
		);
		expect(
			dialectOf( null, [
				{ ...throughNginx, response: null },
				throughNginx,
			] ).id
		).toBe( 'nginx' );
	} );
} );

/** Error pages as the servers send them, shortened. */
const PAGES: Record< string, string > = {
	apache: '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN"><title>403 Forbidden</title>',
	litespeed:
		'<title> 403 Forbidden\r\n</title><p>Proudly powered by LiteSpeed Web Server</p>',
	nginx: '<title>403 Forbidden</title><hr><center>nginx/1.22.1</center>',
	lighttpd:
		'<?xml version="1.0" encoding="iso-8859-1"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"\n<title>403 Forbidden</title>',
	iis: '<title>403 - Forbidden: Access is denied.</title><div id="header"><h1>Server Error</h1></div>',
};

describe( 'a page of the server itself', () => {
	it.each( Object.entries( PAGES ) )( 'of %s is known', ( id, body ) => {
		const page = htmlPage( 403, body );
		expect( pageDialectOf( page )?.id ).toBe( id );
		expect( isServerPage( 'GET', page ) ).toBe( true );
	} );

	it( 'is none where the answer is no error', () => {
		const page = htmlPage( 200, PAGES.nginx ?? '' );
		expect( pageDialectOf( page ) ).toBeNull();
		expect( isServerPage( 'GET', page ) ).toBe( false );
	} );

	it( 'is told from a page of PHP', () => {
		const page = htmlPage( 403, '<title>Members only</title>' );
		expect( pageDialectOf( page ) ).toBeNull();
		expect( isServerPage( 'GET', page ) ).toBe( false );
	} );

	it( 'says which server refused, also in front of the one that runs PHP', () => {
		const inFront = answered( htmlPage( 403, PAGES.nginx ?? '' ) );
		expect( refuserOf( running( 'Apache' ), inFront ).id ).toBe( 'nginx' );
		expect( refuserOf( running( 'Apache' ), refused ).id ).toBe( 'apache' );
		expect(
			basicSteps( site, running( 'Apache' ), inFront ).at( -1 )?.snippet
				?.language
		).toBe( 'nginx' );
	} );
} );

describe( 'what is to be done at the server', () => {
	it.each( named.filter( ( [ , id ] ) => id !== 'unknown' ) )(
		'names .htaccess on %s only where it is read',
		( software ) => {
			const dialect = dialectOf( running( software ) );
			const text = JSON.stringify( allSteps( running( software ) ) );
			// The one sentence that says what stands in for the file may name it.
			expect( /\.htaccess(?! does elsewhere)/.test( text ) ).toBe(
				dialect.readsHtaccess
			);
			expect( dialect.inPlaceOfHtaccess === null ).toBe(
				dialect.readsHtaccess
			);
		}
	);

	it.each( NAMES.unknown ?? [] )(
		'on a server called “%s” is said with its condition',
		( software ) => {
			const at = running( software );
			for ( const steps of [
				headerSteps( site, at ),
				exemptSteps( 'rest', site, at, null ),
				exemptSteps( 'cron', site, at, null ),
				methodSteps( refused, at ).slice( 1 ),
				rewriteSteps( site, at ).slice( 1 ),
			] ) {
				expect( steps[ 0 ]?.text ).toMatch( /ask the host/ );
				for ( const { text, snippet } of steps.slice( 1 ) ) {
					expect( text ).toMatch( /^If the web server is \w+: / );
					expect( snippet ).toBeDefined();
				}
			}
		}
	);

	it( 'has words for every kind of rule', () => {
		for ( const { rules } of DIALECTS ) {
			expect( RULE_KINDS.map( ( kind ) => rules[ kind ] ) ).not.toContain(
				''
			);
		}
	} );

	it( 'begins with the permalinks only where WordPress would write the line', () => {
		const first = ( facts: Partial< ServerFacts >, software = 'Apache' ) =>
			headerSteps( site, running( software, facts ) )[ 0 ]?.link;
		expect( first( {} ) ).toBeDefined();
		expect( first( {}, 'nginx' ) ).toBeUndefined();
		expect(
			first( { htaccess: { ...server.htaccess, exists: false } } )
		).toBeUndefined();
		expect(
			first( {
				htaccess: {
					...server.htaccess,
					exists: true,
					passesAuthorization: true,
				},
			} )
		).toBeUndefined();
	} );

	it( 'speaks of the folder the site is in', () => {
		const below = {
			...site,
			home: 'https://example.org/blog',
			restRoot: 'https://example.org/blog/wp-json/',
		};
		for ( const software of [
			'Apache',
			'nginx',
			'Caddy',
			'lighttpd/1.4',
		] ) {
			expect(
				JSON.stringify( basicSteps( below, running( software ) ) )
			).toContain( '/blog/wp-json/' );
			expect(
				JSON.stringify( rewriteSteps( below, running( software ) ) )
			).toContain( '/blog/' );
		}
	} );
} );
