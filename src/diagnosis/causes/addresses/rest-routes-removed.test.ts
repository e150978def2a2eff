import {
	healthySite,
	hookIn,
	htmlPage,
	respond,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './rest-routes-removed';

const VISITOR = { endpoint: 'posts', credential: 'none' } as const;

describe( 'rest-routes-removed', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when WordPress’s own route is missing in both forms', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, VISITOR, restError( 404, 'rest_no_route' ) );
			hookIn( e, { id: 'a/a.php', name: 'Spare' }, 'rest_endpoints' );
		} );
		expect(
			findingOf( check, evidence ).suspects[ 0 ]?.component.name
		).toBe( 'Spare' );
	} );

	it( 'is silent when only the pretty address is lost', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				{ ...VISITOR, form: 'pretty' },
				htmlPage( 404, '<html>' )
			)
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
