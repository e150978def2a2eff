import { healthySite } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import type { HeaderFault } from '../../evidence/types';
import check from './given-header-malformed';

const given = ( headerFault?: HeaderFault ) => [
	{
		method: 'GET',
		url: 'https://example.org/wp-json/wp/v2/users/me',
		status: 401,
		code: 'rest_not_logged_in',
		at: 0,
		carries: 'basic' as const,
		...( headerFault && { headerFault } ),
	},
];

describe( 'given-header-malformed', () => {
	it.each( [
		[ 'url-safe', 'alphabet for addresses' ],
		[ 'not-base64', 'is not base64' ],
		[ 'no-colon', 'no colon' ],
		[ 'no-scheme', 'without the word “Basic”' ],
		[ 'bearer-password', 'an application password as a token' ],
	] as const )( 'says of %s: %s', ( fault, said ) => {
		const evidence = healthySite( ( e ) => {
			e.given = given( fault );
		} );
		expect( findingOf( check, evidence ).summary ).toContain( said );
	} );

	it( 'passes where the header is one that WordPress reads', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given();
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'passes where nothing that was given fails', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
