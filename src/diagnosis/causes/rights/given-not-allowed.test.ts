import { followUp, healthySite, restError } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './given-not-allowed';

const given = ( path: string, status: number, code: string | null = null ) => [
	{ method: 'GET', url: `https://example.org${ path }`, status, code, at: 0 },
];

describe( 'given-not-allowed', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'unknown' );
	} );

	it( 'fires when a known account lacks the right, and names its role', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/wp-json/vault/v1/boxes', 403 );
			followUp( e, () => restError( 403, 'rest_forbidden' ) );
		} );
		expect( findingOf( check, evidence ).summary ).toContain(
			'(administrator)'
		);
	} );

	it.each( [
		[ 'POST', undefined, true ],
		[ 'POST', true, true ],
		[ 'POST', false, false ],
		[ 'DELETE', undefined, false ],
	] )(
		'does not blame the role alone where it left content out: %s, body %s',
		( method, body, isOpen ) => {
			const evidence = healthySite( ( e ) => {
				e.given = given( '/wp-json/wp/v2/comments', 401 ).map(
					( request ) => ( {
						...request,
						method,
						...( body !== undefined && { body } ),
					} )
				);
				followUp( e, () =>
					restError( 403, 'rest_comment_invalid_post_id' )
				);
			} );
			expect(
				findingOf( check, evidence ).summary.includes(
					'or it goes by the content'
				)
			).toBe( isOpen );
		}
	);

	it( 'is silent when a plugin refuses with a code of its own', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/wp-json/vault/v1/boxes', 403 );
			followUp( e, () => restError( 403, 'vault_closed' ) );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		'rest_cookie_invalid_nonce',
		'rest_post_incorrect_password',
		'rest_comment_closed',
	] )( 'is silent at %s, which is about no right', ( code ) => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/wp-json/vault/v1/boxes', 403 );
			followUp( e, () => restError( 403, code ) );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
