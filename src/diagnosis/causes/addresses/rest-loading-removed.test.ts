import { healthySite, htmlPage, respond } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './rest-loading-removed';

const VISITOR = { endpoint: 'posts', credential: 'none' } as const;

describe( 'rest-loading-removed', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when the callback is gone and nothing answers as REST', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, VISITOR, htmlPage( 200, '<html>' ) );
			e.hooks = e.hooks.filter(
				( { callback } ) => callback !== 'rest_api_loaded'
			);
		} );
		expect( findingOf( check, evidence ).summary ).toContain(
			'turned the REST API off'
		);
		expect(
			diagnose( evidence ).findings.map( ( each ) => each.check )
		).toEqual( [ 'rest-loading-removed' ] );
	} );

	it( 'is silent when the callback is there', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, htmlPage( 200, '<html>' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'claims nothing where no callback of WordPress was seen', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, VISITOR, htmlPage( 200, '<html>' ) );
			e.hooks = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
