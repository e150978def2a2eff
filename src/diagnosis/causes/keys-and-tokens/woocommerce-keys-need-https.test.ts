import { healthySite, respond, restAnswer } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './woocommerce-keys-need-https';

const INDEX = { endpoint: 'index' } as const;
const index = ( namespace: string ) =>
	restAnswer( 200, { name: 'Example', namespaces: [ 'wp/v2', namespace ] } );

describe( 'woocommerce-keys-need-https', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'warns when a shop is not on https', () => {
		const evidence = healthySite( ( e ) => {
			e.site.isSsl = false;
			respond( e, INDEX, index( 'wc/v3' ) );
		} );
		expect( findingOf( check, evidence ).severity ).toBe( 'warning' );
	} );

	it( 'is silent when it is', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, INDEX, index( 'wc/v3' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent on a site without https and without a shop', () => {
		const evidence = healthySite( ( e ) => {
			e.site.isSsl = false;
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
