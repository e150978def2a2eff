import {
	answer,
	followUp,
	healthySite,
	hookIn,
	htmlPage,
	type WholeEvidence,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import type { ExchangeResponse } from '../../evidence/types';
import check from './authorization-scheme-lost';

const NOT_THERE = answer(
	200,
	'{"success":true,"data":{"httpAuthorization":false}}'
);

/** Somebody’s app is refused; the echo of one kind of header is answered so. */
function given(
	e: WholeEvidence,
	scheme: 'basic' | 'bearer',
	answers: Partial< Record< 'echo-basic' | 'echo-bearer', ExchangeResponse > >
): void {
	e.given = [
		{
			method: 'GET',
			url: 'https://example.org/wp-json/wp/v2/users/me',
			status: 401,
			code: 'rest_not_logged_in',
			at: 0,
			carries: scheme === 'basic' ? 'basic' : 'token',
		},
	];
	followUp(
		e,
		( { endpoint } ) => answers[ endpoint as keyof typeof answers ]
	);
}

describe( 'authorization-scheme-lost', () => {
	it( 'passes where both kinds arrive', () => {
		const evidence = healthySite( ( e ) => given( e, 'basic', {} ) );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'fires where Basic is lost and Bearer arrives', () => {
		const evidence = healthySite( ( e ) =>
			given( e, 'basic', { 'echo-basic': NOT_THERE } )
		);
		const finding = findingOf( check, evidence );
		expect( finding ).toMatchObject( {
			severity: 'error',
			station: 'web-server',
		} );
		expect( finding.summary ).toContain( '(“Basic”) are lost' );
		expect( finding.remediation.verify ).toEqual( [
			'browser/none/GET/echo-basic/direct',
		] );
	} );

	it( 'fires where Bearer is lost and Basic arrives', () => {
		const evidence = healthySite( ( e ) =>
			given( e, 'bearer', { 'echo-bearer': NOT_THERE } )
		);
		expect( findingOf( check, evidence ).summary ).toContain(
			'Tokens (“Bearer”) are lost'
		);
	} );

	it( 'asks without a given case where the header of our own is lost, and only warns while nobody uses passwords', () => {
		const evidence = healthySite( ( e ) => {
			e.browserEcho.httpAuthorization = false;
			e.browserEcho.getallheaders = false;
			e.site.applicationPasswords.inUse = false;
			followUp( e, ( { endpoint } ) =>
				endpoint === 'echo-basic' ? NOT_THERE : undefined
			);
		} );
		expect( findingOf( check, evidence ).severity ).toBe( 'warning' );
	} );

	it( 'names who answers as soon as a token is there', () => {
		const evidence = healthySite( ( e ) => {
			hookIn( e, { id: 'gate/gate.php', name: 'Gate' }, 'init' );
			given( e, 'bearer', {
				'echo-bearer': htmlPage( 401, 'No entry' ),
			} );
		} );
		const finding = findingOf( check, evidence );
		expect( finding.summary ).toContain( 'of the kind “Bearer”' );
		expect( finding.suspects[ 0 ]?.component.name ).toBe( 'Gate' );
	} );

	it.each( [ 'echo-basic', 'echo-bearer' ] )(
		'says nothing where %s was not asked',
		( endpoint ) => {
			const evidence = healthySite( ( e ) => {
				given( e, 'basic', {
					'echo-basic': NOT_THERE,
					'echo-bearer': NOT_THERE,
				} );
				e.exchanges = e.exchanges.filter(
					( { probe } ) => probe.endpoint !== endpoint
				);
			} );
			expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		}
	);

	it( 'is silent where neither arrives: that is the header as a whole', () => {
		const evidence = healthySite( ( e ) =>
			given( e, 'basic', {
				'echo-basic': NOT_THERE,
				'echo-bearer': NOT_THERE,
			} )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent on Apache’s module where PHP code takes the header out of the variables', () => {
		const evidence = healthySite( ( e ) => {
			e.server.sapi = 'apache2handler';
			e.browserEcho.httpAuthorization = false;
			const seen = answer(
				200,
				'{"success":true,"data":{"httpAuthorization":false,"getallheaders":true}}'
			);
			given( e, 'basic', { 'echo-basic': seen, 'echo-bearer': seen } );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'leaves what Apache’s module does by itself to another check', () => {
		const evidence = healthySite( ( e ) => {
			e.server.sapi = 'apache2handler';
			e.server.htaccess.passesAuthorization = false;
			e.browserEcho.httpAuthorization = false;
			given( e, 'bearer', { 'echo-bearer': NOT_THERE } );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
