import { healthySite, plugin } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './xmlrpc-logins-off';

const VOICE = {
	priority: 10,
	callback: '__return_false',
	component: plugin( 'lock/lock.php', 'Lock' ),
	file: 'wp-content/plugins/lock/lock.php',
	line: 12,
	necessary: true,
	sufficient: true,
	borrowed: false,
};

const off = ( voice = VOICE ) =>
	healthySite( ( e ) => {
		e.credentials.xmlrpc = false;
		e.credentials.forXmlrpc = {
			base: true,
			answer: false,
			voices: [ voice ],
		};
	} );

describe( 'xmlrpc-logins-off', () => {
	it( 'passes on a healthy site, and where nobody was asked', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
		const older = healthySite( ( e ) => {
			delete e.credentials.forXmlrpc;
		} );
		expect( judge( check, older ).outcome ).toBe( 'pass' );
	} );

	it( 'is a note that names who switched them off', () => {
		const evidence = off();
		const { severity, summary, detail } = findingOf( check, evidence );
		expect( severity ).toBe( 'info' );
		expect( summary ).toContain( 'the plugin “Lock”' );
		expect( detail ).toContain( 'lock.php:12' );
		const { kind, headline } = diagnose( evidence );
		expect( kind ).toBe( 'healthy' );
		expect( headline ).toContain( 'the plugin “Lock”' );
	} );

	it( 'names nobody where only a function of WordPress’s own is seen', () => {
		const { summary, suspects } = findingOf(
			check,
			off( { ...VOICE, borrowed: true } )
		);
		expect( summary ).toContain( '__return_false()' );
		expect( summary ).not.toContain( 'Lock' );
		expect( suspects ).toEqual( [] );
	} );

	it( 'is an error where the request that fails goes to xmlrpc.php', () => {
		const evidence = off();
		evidence.given = [
			{
				method: 'POST',
				url: 'https://example.org/xmlrpc.php',
				status: 200,
				code: null,
				at: 0,
			},
		];
		expect( findingOf( check, evidence ).severity ).toBe( 'error' );
	} );

	it( 'names who takes methods away, and some of them', () => {
		const evidence = healthySite( ( e ) => {
			e.credentials.forMethods = {
				base: true,
				answer: false,
				voices: [ VOICE ],
				missing: [ 'wp.getPosts', 'wp.newPost' ],
			};
		} );
		const { severity, certainty, summary, remediation } = findingOf(
			check,
			evidence
		);
		expect( [ severity, certainty ] ).toEqual( [ 'info', 'traced' ] );
		expect( summary ).toMatch(
			/taken away by the plugin “Lock”: .*wp\.getPosts, wp\.newPost/
		);
		expect( remediation.steps[ 1 ]?.text ).toContain( 'XML-RPC' );
	} );
} );
