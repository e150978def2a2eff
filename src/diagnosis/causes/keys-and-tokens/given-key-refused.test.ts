import {
	followUp,
	healthySite,
	restError,
	type WholeEvidence,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import type { GivenFacts } from '../../evidence/types';
import check from './given-key-refused';

const ORDERS = 'https://example.org/wp-json/wc/v3/orders';

const given =
	( request: Partial< GivenFacts >, isSsl = true ) =>
	( e: WholeEvidence ) => {
		e.site.isSsl = isSsl;
		e.given = [
			{
				method: 'GET',
				url: ORDERS,
				status: 401,
				code: null,
				at: 0,
				...request,
			},
		];
		followUp( e, ( { credential } ) =>
			credential === 'cookie-nonce'
				? undefined
				: restError( 401, 'woocommerce_rest_cannot_view' )
		);
	};
const ERROR = 'woocommerce_rest_authentication_error';

describe( 'given-key-refused', () => {
	it( 'passes when nothing that was given fails', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		[ 'Consumer key is invalid.', 'does not know the consumer key' ],
		[ 'Consumer secret is invalid.', 'its secret is wrong' ],
		[
			'Invalid signature - provided signature does not match.',
			'does not fit',
		],
		[ 'Invalid timestamp.', '15 minutes' ],
		[ 'Invalid nonce - nonce has already been used.', 'came twice' ],
		[
			'The API key provided does not have write permissions.',
			'does not have the permission',
		],
		[ 'Ein anderer Satz.', 'refuses the API key' ],
	] )( 'says of “%s”: %s', ( message, said ) => {
		const evidence = healthySite( given( { code: ERROR, message } ) );
		expect( findingOf( check, evidence ).summary ).toContain( said );
	} );

	it( 'tells a key that is not looked at from one that did not count', () => {
		const key = { carries: 'key' } as const;
		expect(
			findingOf( check, healthySite( given( key, false ) ) ).summary
		).toContain( 'without https' );
		expect(
			findingOf( check, healthySite( given( key ) ) ).summary
		).toContain( 'does not say why' );
		expect(
			findingOf(
				check,
				healthySite(
					given( {
						...key,
						url: 'https://example.org/wp-json/wp/v2/settings',
					} )
				)
			).summary
		).toContain( 'addresses of WooCommerce only' );
	} );

	it( 'is what leads, and alone, where WordPress took the key for a user name', () => {
		const evidence = healthySite(
			given( { carries: 'basic', code: 'invalid_username' } )
		);
		expect(
			diagnose( evidence ).findings.map( ( each ) => each.check )
		).toEqual( [ 'given-key-refused' ] );
	} );

	it( 'is silent when the request brings no key', () => {
		expect( judge( check, healthySite( given( {} ) ) ).outcome ).toBe(
			'pass'
		);
	} );
} );
