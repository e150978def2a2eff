import {
	followUp,
	healthySite,
	htmlPage,
	respond,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './given-request-refused';

const REQUEST = {
	method: 'POST',
	url: 'https://example.org/wp-json/shop/v1/orders?_locale=user',
	status: 403,
	code: 'shop_forbidden',
	at: 0,
};
const FORBIDDEN = restError( 403, 'shop_forbidden' );

describe( 'given-request-refused', () => {
	it( 'passes when nothing failed while recording', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'fails when the request is refused with login and nonce', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [ REQUEST ];
			followUp( e, () => FORBIDDEN );
		} );
		expect( findingOf( check, evidence ).summary ).toContain(
			'403 to POST /shop/v1/orders?_locale=user'
		);
	} );

	it.each( [
		[ htmlPage( 401, 'Members.' ), '401 to GET /feed/ of a visitor' ],
		[
			{
				...htmlPage( 200, 'Log in' ),
				redirected: true,
				finalUrl: 'https://example.org/wp-login.php?redirect_to=x',
			},
			'sends visitors of /feed/ to the login form',
		],
	] )( 'tells of a page that visitors do not get', ( response, said ) => {
		const evidence = healthySite( ( e ) => {
			e.given = [
				{
					method: 'GET',
					url: 'https://example.org/feed/',
					status: 401,
					code: null,
					at: 0,
				},
			];
			followUp( e, ( { endpoint } ) =>
				endpoint === 'given-page' ? response : undefined
			);
		} );
		expect( findingOf( check, evidence ).summary ).toContain( said );
	} );

	it( 'blames the web server for its own error page', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [ REQUEST ];
			followUp( e, () =>
				htmlPage( 403, '<title>403 Forbidden</title>' )
			);
		} );
		expect( findingOf( check, evidence ).station ).toBe( 'web-server' );
	} );

	it( 'is not shown where the whole API refuses the login', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [ REQUEST ];
			respond( e, { credential: 'cookie-nonce' }, FORBIDDEN );
			followUp( e, ( { endpoint } ) =>
				endpoint === 'given' ? FORBIDDEN : undefined
			);
		} );
		expect(
			diagnose( evidence ).findings.map( ( each ) => each.check )
		).toEqual( [ 'rest-refuses-administrator' ] );
	} );

	it( 'passes when the request only lacked a nonce', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [ REQUEST ];
			followUp( e, ( { credential } ) =>
				credential === 'cookie-nonce' ? undefined : FORBIDDEN
			);
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
