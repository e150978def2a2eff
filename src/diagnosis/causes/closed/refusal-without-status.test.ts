import {
	healthySite,
	respond,
	restAnswer,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './refusal-without-status';

const VISITOR = { endpoint: 'posts', credential: 'none' } as const;

describe( 'refusal-without-status', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires at an error that says no status', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				VISITOR,
				restAnswer( 500, {
					code: 'friends_only',
					message: 'Friends only.',
					data: null,
				} )
			)
		);
		const finding = findingOf( check, evidence );
		expect( finding.summary ).toContain( 'friends_only' );
		expect( finding.detail ).toContain( 'Friends only.' );
	} );

	it( 'is silent at a crash', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, restError( 500, 'internal_server_error' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent at a refusal with its status', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, restError( 401, 'friends_only' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
