import {
	answer,
	fail,
	healthySite,
	htmlPage,
	probeAgain,
	respond,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './saving-refused';

const SAVE = { endpoint: 'save-post' } as const;

describe( 'saving-refused', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'passes when the account may not save anyway', () => {
		const evidence = healthySite( ( e ) => {
			e.account.canEditPosts = false;
			probeAgain( e );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'fails when reading works and saving is refused', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, SAVE, restError( 401, 'rest_cannot_edit' ) )
		);
		const finding = findingOf( check, evidence );
		expect( finding.summary ).toContain( 'you when you save a post' );
		expect( finding.remediation.verify ).toEqual( [
			'browser/cookie-nonce/POST/save-post/pretty',
		] );
	} );

	it( 'blames the web server for its own error page', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, SAVE, htmlPage( 403, '<title>403 Forbidden</title>' ) )
		);
		const finding = findingOf( check, evidence );
		expect( finding.station ).toBe( 'web-server' );
		expect( finding.remediation.steps[ 1 ]?.text ).toContain(
			'POST to /wp-json/wp/v2/posts/1'
		);
	} );

	it( 'does not know when reading fails as well', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				{ credential: 'cookie-nonce' },
				restError( 401, 'rest_login_required' )
			)
		);
		expect( judge( check, evidence ).outcome ).toBe( 'unknown' );
	} );

	it.each( [
		[ 'our permit was refused', restError( 403, 'ws401_permit_mismatch' ) ],
		[ 'the marker is missing', answer( 200, '{"id":1}' ) ],
	] )( 'does not know when %s', ( _, response ) => {
		const evidence = healthySite( ( e ) => respond( e, SAVE, response ) );
		expect( judge( check, evidence ).outcome ).toBe( 'unknown' );
	} );

	it.each( [ 'timeout', 'not-listening' ] as const )(
		'does not know when the dry run brought no answer (%s)',
		( kind ) => {
			const evidence = healthySite( ( e ) => fail( e, SAVE, kind ) );
			expect( judge( check, evidence ).outcome ).toBe( 'unknown' );
		}
	);
} );
