import { healthySite, hookIn } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './nonce-of-another-visitor';

const given = ( code: string ) => [
	{
		method: 'GET',
		url: 'https://example.org/wp-json/wp/v2/posts',
		status: 403,
		code,
		at: 0,
	},
];
const SHOP = { id: 'shop/shop.php', name: 'Shop' };

describe( 'nonce-of-another-visitor', () => {
	it( 'fires where a plugin gives visitors nonces of their own, and names it', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( 'rest_cookie_invalid_nonce' );
			hookIn( e, SHOP, 'nonce_user_logged_out' );
		} );
		const { summary, suspects } = findingOf( check, evidence );
		expect( summary ).toContain( '“Shop”' );
		expect( suspects ).toHaveLength( 1 );
	} );

	it( 'is silent where no plugin does: the nonce has expired', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( 'rest_cookie_invalid_nonce' );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent where the plugin is there and nothing of the kind fails', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( 'rest_forbidden' );
			hookIn( e, SHOP, 'nonce_user_logged_out' );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
