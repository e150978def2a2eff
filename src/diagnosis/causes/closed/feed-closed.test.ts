import {
	fail,
	healthySite,
	htmlPage,
	plugin,
	respond,
	restError,
	seenBy,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './feed-closed';

const FEED = { endpoint: 'feed' } as const;
const DIED = htmlPage( 403, '<div class="wp-die-message">No.</div>' );

const bySomebody = ( evidence: ReturnType< typeof healthySite > ) => {
	evidence.exchanges = evidence.exchanges.map( ( each ) =>
		each.probe.endpoint === 'feed'
			? seenBy( each, plugin( 'gate/gate.php', 'Gate' ) )
			: each
	);
	return evidence;
};

describe( 'feed-closed', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'names who refuses it', () => {
		const evidence = bySomebody(
			healthySite( ( e ) => respond( e, FEED, DIED ) )
		);
		const { summary, severity, certainty } = findingOf( check, evidence );
		expect( summary ).toContain(
			'The plugin “Gate” answers 403 to readers of the feed'
		);
		expect( [ severity, certainty ] ).toEqual( [ 'warning', 'traced' ] );
		expect( diagnose( evidence ).kind ).toBe( 'problem' );
	} );

	it( 'is a note where the feed was taken off the site', () => {
		for ( const [ answer, words ] of [
			[ htmlPage( 404, 'Nothing here.' ), 'get 404 there' ],
			[ htmlPage( 200, '<h1>Home</h1>' ), 'get a page in its place' ],
		] as const ) {
			const evidence = bySomebody(
				healthySite( ( e ) => respond( e, FEED, answer ) )
			);
			const { summary, severity } = findingOf( check, evidence );
			expect( summary ).toContain( words );
			expect( severity ).toBe( 'info' );
			expect( diagnose( evidence ).kind ).toBe( 'healthy' );
		}
	} );

	it( 'says where readers are sent on to, and not what they get where nobody asked', () => {
		const location = 'https://feeds.example.net/ours';
		const evidence = bySomebody(
			healthySite( ( e ) =>
				respond( e, FEED, {
					...htmlPage( 302, '' ),
					redirected: true,
					redirects: [ { status: 302, location } ],
				} )
			)
		);
		const { summary, severity } = findingOf( check, evidence );
		expect( summary ).toContain(
			'leads feed readers to feeds.example.net'
		);
		expect( summary ).not.toContain( 'takes the feed away' );
		expect( severity ).toBe( 'info' );
		expect( diagnose( evidence ).kind ).toBe( 'healthy' );
	} );

	it( 'tells of a feed behind the login form', () => {
		const location = 'https://example.org/wp-login.php?redirect_to=feed';
		const evidence = bySomebody(
			healthySite( ( e ) =>
				respond( e, FEED, {
					...htmlPage( 302, '' ),
					redirected: true,
					redirects: [ { status: 302, location } ],
				} )
			)
		);
		expect( findingOf( check, evidence ).severity ).toBe( 'warning' );
	} );

	it( 'is silent where the front page or the REST API is closed as well, and where the feed lies elsewhere', () => {
		const wall = healthySite( ( e ) => {
			respond( e, FEED, DIED );
			respond( e, { endpoint: 'front-page' }, DIED );
		} );
		const closed = healthySite( ( e ) => {
			respond( e, FEED, DIED );
			respond(
				e,
				{ endpoint: 'posts', credential: 'none' },
				restError( 401, 'not_for_you' )
			);
		} );
		const elsewhere = healthySite( ( e ) => fail( e, FEED, 'network' ) );
		const mistyped = healthySite( ( e ) =>
			respond( e, FEED, htmlPage( 200, '<?xml version="1.0"?><rss>' ) )
		);
		for ( const evidence of [ wall, closed, elsewhere, mistyped ] ) {
			expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		}
		expect( diagnose( elsewhere ).kind ).toBe( 'healthy' );
	} );
} );
