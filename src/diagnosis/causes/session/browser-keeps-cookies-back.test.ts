import {
	followUp,
	healthySite,
	respond,
	restError,
	type WholeEvidence,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import type { GivenFacts } from '../../evidence/types';
import check from './browser-keeps-cookies-back';

const NOBODY = restError( 401, 'rest_not_logged_in' );

function given( e: WholeEvidence, change: Partial< GivenFacts > ): void {
	e.given = [
		{
			method: 'GET',
			url: 'https://example.org/wp-json/wp/v2/users/me',
			status: 401,
			code: 'rest_not_logged_in',
			at: 0,
			...change,
		},
	];
	followUp( e, ( { credential } ) =>
		credential === 'cookie' || credential === 'none' ? NOBODY : undefined
	);
}

describe( 'browser-keeps-cookies-back', () => {
	it( 'fires for a request of another site’s page that needs a login', () => {
		const evidence = healthySite( ( e ) =>
			given( e, { crossSite: true } )
		);
		expect( findingOf( check, evidence ).summary ).toContain(
			'a page of another site'
		);
	} );

	it( 'is silent where the request is refused otherwise than a visitor’s', () => {
		const evidence = healthySite( ( e ) =>
			given( e, { crossSite: true, status: 403, code: null } )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		[
			'cookies off',
			{ framed: false, cookies: false, storageAccess: true },
		],
		[ 'a frame', { framed: true, cookies: true, storageAccess: false } ],
	] )( 'fires for this page with %s', ( _, surroundings ) => {
		const evidence = healthySite( ( e ) => {
			e.page.surroundings = surroundings;
			respond( e, { credential: 'cookie-nonce' }, NOBODY );
		} );
		expect( findingOf( check, evidence ).summary ).toContain(
			'gives this page no cookies'
		);
	} );

	it( 'passes in a frame where the login counts all the same', () => {
		const evidence = healthySite( ( e ) => {
			e.page.surroundings = {
				framed: true,
				cookies: true,
				storageAccess: false,
			};
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent where the request comes from this site: it lacks its nonce', () => {
		const evidence = healthySite( ( e ) => given( e, {} ) );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent where the request brings a login of its own', () => {
		const evidence = healthySite( ( e ) =>
			given( e, { crossSite: true, carries: 'basic' } )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
