import {
	followUp,
	healthySite,
	respond,
	restAnswer,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './query-arguments-lost';

const EDIT = { capabilities: {}, description: '' };
const VIEW = { description: '', hierarchical: false };

/** A site that answers the question for `context=edit` in the pretty form, and then in the other one, so. */
const site = ( pretty: object, query: object, headers = {} ) =>
	healthySite( ( e ) => {
		respond(
			e,
			{ endpoint: 'edit-context' },
			restAnswer( 200, pretty, { allow: 'GET', ...headers } )
		);
		followUp( e, ( { endpoint, form } ) =>
			endpoint === 'edit-context' && form === 'query'
				? restAnswer( 200, query, { allow: 'GET' } )
				: undefined
		);
	} );

describe( 'query-arguments-lost', () => {
	it( 'fires where only the pretty form ignores its arguments', () => {
		const finding = findingOf( check, site( VIEW, EDIT ) );
		expect( finding.station ).toBe( 'web-server' );
		expect( finding.because ).toHaveLength( 2 );
	} );

	it( 'asks nothing more where they arrive', () => {
		const evidence = site( EDIT, VIEW );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		expect(
			evidence.exchanges.filter(
				( { probe } ) => probe.endpoint === 'edit-context'
			)
		).toHaveLength( 1 );
	} );

	it( 'is silent where something on the site ignores them in either form', () => {
		expect( judge( check, site( VIEW, VIEW ) ).outcome ).toBe( 'pass' );
	} );

	it( 'leaves a cache that goes by the path alone to its own cause', () => {
		const evidence = site( VIEW, EDIT, { 'x-cache': 'HIT' } );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'does not take another answer for it', () => {
		expect( judge( check, site( [ { id: 1 } ], EDIT ) ).outcome ).toBe(
			'pass'
		);
	} );
} );
