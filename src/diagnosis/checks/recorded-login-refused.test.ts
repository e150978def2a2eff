import {
	answer,
	followUp,
	healthySite,
	type WholeEvidence,
} from '../../../tests/evidence';
import { findingOf, judge } from '../../../tests/judge';
import type { RecordedRequest } from '../types';
import check from './recorded-login-refused';

function given(
	e: WholeEvidence,
	change: Partial< RecordedRequest >,
	isLost = false
): void {
	e.recorded = [
		{
			method: 'GET',
			url: 'https://example.org/wp-json/wp/v2/users/me',
			status: 401,
			code: 'rest_not_logged_in',
			at: 0,
			scheme: 'basic',
			...change,
		},
	];
	followUp( e, ( { endpoint } ) =>
		isLost && endpoint.startsWith( 'echo-' )
			? answer( 200, '{"success":true,"data":{}}' )
			: undefined
	);
}

describe( 'recorded-login-refused', () => {
	it.each( [
		[ 'basic', 'not one of that user’s application passwords' ],
		[ 'bearer', 'does not read tokens' ],
	] as const )( 'fires for %s that arrives: %s', ( scheme, said ) => {
		const evidence = healthySite( ( e ) => given( e, { scheme } ) );
		expect( findingOf( check, evidence ).summary ).toContain( said );
	} );

	it( 'passes where nothing that was given fails', () => {
		const evidence = healthySite( ( e ) => {
			e.recorded = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent where the header is lost on the way', () => {
		const evidence = healthySite( ( e ) => given( e, {}, true ) );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent where the request was sent with a cookie', () => {
		const evidence = healthySite( ( e ) =>
			given( e, { scheme: undefined } )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent where there are no application passwords on the site', () => {
		const evidence = healthySite( ( e ) => {
			e.site.applicationPasswords.available = false;
			given( e, {} );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent where the plugin has said what is wrong with the token', () => {
		const evidence = healthySite( ( e ) =>
			given( e, { scheme: 'bearer', code: 'jwt_auth_invalid_token' } )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
