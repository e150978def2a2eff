import {
	followUp,
	healthySite,
	restError,
	type WholeEvidence,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './cookie-without-nonce';

const NOBODY = restError( 401, 'rest_forbidden' );

function given( url: string, code: string | null = 'rest_forbidden' ) {
	return ( e: WholeEvidence ) => {
		e.given = [ { method: 'GET', url, status: 401, code, at: 0 } ];
		followUp( e, ( { credential } ) =>
			credential === 'cookie-nonce' ? undefined : NOBODY
		);
	};
}

describe( 'cookie-without-nonce', () => {
	it( 'passes when nothing failed while recording', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'fails when the request passes with a nonce and not without', () => {
		const finding = findingOf(
			check,
			healthySite( given( '/wp/v2/settings' ) )
		);
		expect( finding.station ).toBe( 'browser' );
		expect( finding.remediation.steps[ 0 ]?.snippet?.code ).toContain(
			'apiFetch'
		);
	} );

	it.each( [
		[ 'Obsidian/1.5', '“Obsidian/1.5” log in' ],
		[ 'WordPress/7.1; https://example.org', 'A WordPress sent this' ],
		[ 'Mozilla/5.0', 'wp.apiFetch' ],
	] )( 'tells %s what it lacks', ( userAgent, words ) => {
		const evidence = healthySite( ( e ) => {
			given( '/wp/v2/settings' )( e );
			Object.assign( e.given![ 0 ]!, { userAgent } );
		} );
		expect(
			findingOf( check, evidence ).remediation.steps[ 0 ]?.text
		).toContain( words );
	} );

	it( 'passes when the request is refused with a nonce too', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [
				{
					method: 'GET',
					url: '/wp/v2/settings',
					status: 401,
					code: 'rest_forbidden',
					at: 0,
				},
			];
			followUp( e, () => NOBODY );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'passes when the recorded answer was another one', () => {
		const evidence = healthySite(
			given( '/wp/v2/settings', 'rest_login_required' )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		[ 'is silent where a nonce is there', { nonce: true } ],
		[ 'is silent where the answer is not known', { status: null } ],
		[ 'is silent where no answer came', { status: 0 } ],
	] )( '%s', ( _, told ) => {
		const evidence = healthySite( ( e ) => {
			given( '/wp/v2/settings' )( e );
			e.given = [ { ...e.given![ 0 ]!, ...told } ];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is sure only where all headers were shown', () => {
		const said = ( nonce?: boolean ) =>
			findingOf(
				check,
				healthySite( ( e ) => {
					given( '/wp/v2/settings' )( e );
					e.given = [
						{
							...e.given![ 0 ]!,
							...( nonce === undefined ? {} : { nonce } ),
						},
					];
				} )
			);
		expect( said( false ) ).toMatchObject( { severity: 'error' } );
		expect( said() ).toMatchObject( {
			severity: 'warning',
			summary: expect.stringContaining( 'not known' ),
		} );
	} );

	it( 'asks a program that brings nothing for a login, and not for a nonce', () => {
		const finding = findingOf(
			check,
			healthySite( ( e ) => {
				given( '/wp/v2/settings' )( e );
				e.given = [
					{ ...e.given![ 0 ]!, nonce: false, cookie: false },
				];
			} )
		);
		expect( finding.summary ).toContain( 'brings no login at all' );
		expect(
			finding.remediation.steps.map( ( { text } ) => text ).join( ' ' )
		).not.toContain( 'nonce' );
	} );

	it( 'does not know about a request to another site', () => {
		const evidence = healthySite(
			given( 'https://elsewhere.example/wp-json/wp/v2/settings' )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'unknown' );
	} );
} );
