import {
	followUp,
	healthySite,
	plugin,
	type WholeEvidence,
} from '../../../../tests/evidence';
import type { Exchange } from '../../evidence/types';
import { findingOf, judge } from '../../../../tests/judge';
import check from './authorization-header-stripped';

function lost( e: WholeEvidence ): void {
	for ( const echo of [ e.browserEcho, e.loopbackEcho ] ) {
		echo.httpAuthorization = false;
		echo.getallheaders = false;
	}
}

const codeOf = ( finding: ReturnType< typeof findingOf > ) =>
	finding.remediation.steps.map( ( { snippet } ) => snippet?.code );

describe( 'authorization-header-stripped', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'passes when the header comes under the name a rewrite gives it', () => {
		const evidence = healthySite( ( e ) => {
			lost( e );
			e.browserEcho.redirectHttpAuthorization = true;
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'has permalinks saved again where .htaccess lacks the rule', () => {
		const evidence = healthySite( ( e ) => {
			lost( e );
			e.server.htaccess.passesAuthorization = false;
		} );
		const finding = findingOf( check, evidence );
		expect( finding.severity ).toBe( 'error' );
		expect( finding.station ).toBe( 'web-server' );
		expect( finding.remediation.steps[ 0 ]?.link?.url ).toContain(
			'options-permalink.php'
		);
	} );

	it( 'puts SetEnvIf on top where the rule is there but without effect', () => {
		expect( codeOf( findingOf( check, healthySite( lost ) ) ) ).toEqual( [
			'SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1',
		] );
	} );

	it( 'speaks nginx to nginx, and only warns when no password is in use', () => {
		const evidence = healthySite( ( e ) => {
			lost( e );
			e.server.software = 'nginx/1.22.1';
			e.site.applicationPasswords.inUse = false;
		} );
		const finding = findingOf( check, evidence );
		expect( finding.severity ).toBe( 'warning' );
		expect( codeOf( finding )[ 0 ] ).toContain( 'fastcgi_param' );
	} );

	it( 'blames a proxy when the server’s own request keeps the header', () => {
		const evidence = healthySite( ( e ) => {
			lost( e );
			e.loopbackEcho.httpAuthorization = true;
			followUp( e );
		} );
		expect( findingOf( check, evidence ).station ).toBe( 'proxy' );
	} );

	it.each( [
		[ 'nginx', 'Apache/2.4.66', 'proxy', 'proxy_set_header Authorization' ],
		[ 'Apache', 'Apache/2.4.66', 'web-server', 'SetEnvIf' ],
	] )(
		'where %s answers and %s runs PHP, looks at %s first',
		( front, software, station, first ) => {
			const evidence = healthySite( ( e ) => {
				lost( e );
				e.server.software = software;
				e.server.htaccess.passesAuthorization = true;
				const echo = e.exchanges.find(
					( { probe } ) => probe.id === e.browserEcho.exchange
				);
				Object.assign( echo!.response!.headers, { server: front } );
			} );
			const finding = findingOf( check, evidence );
			expect( finding.station ).toBe( station );
			expect( codeOf( finding )[ 0 ] ).toContain( first );
		}
	);

	it( 'blames PHP code when the server got the header and the variables lack it', () => {
		const evidence = healthySite( ( e ) => {
			lost( e );
			e.browserEcho.getallheaders = true;
		} );
		expect( findingOf( check, evidence ).station ).toBe( 'php' );
	} );

	it( 'knows that mod_php reads a Basic login without the variable', () => {
		const evidence = healthySite( ( e ) => {
			lost( e );
			e.browserEcho.getallheaders = true;
			e.server.sapi = 'apache2handler';
			e.server.htaccess.passesAuthorization = false;
		} );
		const finding = findingOf( check, evidence );
		expect( finding.severity ).toBe( 'warning' );
		expect( finding.summary ).toContain( 'application passwords arrive' );
	} );

	it( 'does not know without the echo', () => {
		const evidence = { ...healthySite(), browserEcho: null };
		expect( judge( check, evidence ) ).toMatchObject( {
			outcome: 'unknown',
			missing: [ 'browserEcho' ],
		} );
	} );

	describe( 'where PHP code takes it away', () => {
		const removed = ( change: ( echo: Exchange ) => void ) =>
			findingOf(
				check,
				healthySite( ( e ) => {
					e.browserEcho.httpAuthorization = false;
					e.browserEcho.getallheaders = true;
					const echo = e.exchanges.find(
						( { probe } ) => probe.id === e.browserEcho.exchange
					);
					if ( echo ) {
						change( echo );
					}
				} )
			);
		const places =
			( ...names: string[] ) =>
			( echo: Exchange ) => {
				echo.sight = {
					isEarly: false,
					without: [],
					literals: {
						places: names.map( ( name ) => ( {
							component: plugin( name, name ),
							file: name,
							line: 5,
							what: 'code' as const,
						} ) ),
						complete: true,
					},
				};
			};

		it( 'calls likely the only one in whose code that stands, and leads to what shows it', () => {
			const finding = removed( places( 'Broom' ) );
			expect( finding.summary ).toMatch( /^Most likely .*“Broom”/ );
			expect( finding.certainty ).toBe( 'likely' );
			expect( finding.detail ).toMatch( /^Broom:5\./ );
			expect( finding.remediation.steps[ 0 ]?.text ).toContain(
				'“If it is refused, find out who refuses it”'
			);
		} );

		it( 'names nobody of several, or of none', () => {
			for ( const finding of [
				removed( places( 'Broom', 'Brush' ) ),
				removed( () => {} ),
			] ) {
				expect( finding.certainty ).toBeNull();
				expect( finding.summary ).toMatch( /^PHP code on this site/ );
			}
		} );
	} );
} );
