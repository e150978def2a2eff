import {
	fail,
	followUp,
	healthySite,
	htmlPage,
	respond,
	restAnswer,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './rest-redirected';

const VISITOR = { endpoint: 'posts', credential: 'none' } as const;

describe( 'rest-redirected', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'warns when an address of the same site is added to', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, {
				...restAnswer( 200, [ { id: 1 } ] ),
				redirected: true,
				finalUrl: 'https://example.org/wp-json/wp/v2/posts/?per_page=1',
			} )
		);
		expect( findingOf( check, evidence ).severity ).toBe( 'warning' );
	} );

	it( 'calls it an error when the way leads to another address', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, VISITOR, {
				...restAnswer( 200, [ { id: 1 } ] ),
				redirected: true,
				finalUrl: 'https://www.example.org/wp-json/wp/v2/posts',
			} );
		} );
		expect( findingOf( check, evidence ).severity ).toBe( 'error' );
	} );

	it( 'sees by the server what the browser may not see', () => {
		const evidence = healthySite( ( e ) => {
			fail( e, VISITOR, 'network' );
			followUp( e, ( { endpoint } ) =>
				endpoint === 'posts'
					? {
							...restAnswer( 200, [ { id: 1 } ] ),
							redirected: true,
							redirects: [
								{
									status: 301,
									location: 'http://example.org/wp-json/x',
								},
							],
						}
					: undefined
			);
		} );
		expect( findingOf( check, evidence ).detail ).toContain(
			'→ http://example.org'
		);
	} );

	it( 'leaves the way to the login form to another check', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, {
				...htmlPage( 200, '<form>' ),
				redirected: true,
				finalUrl: 'https://example.org/wp-login.php',
			} )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
