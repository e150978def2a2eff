import {
	followUp,
	healthySite,
	respond,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './given-route-missing';

const given = ( path: string, status: number, code: string | null = null ) => [
	{ method: 'GET', url: `https://example.org${ path }`, status, code, at: 0 },
];

describe( 'given-route-missing', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'unknown' );
	} );

	it( 'fires when the given route does not exist and the others do', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/wp-json/shop/v9/orders', 404 );
			followUp( e, () => restError( 404, 'rest_no_route' ) );
		} );
		expect( findingOf( check, evidence ).summary ).toContain(
			'GET /shop/v9/orders'
		);
	} );

	it( 'is silent when WordPress’s own routes are gone as well', () => {
		const evidence = healthySite( ( e ) => {
			respond(
				e,
				{ endpoint: 'posts' },
				restError( 404, 'rest_no_route' )
			);
			e.given = given( '/wp-json/shop/v9/orders', 404 );
			followUp( e, () => restError( 404, 'rest_no_route' ) );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when the thing asked for is missing, not the route', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/wp-json/wp/v2/posts/9', 404 );
			followUp( e, () => restError( 404, 'rest_post_invalid_id' ) );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
