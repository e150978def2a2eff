import {
	answer,
	followUp,
	healthySite,
	htmlPage,
	respond,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './nonce-in-cached-page';

const given = ( path: string, status: number, code: string | null = null ) => [
	{ method: 'GET', url: `https://example.org${ path }`, status, code, at: 0 },
];
const INVALID = 'rest_cookie_invalid_nonce';

describe( 'nonce-in-cached-page', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'unknown' );
	} );

	it( 'fires when the page comes from a cache', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/wp-json/wp/v2/posts', 403, INVALID );
			followUp( e, ( { endpoint } ) =>
				endpoint === 'front-page-again'
					? htmlPage( 200, '<html>', { age: '50000' } )
					: undefined
			);
		} );
		expect( findingOf( check, evidence ).detail ).toBe( 'age: 50000' );
		expect(
			diagnose( evidence ).findings.map( ( each ) => each.check )
		).toEqual( [ 'nonce-in-cached-page' ] );
	} );

	it( 'is silent where the request was refused for another reason', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/wp-json/wp/v2/posts', 403, 'rest_forbidden' );
			followUp( e, ( { endpoint } ) =>
				endpoint.startsWith( 'front-page' )
					? htmlPage( 200, '<html>', { age: '50000' } )
					: undefined
			);
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent where only an answer of the REST API comes from a cache', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/wp-json/wp/v2/posts', 403, INVALID );
			followUp( e, ( { endpoint } ) =>
				endpoint.startsWith( 'front-page' )
					? htmlPage( 200, '<html>', {} )
					: undefined
			);
			respond(
				e,
				{ endpoint: 'posts', credential: 'none' },
				answer( 200, '[]', {
					age: '50000',
					'content-type': 'application/json',
				} )
			);
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when the page is built each time', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/wp-json/wp/v2/posts', 403, INVALID );
			followUp( e, ( { endpoint } ) =>
				endpoint.startsWith( 'front-page' )
					? htmlPage( 200, '<html>', { 'x-cache': 'MISS' } )
					: undefined
			);
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
