import { followUp, healthySite, restError } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './given-not-allowed';

const given = ( path: string, status: number, code: string | null = null ) => [
	{ method: 'GET', url: `https://example.org${ path }`, status, code, at: 0 },
];

describe( 'given-not-allowed', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'unknown' );
	} );

	it( 'fires when a known account lacks the right, and names its role', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/wp-json/vault/v1/boxes', 403 );
			followUp( e, () => restError( 403, 'rest_forbidden' ) );
		} );
		expect( findingOf( check, evidence ).summary ).toContain(
			'(administrator)'
		);
	} );

	it( 'is silent when a plugin refuses with a code of its own', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/wp-json/vault/v1/boxes', 403 );
			followUp( e, () => restError( 403, 'vault_closed' ) );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		'rest_cookie_invalid_nonce',
		'rest_post_incorrect_password',
		'rest_comment_closed',
	] )( 'is silent at %s, which is about no right', ( code ) => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/wp-json/vault/v1/boxes', 403 );
			followUp( e, () => restError( 403, code ) );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
