import { healthySite, probeAgain } from '../../../tests/evidence';
import { planProbes } from './plan-probes';

const idsOf = ( evidence: ReturnType< typeof healthySite > ) =>
	planProbes( evidence ).map( ( { id } ) => id );

describe( 'planProbes', () => {
	it( 'asks a healthy site at most twelve times', () => {
		expect( idsOf( healthySite() ) ).toEqual( [
			'browser/none/GET/index/pretty',
			'browser/none/GET/posts/pretty',
			'browser/none/GET/front-page/direct',
			'browser/none/GET/users/pretty',
			'browser/none/GET/users-me/pretty',
			'browser/cookie-nonce/GET/users-me/pretty',
			'browser/cookie-nonce/GET/edit-context/pretty',
			'browser/cookie/GET/users-me/pretty',
			'browser/cookie-nonce/POST/save-post/pretty',
			'browser/none/GET/echo/direct',
			'loopback/none/OPTIONS/preflight/pretty',
			'loopback/none/GET/feed/direct',
		] );
	} );

	it( 'never repeats an id, also with plain permalinks, where there is one form only', () => {
		const evidence = healthySite( ( e ) => {
			e.site.permalinkStructure = '';
			e.site.restRoot = 'https://example.org/index.php?rest_route=/';
		} );
		const ids = idsOf( evidence );
		expect( new Set( ids ).size ).toBe( ids.length );
		expect( ids.filter( ( id ) => id.endsWith( 'pretty' ) ) ).toEqual( [] );
		expect( ids ).toHaveLength( 12 );
	} );

	it( 'writes only dry runs where it writes at all', () => {
		const unsafe = planProbes( healthySite() ).filter(
			( { method } ) => ! [ 'GET', 'OPTIONS' ].includes( method )
		);
		expect( unsafe ).toMatchObject( [
			{
				dryRun: true,
				url: 'https://example.org/wp-json/wp/v2/posts/1',
			},
		] );
	} );

	it( 'tries to create a post where there is none to edit', () => {
		const evidence = healthySite( ( e ) => {
			e.site.editablePost = null;
			probeAgain( e );
		} );
		expect(
			evidence.exchanges.find(
				( { probe } ) => probe.endpoint === 'save-post'
			)?.probe.route
		).toBe( '/wp/v2/posts' );
	} );

	it( 'leaves addresses of another origin to the server', () => {
		const evidence = healthySite( ( e ) => {
			e.page.origin = 'http://example.org';
		} );
		expect(
			planProbes( evidence ).every(
				( { vantage } ) => vantage === 'loopback'
			)
		).toBe( true );
	} );

	it( 'expects an account that may not edit to be refused with 403', () => {
		const evidence = healthySite( ( e ) => {
			e.account.canEditPosts = false;
		} );
		const refused = planProbes( evidence ).filter( ( { expects } ) =>
			expects.statuses.includes( 403 )
		);
		expect( refused.map( ( { endpoint } ) => endpoint ) ).toEqual( [
			'edit-context',
			'save-post',
		] );
	} );
} );
