import { healthySite, type WholeEvidence } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './given-signature-refused';

const given = ( code: string, path = '/wp-json/jetpack/v4/sync/now' ) => [
	{
		method: 'POST',
		url: `https://example.org${ path }`,
		status: 400,
		code,
		at: 0,
	},
];
const stepsOf = ( change: ( e: WholeEvidence ) => void ) =>
	findingOf( check, healthySite( change ) )
		.remediation.steps.map( ( { text } ) => text )
		.join( '\n' );

describe( 'given-signature-refused', () => {
	it( 'passes when nothing that was given fails', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		[ 'rest_invalid_signature', 'WordPress.com' ],
		[ 'invalid_user_permission_jetpack_disconnect', 'WordPress.com' ],
		[ 'json_oauth1_signature_mismatch', 'OAuth' ],
		[ 'rest_oauth1_expired_timestamp', 'OAuth' ],
	] )( 'knows by %s that it is %s', ( code, who ) => {
		const evidence = healthySite( ( e ) => {
			e.given = given( code );
		} );
		expect( findingOf( check, evidence ).summary ).toContain( who );
	} );

	it.each( [
		[ 'json_oauth1_timestamp_window', 'clocks is wrong' ],
		[ 'json_oauth1_invalid_token', 'does not know the key' ],
		[
			'json_oauth1_missing_parameter',
			'parts of the signature are missing',
		],
		[ 'json_oauth1_signature_mismatch', 'does not accept the signature' ],
	] )( 'says of %s: %s', ( code, said ) => {
		const evidence = healthySite( ( e ) => {
			e.given = given( code );
		} );
		expect( findingOf( check, evidence ).summary ).toContain( said );
	} );

	it( 'looks at the clock and at XML-RPC first, where they are what is wrong', () => {
		const steps = stepsOf( ( e ) => {
			e.given = given( 'rest_invalid_signature' );
			e.credentials.xmlrpc = false;
			e.page.time += 7_200_000;
		} );
		expect( steps ).toContain( 'differ' );
		expect( steps ).toContain( 'xmlrpc.php' );
		expect(
			stepsOf( ( e ) => {
				e.given = given( 'rest_invalid_signature' );
			} )
		).not.toContain( 'xmlrpc.php' );
	} );

	it( 'is silent when a token is refused, which nobody signs anew for each request', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( 'jwt_auth_invalid_token' );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
