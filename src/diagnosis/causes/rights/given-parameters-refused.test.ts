import { followUp, healthySite, restError } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './given-parameters-refused';

const given = ( path: string, status: number, code: string | null = null ) => [
	{ method: 'GET', url: `https://example.org${ path }`, status, code, at: 0 },
];

describe( 'given-parameters-refused', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'unknown' );
	} );

	it( 'fires when the route names a wrong parameter', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/wp-json/wp/v2/posts?per_page=1000', 400 );
			followUp( e, () =>
				restError( 400, 'rest_invalid_param', 'Invalid: per_page' )
			);
		} );
		expect( findingOf( check, evidence ).detail ).toBe(
			'rest_invalid_param: Invalid: per_page'
		);
	} );

	it( 'fires when a post has another password', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/wp-json/wp/v2/posts/1?password=x', 403 );
			followUp( e, () =>
				restError( 403, 'rest_post_incorrect_password', 'Incorrect.' )
			);
		} );
		expect( findingOf( check, evidence ).summary ).toBe(
			'The post has a password, and another one was given. The login is not the problem.'
		);
		expect( diagnose( evidence ).findings[ 0 ]?.check ).toBe( check.id );
	} );

	it( 'fires when what is asked for is not there', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/wp-json/wp/v2/users/2', 404 );
			followUp( e, () =>
				restError( 404, 'rest_user_invalid_id', 'Invalid.' )
			);
		} );
		expect( findingOf( check, evidence ).summary ).toContain(
			'does not exist'
		);
	} );

	it.each( [ 401, 403 ] )(
		'does not take what is not there for the reason of a %i',
		( status ) => {
			const evidence = healthySite( ( e ) => {
				e.given = given( '/wp-json/wp/v2/users/2', status );
				followUp( e, () =>
					restError( 404, 'rest_user_invalid_id', 'Invalid.' )
				);
			} );
			expect( judge( check, evidence ).outcome ).toBe( 'pass' );
			const [ first ] = diagnose( evidence ).findings;
			expect( first?.finding.summary ).toContain( 'does not explain' );
			expect(
				JSON.stringify( first?.finding.remediation.steps )
			).not.toContain( 'login is not' );
		}
	);

	it( 'does not absolve the login where it was refused with another status', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/wp-json/wp/v2/posts/1?password=x', 401 );
			followUp( e, () =>
				restError( 403, 'rest_post_incorrect_password', 'Incorrect.' )
			);
		} );
		expect( findingOf( check, evidence ).summary ).toBe(
			'The post has a password, and another one was given.'
		);
	} );

	it( 'does not take the missing body of a dry run for the given one', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [
				{
					...given( '/wp-json/wp/v2/users', 400 )[ 0 ]!,
					method: 'POST',
				},
			];
			followUp( e, () =>
				restError( 400, 'rest_missing_callback_param' )
			);
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when the request is refused', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/wp-json/wp/v2/posts', 401 );
			followUp( e, () => restError( 401, 'rest_forbidden' ) );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
