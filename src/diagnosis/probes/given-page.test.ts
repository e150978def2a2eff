import { healthySite } from '../../../tests/evidence';
import { planFollowUps } from './plan-follow-ups';

const HOME = 'https://example.org';

/** The page that is asked for, besides what a healthy site is asked. */
function pageFor( url: string, method = 'GET' ): string | undefined {
	const evidence = healthySite( ( e ) => {
		e.given = [ { method, url, status: 401, code: null, at: 0 } ];
	} );
	return planFollowUps( evidence ).find(
		( { endpoint } ) => endpoint === 'given-page'
	)?.url;
}

describe( 'probeGivenPage', () => {
	it.each( [
		'/feed/',
		'/members/',
		'/2026/05/a-post/',
		'/?p=1',
		'/?feed=rss2',
		'/?s=two+words',
		'/?p=1&lang=',
	] )( 'opens %s once more as a visitor', ( path ) => {
		expect( pageFor( HOME + path ) ).toBe( HOME + path );
	} );

	it.each( [
		'/',
		'/?add-to-cart=3',
		'/?p=1&action=delete',
		'/unsubscribe/',
		'/log-out/',
		'/confirm/8f14e45fceea167a/',
		'/go/8f14e45fceea167a5a36dedd4bea2543/',
		'/something.php',
		'/wp-cron.php',
		'/wp-admin/',
		'/wp-json/wp/v2/posts',
		'/%75nsubscribe/',
		'/?page=unsubscribe',
		'/?name=ana&m=8f14e45fceea167a5a36dedd4bea2543',
		'/?p=1;action=delete',
		'/?page[]=unsubscribe',
	] )( 'leaves %s alone', ( path ) => {
		expect( pageFor( HOME + path ) ).toBeUndefined();
	} );

	it.each( [
		[ '/blog/members/', true ],
		[ '/blog/?p=1', true ],
		[ '/logout', false ],
		[ '/blogout/', false ],
		[ '/shop/members/', false ],
	] )( 'of a site in a folder, of %s says %s', ( path, isAsked ) => {
		const evidence = healthySite( ( e ) => {
			e.site.home = `${ HOME }/blog`;
			e.given = [
				{
					method: 'GET',
					url: HOME + path,
					status: 401,
					code: null,
					at: 0,
				},
			];
		} );
		expect(
			planFollowUps( evidence ).some(
				( { endpoint } ) => endpoint === 'given-page'
			)
		).toBe( isAsked );
	} );

	it( 'leaves alone what is not read, and other sites', () => {
		expect( pageFor( `${ HOME }/members/`, 'POST' ) ).toBeUndefined();
		expect( pageFor( 'https://other.example/feed/' ) ).toBeUndefined();
	} );
} );
