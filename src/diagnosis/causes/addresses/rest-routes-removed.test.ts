import {
	healthySite,
	hookIn,
	htmlPage,
	respond,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
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

	const GONE = restError( 404, 'rest_no_route' );

	it( 'speaks of visitors and their routes where you pass', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, VISITOR, GONE );
			respond( e, { endpoint: 'users' }, GONE );
		} );
		const { summary, remediation, because } = findingOf( check, evidence );
		expect( summary ).toContain(
			'away from visitors (/wp/v2/posts, /wp/v2/users)'
		);
		expect( summary ).toContain(
			'Your own requests, sent with your login, work.'
		);
		expect( because.length ).toBeGreaterThan( 3 );
		expect( remediation.verify.length ).toBeGreaterThan( 1 );
	} );

	it( 'does not say that you pass where only some of yours do', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, VISITOR, GONE );
			respond( e, { endpoint: 'users-me' }, GONE );
		} );
		const { summary } = findingOf( check, evidence );
		expect( summary ).toContain( 'away (/wp/v2/posts), others are left' );
		expect( summary ).not.toContain( 'Your own' );
	} );

	it( 'says that WordPress’s own routes are gone where yours are too', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, VISITOR, GONE );
			respond( e, { endpoint: 'users-me' }, GONE );
			respond( e, { endpoint: 'edit-context' }, GONE );
			respond( e, { endpoint: 'save-post' }, GONE );
		} );
		expect( findingOf( check, evidence ).summary ).toContain(
			'the routes of WordPress itself are gone'
		);
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

	describe( 'where posts are registered otherwise', () => {
		const otherwise = ( postsRoute: string ) =>
			healthySite( ( e ) => {
				e.site.postsRoute = postsRoute;
				respond( e, VISITOR, GONE );
				respond( e, { endpoint: 'save-post' }, GONE );
				respond(
					e,
					{ endpoint: 'edit-context' },
					restError( 403, 'rest_cannot_read_type', undefined, {
						allow: 'GET',
					} )
				);
				hookIn( e, { id: 'a/a.php', name: 'Spare' }, 'user_has_cap' );
			} );

		it.each( [
			[ '/wp/v2/articles', 'Posts are at /wp/v2/articles' ],
			[ '', 'Posts are kept out of the REST API' ],
		] )( 'says so of %j, warns, and says nothing else', ( route, said ) => {
			const { headline, findings } = diagnose( otherwise( route ) );
			expect( headline ).toContain( said );
			expect( findings.map( ( each ) => each.check ) ).toEqual( [
				'rest-routes-removed',
			] );
			expect( findings[ 0 ]?.finding.severity ).toBe( 'warning' );
		} );

		it( 'does not call your own requests fine where saving fails', () => {
			const { summary } = findingOf(
				check,
				healthySite( ( e ) => {
					respond( e, VISITOR, GONE );
					respond( e, { endpoint: 'save-post' }, GONE );
				} )
			);
			expect( summary ).toContain( 'others are left' );
		} );
	} );
} );
