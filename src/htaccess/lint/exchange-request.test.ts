import { htaccessInput, HEALTHY } from '../../../tests/htaccess-input';
import type { Exchange, Probe } from '../../diagnosis/evidence/types';
import { requestOf } from './exchange-request';

const HASH = '0123456789abcdef0123456789abcdef';

/** The Cookie header of a request with this credential. */
function cookieOf(
	credential: Probe[ 'credential' ],
	path: string,
	cookieNames?: string[]
): string | undefined {
	const { site } = htaccessInput( HEALTHY, {
		site: cookieNames ? { cookieNames } : {},
	} );
	const probe = {
		url: `https://www.example.org${ path }`,
		method: 'GET',
		vantage: 'browser',
		endpoint: 'posts',
		credential,
	} as Probe;
	return requestOf( { probe } as Exchange, site, 'Mozilla/5.0' )?.headers
		.cookie;
}

describe( 'the cookies of a request that is followed through the files', () => {
	const names = [
		`wordpress_sec_${ HASH }`,
		`wordpress_logged_in_${ HASH }`,
		'gate',
	];

	it( 'have the names that the browser sends, and no value of them', () => {
		expect( cookieOf( 'cookie-nonce', '/wp-json/', names ) ).toBe(
			`wordpress_logged_in_${ HASH }=someone; gate=someone`
		);
		expect( cookieOf( 'cookie', '/wp-admin/admin-ajax.php', names ) ).toBe(
			names.map( ( name ) => `${ name }=someone` ).join( '; ' )
		);
	} );

	it( 'are a sample where the names are not known', () => {
		expect( cookieOf( 'cookie', '/wp-json/' ) ).toMatch(
			/^wordpress_logged_in_\w+=someone$/
		);
	} );

	it( 'are none where the request goes without a login', () => {
		expect( cookieOf( 'none', '/wp-json/', names ) ).toBeUndefined();
		expect(
			cookieOf( 'application-password', '/wp-json/', names )
		).toBeUndefined();
	} );
} );
