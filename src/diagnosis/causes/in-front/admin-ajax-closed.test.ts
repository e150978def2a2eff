import {
	answer,
	followUp,
	healthySite,
	htmlPage,
	respond,
} from '../../../../tests/evidence';
import { judge } from '../../../../tests/judge';
import check from './admin-ajax-closed';

describe( 'admin-ajax-closed', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		[ 'refused', htmlPage( 403, 'No.' ) ],
		[
			'sent to the front page',
			{
				...htmlPage( 200, '<html>' ),
				redirected: true,
				finalUrl: 'https://example.org/',
			},
		],
	] )( 'fires when visitors are %s', ( _, response ) => {
		const evidence = healthySite( ( e ) => {
			respond( e, { endpoint: 'echo', vantage: 'browser' }, response );
			followUp( Object.assign( e, { browserEcho: null } ) );
		} );
		expect(
			judge( check, { ...evidence, browserEcho: null } ).outcome
		).toBe( 'fail' );
	} );

	it( 'is silent when the REST API is closed as well', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, { vantage: 'browser' }, htmlPage( 403, 'No.' ) )
		);
		expect(
			judge( check, { ...evidence, browserEcho: null } ).outcome
		).toBe( 'pass' );
	} );

	it( 'is silent when a redirect still leads to the echo', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				{ endpoint: 'echo', vantage: 'browser' },
				{ ...answer( 200, '{"success":true}' ), redirected: true }
			)
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
